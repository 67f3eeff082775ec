/** How a list is cut into pages of what fits. Pure; heights in px. */

/** Indexes of the items, per column of one page. */
export type Page = readonly (readonly number[])[]

export interface Room {
  readonly height: number
  readonly columns: number
  /** Most items in one column, however much room there is. */
  readonly maxPerColumn: number
}

/** Fills column after column, page after page, in the order given. An item that fits nowhere gets a column of its own. */
export function breakIntoPages(heights: readonly number[], { height, columns, maxPerColumn }: Room): readonly Page[] {
  const filled: number[][] = []
  let column: number[] = []
  let used = 0
  for (const [index, itemHeight] of heights.entries()) {
    const isFull = column.length >= maxPerColumn || used + itemHeight > height
    if (column.length > 0 && isFull) {
      filled.push(column)
      column = []
      used = 0
    }
    column.push(index)
    used += itemHeight
  }
  if (column.length > 0) filled.push(column)
  const pages: Page[] = []
  for (let start = 0; start < filled.length; start += columns) pages.push(filled.slice(start, start + columns))
  return pages
}

/** Pages go round, so that “next” on the last one shows the first. */
export const pageIndex = (wanted: number, count: number): number =>
  count === 0 ? 0 : ((Math.trunc(wanted) % count) + count) % count
