/** How the table of deals is cut into pages of what can be read at fifteen metres. Pure. */

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

export interface TableRoom {
  /** Of everything below the title, px. */
  readonly height: number
  /** Of the highest head of a column, and of the highest row. */
  readonly headHeight: number
  readonly rowHeight: number
}

/** As many whole rows as there is room for; at least one. */
export const mostRows = ({ height, headHeight, rowHeight }: TableRoom): number =>
  rowHeight <= 0 ? 1 : Math.max(1, Math.floor((height - headHeight + 0.5) / rowHeight))

/** The page that `wanted` turns to, counted from the one that holds what is lit; after the last comes the first. */
export function turnedPage(pages: readonly (readonly string[])[], litId: string | null, wanted: number): number {
  const start =
    litId === null
      ? 0
      : Math.max(
          0,
          pages.findIndex((ids) => ids.includes(litId)),
        )
  return pages.length === 0 ? 0 : (start + wanted) % pages.length
}
