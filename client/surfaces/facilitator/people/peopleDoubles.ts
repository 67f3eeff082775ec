import { group, normalName } from '../../../../shared/programme/expectedMatch.ts'

/** A seat as far as a likeness needs it. `isHere`: null while that is not known. */
interface Seated {
  readonly id: string
  readonly regionId: string
  readonly name: string | null
  readonly number: number
  readonly isProxy: boolean
  readonly isHere: boolean | null
}

/** Two seats that may be one person. `from` would become part of `into`. */
export interface Double<S extends Seated> {
  readonly key: string
  readonly type: 'name' | 'away'
  readonly from: S
  readonly into: S
}

/**
 * Two seats of one region with the same name; or one without a name that is away, and exactly one that came after it and is
 * here. Only asked, never taken for granted.
 */
export function findDoubles<S extends Seated>(seats: readonly S[]): readonly Double<S>[] {
  return [...group(seats, ({ regionId }) => regionId).values()].flatMap((region) => {
    const sorted = region.toSorted((a, b) => a.number - b.number)
    const named = [...group(sorted, ({ name }) => normalName(name ?? '')).entries()]
    const same = named.flatMap(([name, [first, second]]) =>
      name === '' || first === undefined || second === undefined ? [] : [byPresence(first, second)],
    )
    return [...same, ...awayOf(sorted)]
  })
}

/** Who has a phone stays rather than who is filled in for, then who is here, then who came first. */
function byPresence<S extends Seated>(first: S, second: S): Double<S> {
  const isSecondHere = second.isHere === true && first.isHere === false
  const isSecondKept = first.isProxy === second.isProxy ? isSecondHere : first.isProxy
  const [into, from] = isSecondKept ? [second, first] : [first, second]
  return { key: keyOf(from, into), type: 'name', from, into }
}

function awayOf<S extends Seated>(sorted: readonly S[]): readonly Double<S>[] {
  return sorted.flatMap((from) => {
    if (from.name !== null || from.isProxy || from.isHere !== false) return []
    const later = sorted.filter((other) => other.number > from.number && other.isHere === true && !other.isProxy)
    const [into] = later
    return into === undefined || later.length > 1 ? [] : [{ key: keyOf(from, into), type: 'away' as const, from, into }]
  })
}

const keyOf = (one: Seated, other: Seated): string => [one.id, other.id].sort().join('/')
