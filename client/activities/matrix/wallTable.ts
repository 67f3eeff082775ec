import { breakIntoPages } from '../../ui/wall/pages.ts'

/** How the table of deals is cut into pages of what can be read at fifteen metres. Pure; heights in px. */

/** Pages of nearly equal length: 22 at most 9 are three of 8, 7 and 7, and not 9, 9 and 4. */
export function evenPages<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / Math.max(1, most)))
  const short = Math.floor(items.length / count)
  const longer = items.length - short * count
  return Array.from({ length: count }, (_, page) => {
    const from = page * short + Math.min(page, longer)
    return items.slice(from, from + short + (page < longer ? 1 : 0))
  })
}

export interface RowRoom {
  /** Below the heads of the columns. */
  readonly height: number
  /** What each row needs, in order: a long name takes two lines. */
  readonly rows: readonly number[]
}

export interface RowPages {
  /** Indexes of the rows on each page. */
  readonly pages: readonly (readonly number[])[]
  /** As high as a row can be on every page; those that need more take it. */
  readonly rowHeight: number
}

/** As few pages as hold all rows, about as many on each, and the highest rows that fit there. */
export function rowPages({ height, rows }: RowRoom, mostRows: number, highest: number): RowPages {
  const indexes = rows.map((_, index) => index)
  const full = breakIntoPages(rows, { height: height + 0.5, maxItems: mostRows })
  const even = evenPages(indexes, Math.ceil(rows.length / Math.max(1, full.length)))
  const needs = (page: readonly number[]) => page.reduce((sum, index) => sum + (rows[index] ?? 0), 0)
  const pages = even.length <= full.length && even.every((page) => needs(page) <= height + 0.5) ? even : full
  const rowHeight = Math.min(
    highest,
    ...pages.map((page) =>
      shareOf(
        height,
        page.map((index) => rows[index] ?? 0),
      ),
    ),
  )
  return { pages, rowHeight }
}

/** What is left for each row once those that need more have it. */
function shareOf(height: number, rows: readonly number[]): number {
  let left = height
  let low = rows
  for (;;) {
    const share = low.length === 0 ? 0 : left / low.length
    const high = low.filter((row) => row > share)
    if (high.length === 0 || high.length === low.length) return Math.max(0, share)
    left -= high.reduce((sum, row) => sum + row, 0)
    low = low.filter((row) => row <= share)
  }
}

/** The page that `wanted` turns to, counted from the one that holds what is lit; after the last comes the first. */
export function turnedPage(pages: readonly (readonly string[])[], litId: string | null, wanted: number): number {
  const lit = litId === null ? 0 : pages.findIndex((ids) => ids.includes(litId))
  return pages.length === 0 ? 0 : (Math.max(0, lit) + wanted) % pages.length
}
