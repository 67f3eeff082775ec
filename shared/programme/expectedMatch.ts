import type { ExpectedPerson } from './expected.ts'

/** A seat as the match sees it. */
export interface SeatedPerson {
  readonly id: string
  readonly regionId: string
  readonly name: string | null
}

export interface ExpectedMatch {
  /** Seat of each expected person who is in, by person. */
  readonly seatOf: ReadonlyMap<string, string>
  /** Who is in and was not expected, by id of seat: an order that says nothing about who came first. */
  readonly guests: readonly SeatedPerson[]
}

/**
 * Who of the list is in. What a facilitator said comes first, then the same name from the same region, then anybody
 * of a region for those whom the list knows only as a number.
 */
export function matchExpected(people: readonly ExpectedPerson[], seats: readonly SeatedPerson[]): ExpectedMatch {
  const free = new Map(seats.toSorted(byId).map((seat) => [seat.id, seat]))
  const seatOf = new Map<string, string>()
  const take = (person: ExpectedPerson, seat: SeatedPerson | undefined): void => {
    if (seat === undefined || !free.delete(seat.id)) return
    seatOf.set(person.id, seat.id)
  }
  const all = people.toSorted(byId)
  for (const person of all) if (person.seatId !== null) take(person, free.get(person.seatId))
  const missing = () => all.filter(({ id }) => !seatOf.has(id))
  const named = group([...free.values()].filter(hasName), keyOf)
  for (const person of missing().filter(hasName)) take(person, named.get(keyOf(person))?.shift())
  const anyone = group([...free.values()], ({ regionId }) => regionId)
  for (const person of missing()) if (person.name === null) take(person, anyone.get(person.regionId)?.shift())
  return { seatOf, guests: [...free.values()] }
}

/**
 * Who of `missing` a guest may be: the only one of the region whose name begins or ends so (“Anouk”, “Anouk Smit”), or the
 * only one anywhere with this very name, who then chose another region. Never taken for granted, only asked.
 */
export function likelyPerson(guest: SeatedPerson, missing: readonly ExpectedPerson[]): ExpectedPerson | null {
  if (guest.name === null) return null
  const name = normalName(guest.name)
  if (name === '') return null
  const words = name.split(' ')
  const near = missing.filter(
    (person) =>
      person.regionId === guest.regionId && hasName(person) && isPart(words, normalName(person.name).split(' ')),
  )
  const same = missing.filter((person) => hasName(person) && normalName(person.name) === name)
  return onlyOne(near) ?? onlyOne(same)
}

/** Without case, accents, points and double spaces: “José  de Wit” is “jose de wit”. */
export const normalName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Named<T> = T & { readonly name: string }
const hasName = <T extends { readonly name: string | null }>(one: T): one is Named<T> => one.name !== null

/** A name of signs only is compared as it is. */
const keyOf = ({ regionId, name }: { readonly regionId: string; readonly name: string }): string =>
  `${regionId} ${normalName(name) || name}`

function isPart(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return (
    short.every((word, index) => word === long[index]) ||
    short.every((word, index) => word === long.at(index - short.length))
  )
}

const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null)

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** By key, each in the order of `items`. */
export function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(key(item))
    if (known) known.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
