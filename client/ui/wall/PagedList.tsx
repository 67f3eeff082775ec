import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '../classes.ts'
import styles from './PagedList.module.css'
import { breakIntoPages } from './pages.ts'
import { useShownPage } from './useShownPage.ts'

/** Where the list stands: pages from 0, items from 1. */
export interface PagePlace {
  readonly page: number
  readonly count: number
  readonly first: number
  readonly last: number
}

export const noPlace: PagePlace = { page: 0, count: 0, first: 0, last: 0 }

export interface PagedListProps<Item> {
  readonly items: readonly Item[]
  readonly idOf: (item: Item) => string
  readonly render: (item: Item) => ReactNode
  /** Wanted page from 0; taken modulo the number of pages. */
  readonly page: number
  readonly maxItems?: number
  /** `ol` where the order has a meaning. */
  readonly as?: 'ol' | 'ul'
  readonly label?: string
  /** The bottom row comes in first, once. */
  readonly reveals?: boolean
  /** Called with a stable function: a `useState` setter. */
  readonly onPlace?: (place: PagePlace) => void
  /** Ids on each page; a stable function too. */
  readonly onPages?: (pages: readonly (readonly string[])[]) => void
  readonly className?: string | undefined
}

/** Shows as many whole items as fit and never shrinks them: it measures all of them out of sight, then cuts pages. */
export function PagedList<Item>({
  items,
  idOf,
  render,
  page,
  maxItems = Number.POSITIVE_INFINITY,
  as: List = 'ul',
  label,
  reveals = false,
  onPlace,
  onPages,
  className,
}: PagedListProps<Item>) {
  const frame = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLUListElement>(null)
  const [pages, setPages] = useState<readonly (readonly number[])[]>([])
  const sizeVersion = useSizeVersion(frame)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn and the size decide the heights
  useLayoutEffect(() => {
    const height = frame.current?.clientHeight ?? 0
    const heights = Array.from(ruler.current?.children ?? [], (item) => item.getBoundingClientRect().height)
    const next = breakIntoPages(heights, { height: height + 0.5, maxItems })
    setPages((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
  }, [items, sizeVersion, maxItems, render])

  const { index, shown } = useShownPage({ items, idOf, page, onPlace, onPages }, pages)

  return (
    <div ref={frame} className={classes(styles.frame, className)}>
      <ul ref={ruler} className={styles.ruler} aria-hidden="true" inert>
        {items.map((item) => (
          <li key={idOf(item)}>{render(item)}</li>
        ))}
      </ul>
      <List key={index} aria-label={label} data-reveals={reveals || undefined}>
        {shown.map((itemIndex, row) => {
          const item = items[itemIndex]
          if (item === undefined) return null
          return (
            <li key={idOf(item)} className={styles.item} style={{ '--from-below': shown.length - 1 - row }}>
              {render(item)}
            </li>
          )
        })}
      </List>
    </div>
  )
}

/** A number that changes whenever the element's size, or the fonts in it, may have changed. */
export function useSizeVersion(element: { readonly current: HTMLElement | null }): number {
  const [version, setVersion] = useState(0)
  useLayoutEffect(() => {
    const changed = () => setVersion((before) => before + 1)
    const observer = new ResizeObserver(changed)
    if (element.current) observer.observe(element.current)
    document.fonts?.addEventListener('loadingdone', changed)
    return () => {
      observer.disconnect()
      document.fonts?.removeEventListener('loadingdone', changed)
    }
  }, [element])
  return version
}
