import type { EventSeen, Evidence } from './evidence.ts'

/** Something that one known person did, in one envelope or transaction. */
export interface Deed {
  readonly seatId: string
  readonly first: number
  readonly last: number
  /** Server epoch ms. */
  readonly at: number
  /** Named things in it: two or more at once come from a phone that was away. */
  readonly size: number
}

/** What an attacker works out first, from what is in the clear. */
export interface Clues {
  readonly evidence: Evidence
  /** Anonymous cards in the order in which they left the box. */
  readonly cardIds: readonly string[]
  readonly deeds: readonly Deed[]
  /** Each time that something was put in the box, by revision. */
  readonly moments: readonly number[]
  /** Card → the first event that speaks of it, before it left the box. */
  readonly firstSaid: ReadonlyMap<string, EventSeen>
  /** Card → people who said something of it, which its author would hardly do. */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>
  /** Cards that can be read in the rows of the copy, with the row's key. */
  readonly rowOf: ReadonlyMap<string, string>
  /** How many writes may be each person's: those in, or next to, what that person did. */
  readonly nearness: ReadonlyMap<string, number>
}

export function cluesIn(evidence: Evidence): Clues {
  const { log } = evidence
  const frozen = log.find(({ type }) => type === 'cards.frozen')
  const cards = (frozen?.data as { readonly cards: readonly { readonly id: string }[] } | undefined)?.cards ?? []
  const cardIds = cards.map(({ id }) => id)
  const deeds = deedsIn(log)
  const moments = log.flatMap(({ type, data, revision }) =>
    type === 'box.advanced' ? Array.from({ length: countOf(data) }, () => revision) : [],
  )
  const { firstSaid, others } = saidOf(cardIds, log, frozen?.revision ?? 0)
  return {
    evidence,
    cardIds,
    deeds,
    moments,
    firstSaid,
    others,
    rowOf: rowsOf(evidence),
    nearness: near(deeds, moments),
  }
}

/** The card ids in a row that is not locked. */
export function readableCards(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('cards' in value)) return []
  return Object.keys(value.cards as object)
}

const countOf = (data: unknown): number => Number((data as { readonly count?: number } | null)?.count ?? 1)

function deedsIn(log: readonly EventSeen[]): readonly Deed[] {
  const deeds: Deed[] = []
  for (const { type, data, meta, revision } of log) {
    const seatId = (data as { readonly seatId?: unknown } | null)?.seatId
    if (meta === null || typeof seatId !== 'string' || type === 'seat.joined' || type === 'action.done') continue
    const last = deeds.at(-1)
    if (last?.seatId === seatId && last.at === meta.at)
      deeds[deeds.length - 1] = { ...last, last: revision, size: last.size + 1 }
    else deeds.push({ seatId, first: revision, last: revision, at: meta.at, size: 1 })
  }
  return deeds
}

function saidOf(cardIds: readonly string[], log: readonly EventSeen[], until: number) {
  const known = new Set(cardIds)
  const firstSaid = new Map<string, EventSeen>()
  const others = new Map<string, Set<string>>()
  for (const event of log) {
    const { revision, data } = event
    if (revision >= until) break
    const fields = idsIn(data)
    for (const cardId of fields.filter((id) => known.has(id))) {
      if (!firstSaid.has(cardId)) firstSaid.set(cardId, event)
      const seatId = (data as { readonly seatId?: string }).seatId
      if (seatId !== undefined) others.set(cardId, (others.get(cardId) ?? new Set()).add(seatId))
    }
  }
  return { firstSaid, others }
}

function idsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.values(data).flatMap(idsIn)
}

const rowsOf = ({ copy }: Evidence): ReadonlyMap<string, string> =>
  new Map(copy.rows.flatMap(({ key, value }) => readableCards(value).map((cardId) => [cardId, key] as const)))

function near(deeds: readonly Deed[], moments: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const ends = new Map(deeds.map(({ last, seatId }) => [last + 1, seatId]))
  for (const moment of moments) {
    const seatId = ends.get(moment)
    if (seatId !== undefined) counts.set(seatId, (counts.get(seatId) ?? 0) + 1)
  }
  return counts
}
