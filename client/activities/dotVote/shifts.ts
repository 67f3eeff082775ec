import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { BallotItem, EarlierResult, VoteResult } from '../../../shared/programme/rankings.ts'

/**
 * Where a question stood in the vote before and where it stands now, as places from 1. `noDots`: nobody gave it one, so
 * a place would be made up. `notThere`: it was not on that list.
 */
export interface Shift {
  readonly from: number | 'noDots' | 'notThere'
  readonly to: number | 'noDots'
}
export interface Mover extends Shift {
  readonly item: BallotItem
}

interface Place {
  readonly place: number
  readonly hasDots: boolean
}
type Places = ReadonlyMap<string, Place>
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
  const pairs = earlier === null ? null : placesOf(result, earlier, wanted)
  if (pairs === null) return null
  const shifts = pairs.flatMap(({ before, now }) =>
    [...now].map(([id, place]): [string, Shift] => [
      id,
      { from: shown(before.get(id)) ?? 'notThere', to: shown(place) },
    ]),
  )
  return shifts.some(([, { from }]) => from !== 'notThere') ? new Map(shifts) : null
}

/** Those that moved most come first; who moved up before who moved down. */
export function moversOf(result: VoteResult, shifts: ReadonlyMap<string, Shift>, most: number): readonly Mover[] {
  // Without a dot is just below the last one that has one.
  const below = (side: 'from' | 'to'): number =>
    1 + Math.max(0, ...[...shifts.values()].map((shift) => numberOr(shift[side], 0)))
  const lowest = { from: below('from'), to: below('to') }
  const rise = ({ from, to }: Shift): number => numberOr(from, lowest.from) - numberOr(to, lowest.to)
  return [...shifts]
    .flatMap(([id, shift]): Mover[] => {
      const item = result.items[id]
      return item === undefined || shift.from === 'notThere' || shift.from === shift.to ? [] : [{ item, ...shift }]
    })
    .sort(
      (a, b) =>
        Math.abs(rise(b)) - Math.abs(rise(a)) ||
        rise(b) - rise(a) ||
        numberOr(a.to, lowest.to) - numberOr(b.to, lowest.to),
    )
    .slice(0, most)
}

const numberOr = (place: Shift['from'], other: number): number => (typeof place === 'number' ? place : other)

/** `up` also from nothing, `down` also to nothing. */
export function directionOf({ from, to }: Shift): 'up' | 'down' | 'same' | 'new' {
  if (from === 'notThere') return 'new'
  if (from === to) return 'same'
  if (from === 'noDots' || (to !== 'noDots' && to < from)) return 'up'
  return 'down'
}

function placesOf(result: VoteResult, earlier: EarlierResult, wanted: 'person' | 'region') {
  const isByRegion = wanted === 'region' && result.equalRegions !== null
  if (isByRegion && earlier.equalRegions === null) return null
  return kinds.map((kind) => ({
    before: places((isByRegion ? earlier.equalRegions : null)?.[kind] ?? earlier[kind].order, earlier[kind].dots),
    now: places((isByRegion ? result.equalRegions : null)?.[kind] ?? result[kind].order, result[kind].dots),
  }))
}

/** Tied questions share a place; after two on 1 comes 3. */
function places(order: readonly (readonly string[])[], dots: Readonly<Record<string, number>>): Places {
  const found = new Map<string, Place>()
  for (const group of order) {
    const place = found.size + 1
    for (const id of group) found.set(id, { place, hasDots: (dots[id] ?? 0) > 0 })
  }
  return found
}

function shown(place: Place): number | 'noDots'
function shown(place: Place | undefined): number | 'noDots' | undefined
function shown(place: Place | undefined): number | 'noDots' | undefined {
  if (place === undefined) return undefined
  return place.hasDots ? place.place : 'noDots'
}
