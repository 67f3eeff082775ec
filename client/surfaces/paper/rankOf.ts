/** Place of each id in groups of equals, from 1; after two on 1 comes 3. */
export function rankOf(order: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const group of order) {
    const rank = ranks.size + 1
    for (const id of group) ranks.set(id, rank)
  }
  return ranks
}
