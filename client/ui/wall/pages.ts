/** How a list is cut into pages of what fits. Pure; heights in px. */

export interface Room {
  readonly height: number
  /** Most items on one page, however much room there is. */
  readonly maxItems: number
}

/** Indexes of the items per page, in the order given. An item that fits nowhere gets a page of its own. */
export function breakIntoPages(heights: readonly number[], { height, maxItems }: Room): readonly (readonly number[])[] {
  const pages: number[][] = []
  let page: number[] = []
  let used = 0
  for (const [index, itemHeight] of heights.entries()) {
    if (page.length > 0 && (page.length >= maxItems || used + itemHeight > height)) {
      pages.push(page)
      page = []
      used = 0
    }
    page.push(index)
    used += itemHeight
  }
  if (page.length > 0) pages.push(page)
  return pages
}

/** Pages go round, so that “next” on the last one shows the first. */
export const pageIndex = (wanted: number, count: number): number =>
  count === 0 ? 0 : ((Math.trunc(wanted) % count) + count) % count
