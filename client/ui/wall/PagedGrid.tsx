import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './PagedGrid.module.css'
import { type PagedListProps, useSizeVersion } from './PagedList.tsx'
import { breakIntoPages } from './pages.ts'
import { useShownPage } from './useShownPage.ts'

type PagedGridProps<Item> = Pick<PagedListProps<Item>, 'items' | 'idOf' | 'page' | 'label' | 'onPlace' | 'onPages'> & {
  readonly render: (item: Item) => ReactNode
  /** Side by side, at most. */
  readonly columns: number
}

/** Items side by side, in rows; as many whole rows as fit, never smaller: it measures all of them out of sight. */
export function PagedGrid<Item>({
  items,
  idOf,
  render,
  page,
  columns: most,
  label,
  onPlace,
  onPages,
}: PagedGridProps<Item>) {
  const frame = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLUListElement>(null)
  const [pages, setPages] = useState<readonly (readonly number[])[]>([])
  const sizeVersion = useSizeVersion(frame)
  const columns = Math.max(1, Math.min(most, items.length))

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn and the size decide the heights
  useLayoutEffect(() => {
    const height = frame.current?.clientHeight ?? 0
    const heights = Array.from(ruler.current?.children ?? [], (item) => item.getBoundingClientRect().height)
    const rows = inRows(heights, columns).map((row) => Math.max(...row))
    const next = breakIntoPages(rows, { height: height + 0.5, maxItems: Number.POSITIVE_INFINITY }).map((ofPage) =>
      ofPage.flatMap((row) => inRows([...heights.keys()], columns)[row] ?? []),
    )
    setPages((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
  }, [items, sizeVersion, columns, render])

  const { index, shown } = useShownPage({ items, idOf, page, onPlace, onPages }, pages)

  return (
    <div ref={frame} className={styles.frame} style={{ '--columns': columns }}>
      <ul ref={ruler} className={`${styles.grid} ${styles.ruler}`} aria-hidden="true" inert>
        {items.map((item) => (
          <li key={idOf(item)} className={styles.item}>
            {render(item)}
          </li>
        ))}
      </ul>
      <ul key={index} className={styles.grid} aria-label={label}>
        {shown.map((at) => {
          const item = items[at]
          return item === undefined ? null : (
            <li key={idOf(item)} className={styles.item}>
              {render(item)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const inRows = <T,>(all: readonly T[], columns: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / columns) }, (_, row) => all.slice(row * columns, (row + 1) * columns))
