import { useLayoutEffect } from 'react'
import type { PagedListProps } from './PagedList.tsx'
import { pageIndex } from './pages.ts'

type Wanted<Item> = Pick<PagedListProps<Item>, 'items' | 'idOf' | 'page'> & {
  readonly [Told in 'onPlace' | 'onPages']: PagedListProps<Item>[Told] | undefined
}

/** Of the pages that items were cut into, as indexes: the one that is wanted, told to whoever turns the pages. */
export function useShownPage<Item>(
  { items, idOf, page, onPlace, onPages }: Wanted<Item>,
  pages: readonly (readonly number[])[],
): { readonly index: number; readonly shown: readonly number[] } {
  const index = pageIndex(page, pages.length)
  const shown = pages[index] ?? []
  const count = pages.length
  const first = (shown[0] ?? -1) + 1
  const last = (shown.at(-1) ?? -1) + 1
  useLayoutEffect(() => onPlace?.({ page: index, count, first, last }), [index, count, first, last, onPlace])
  useLayoutEffect(() => {
    onPages?.(pages.map((indexes) => indexes.flatMap((at) => (items[at] === undefined ? [] : idOf(items[at])))))
  }, [pages, items, idOf, onPages])
  return { index, shown }
}
