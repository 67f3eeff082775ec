import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { BallotItem, EarlierResult, VoteResult } from '../../../shared/programme/rankings.ts'

/** Where a question stood in the vote before and stands now; both from 1. `from` null: it was not on that list. */
export interface Shift {
  readonly from: number | null
  readonly to: number
}
export interface Mover {
  readonly item: BallotItem
  readonly from: number
  readonly to: number
}

type Order = readonly (readonly string[])[]
const kinds: readonly QuestionKind[] = ['process', 'content']

/**
 * What moved, by question, as places on the lists that were shown; both by person or both by region. Null where there is
 * nothing to compare: no vote before, or one without any of these questions.
 */
export function shiftsOf(
  result: VoteResult,
  earlier: EarlierResult | null,
  wanted: 'person' | 'region',
): ReadonlyMap<string, Shift> | null {
  if (earlier === null) return null
  const isByRegion = wanted === 'region' && result.equalRegions !== null
  const before = isByRegion ? earlier.equalRegions : earlier
  if (before === null) return null
  const shifts = new Map<string, Shift>()
  for (const kind of kinds) {
    const from = placesIn(before[kind])
    const order = isByRegion ? (result.equalRegions?.[kind] ?? []) : result[kind].order
    for (const [id, to] of placesIn(order)) shifts.set(id, { from: from.get(id) ?? null, to })
  }
  return [...shifts.values()].some(({ from }) => from !== null) ? shifts : null
}

/** Those that moved most come first; who moved up before who moved down. */
export function moversOf(result: VoteResult, shifts: ReadonlyMap<string, Shift>, most: number): readonly Mover[] {
  return [...shifts]
    .flatMap(([id, { from, to }]): Mover[] => {
      const item = result.items[id]
      return item === undefined || from === null || from === to ? [] : [{ item, from, to }]
    })
    .sort((a, b) => distance(b) - distance(a) || a.to - a.from - (b.to - b.from) || a.to - b.to)
    .slice(0, most)
}

const distance = ({ from, to }: Mover): number => Math.abs(from - to)

/** Tied questions share a place; after two on 1 comes 3. */
function placesIn(order: Order): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const group of order) {
    const place = places.size + 1
    for (const id of group) places.set(id, place)
  }
  return places
}
