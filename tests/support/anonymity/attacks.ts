import { type Clues, type Deed, readableCards } from './clues.ts'
import type { EventSeen, Guess } from './evidence.ts'

/** One way to link cards to people; for cards that it knows nothing of it says nothing. */
export type Attack = (clues: Clues) => Guess

/** From the log alone, as it is after sealing. */
const byLog: Readonly<Record<string, Attack>> = {
  'the k-th card that left the box was the k-th that was written': (clues) => inStep(clues, clues.cardIds, before),
  'the same, backwards': (clues) => inStep(clues, [...clues.cardIds].reverse(), before),
  'the same, and its author did something next': (clues) => inStep(clues, clues.cardIds, after),
  'the order of ids is the order of writing': (clues) => inStep(clues, [...clues.cardIds].sort(), before),
  'cards left the box in the order of seats': ({ cardIds, evidence: { people } }) =>
    guess(cardIds, (_, index) => people[Math.floor((index * people.length) / cardIds.length)]),
  'who has most writes beside what they did wrote everything': (clues) => {
    const [most] = [...clues.nearness].sort(([, a], [, b]) => b - a)
    return guess(clues.cardIds, () => most?.[0])
  },
  'who is named just before several were put in the box wrote everything': (clues) => {
    const several = new Set(clues.moments.filter((moment, index) => moment === clues.moments[index - 1]))
    const named = clues.deeds.filter(({ last }) => several.has(last + 1))
    return guess(clues.cardIds, (_, index) => at(named, index)?.seatId)
  },
  'people wrote as many as there are writes beside what they did': (clues) => {
    const names = [...clues.nearness].flatMap(([seatId, count]) => Array.from({ length: count }, () => seatId))
    return guess(clues.cardIds, (_, index) => names[index % Math.max(1, names.length)])
  },
  'writes that stand alone are of who came last before them': (clues) => {
    const inDeeds = new Set(clues.deeds.map(({ last }) => last + 1))
    const lonely = clues.moments.filter((moment) => !inDeeds.has(moment))
    const names = lonely.map((moment) => before(clues.deeds, moment)?.seatId)
    return guess(clues.cardIds, (_, index) => names[index % Math.max(1, names.length)])
  },
  'who came back from being away wrote everything': (clues) =>
    guess(clues.cardIds, (_, index) => at(flushes(clues), index)?.seatId),
  'who came back while something was put in the box wrote everything': (clues) => {
    const wrote = new Set(clues.moments)
    const back = flushes(clues).filter(({ last }) => wrote.has(last + 1))
    return guess(clues.cardIds, (_, index) => at(back, index)?.seatId)
  },
  'cards left the box in the order of writing: by who came back at that time of the board': (clues) =>
    guess(clues.cardIds, (_, index) => nearest(flushes(clues), clues, index / clues.cardIds.length)?.seatId),
  'a card was written by who did something last before it was first spoken of': (clues) =>
    whenSaid(clues, ({ revision }) => before(clues.deeds, revision)),
  'a card was written by who came back last before it was first spoken of': (clues) =>
    whenSaid(clues, ({ revision }) => before(flushes(clues), revision)),
  'a card was written by who came back any time before it was first spoken of': (clues) =>
    whenSaid(clues, ({ revision }, index) =>
      at(
        flushes(clues).filter(({ last }) => last < revision),
        index,
      ),
    ),
  'a facilitator speaks of a card a minute after it came: by who did something then': (clues) =>
    whenSaid(clues, (said) => (isLed(said) ? aMinuteBefore(clues.deeds, said) : undefined)),
  'a facilitator speaks of a card a minute after it came: by who came back then': (clues) =>
    whenSaid(clues, (said) => (isLed(said) ? aMinuteBefore(flushes(clues), said) : undefined)),
  'people speak of a card soon after it came: by who came back shortly before': (clues) =>
    whenSaid(clues, (said) => soonBefore(flushes(clues), said)),
  'people speak of a card soon after it came: by who did something shortly before': (clues) =>
    whenSaid(clues, (said) => soonBefore(clues.deeds, said)),
  'a card was written in the last write beside a person before it was first spoken of': (clues) => {
    const wrote = new Set(clues.moments)
    const deeds = clues.deeds.filter(({ last }) => wrote.has(last + 1))
    return whenSaid(clues, ({ revision }) => before(deeds, revision))
  },
  'who says nothing of a card wrote it': (clues) =>
    guess(clues.cardIds, (cardId, index) => {
      const said = clues.others.get(cardId)
      if (said === undefined) return undefined
      return at(
        clues.evidence.people.filter((seatId) => !said.has(seatId)),
        index * 7,
      )
    }),
}

/** With a copy that was made while the board was open. */
const byCopy: Readonly<Record<string, Attack>> = {
  'what was there early was written by who came back early, the rest by who came back later': (clues) => {
    const { revision } = clues.evidence.copy
    const early = flushes(clues).filter(({ last }) => last <= revision)
    const late = flushes(clues).filter(({ last }) => last > revision)
    return guess(clues.cardIds, (cardId, index) => at(clues.rowOf.has(cardId) ? early : late, index)?.seatId)
  },
  'the order of rows is the order of seats': (clues) => byRow(clues, clues.evidence.people),
  'the order of rows is the order in which people first did something': (clues) =>
    byRow(clues, [...new Set(clues.deeds.map(({ seatId }) => seatId))]),
  'a row of so many cards is of who has so many writes beside what they did': (clues) => {
    const { revision, rows } = clues.evidence.copy
    const names = countsBefore(clues, revision)
    return new Map(
      rows.flatMap(({ value }, index) => {
        const ids = readableCards(value)
        const seatId = at(
          [...names].filter(([, count]) => count === ids.length).map(([name]) => name),
          index,
        )
        return seatId === undefined ? [] : ids.map((id) => [id, seatId] as const)
      }),
    )
  },
  'the first card in a row was written first': (clues) => {
    const firsts = clues.evidence.copy.rows.flatMap(({ value }) => readableCards(value).slice(0, 1))
    return inStep(clues, firsts, before)
  },
  'the moderator looked at cards in the order in which they came': (clues) => {
    const row = clues.evidence.copy.rows.find(({ key }) => key === 'moderator')?.value
    const said = (row as { readonly said?: { readonly marks: object } } | undefined)?.said
    return inStep(clues, Object.keys(said?.marks ?? {}), before)
  },
  'the largest row is of who did most, and has the longest cards': (clues) => {
    const sizes = clues.evidence.copy.rows.map(({ value }) => JSON.stringify(value).length)
    const busy = countsBefore(clues, clues.evidence.copy.revision)
    const [most] = [...busy].sort(([, a], [, b]) => b - a)
    const large = Math.max(0, ...sizes)
    return guess(longest(clues).slice(0, large > 1500 ? 6 : 3), () => most?.[0])
  },
}

/** With the write-ahead log of that moment. */
const byCommits: Readonly<Record<string, Attack>> = {
  'what was written in one transaction is of one person': (clues) => {
    const found = new Map<string, string>()
    for (const { first, last, rows } of clues.evidence.commits) {
      const deed = clues.deeds.find((one) => one.first >= first && one.last <= last)
      if (deed === undefined) continue
      for (const id of rows.flatMap(({ value }) => readableCards(value))) if (!found.has(id)) found.set(id, deed.seatId)
    }
    return found
  },
  'who wrote in the box in most transactions wrote everything': (clues) => {
    const counts = new Map<string, number>()
    for (const { first, last, rows } of clues.evidence.commits) {
      const deed = clues.deeds.find((one) => one.first >= first && one.last <= last)
      if (deed !== undefined && rows.length > 0) counts.set(deed.seatId, (counts.get(deed.seatId) ?? 0) + 1)
    }
    const top = [...counts].sort(([, a], [, b]) => b - a).map(([seatId]) => seatId)
    return guess(clues.cardIds, (_, index) => top[index % Math.min(3, Math.max(1, top.length))])
  },
  'a row belongs to who did something in a transaction in which it changed': (clues) => {
    const owners = new Map<string, string>()
    for (const { first, last, rows } of clues.evidence.commits) {
      const deed = clues.deeds.find((one) => one.first >= first && one.last <= last)
      if (deed !== undefined) for (const { key } of rows) owners.set(key, deed.seatId)
    }
    return guess([...clues.rowOf.keys()], (cardId) => owners.get(clues.rowOf.get(cardId) ?? ''))
  },
}

export const attacks: Readonly<Record<string, Attack>> = { ...byLog, ...byCopy, ...byCommits }

function guess(cardIds: readonly string[], seatOf: (cardId: string, index: number) => string | undefined): Guess {
  return new Map(
    cardIds.flatMap((cardId, index) => {
      const seatId = seatOf(cardId, index)
      return seatId === undefined ? [] : [[cardId, seatId] as const]
    }),
  )
}

type Beside = (deeds: readonly Deed[], revision: number) => Deed | undefined
const before: Beside = (deeds, revision) => deeds.findLast(({ last }) => last < revision)
const after: Beside = (deeds, revision) => deeds.find(({ first }) => first > revision)

/** The k-th of these cards belongs to the k-th time that something was put in the box. */
const inStep = ({ deeds, moments }: Clues, cardIds: readonly string[], beside: Beside): Guess =>
  guess(cardIds, (_, index) => beside(deeds, moments[index] ?? 0)?.seatId)

const whenSaid = ({ firstSaid }: Clues, find: (said: EventSeen, index: number) => Deed | undefined): Guess =>
  new Map(
    [...firstSaid].flatMap(([cardId, said], index) => {
      const deed = find(said, index)
      return deed === undefined ? [] : [[cardId, deed.seatId] as const]
    }),
  )

const isLed = ({ type }: EventSeen): boolean =>
  type === 'wall.set' || type === 'card.marked' || type === 'cards.bundled'

/** As facilitators here do: 45 to 65 seconds after it came. */
const aMinuteBefore = (deeds: readonly Deed[], { meta }: EventSeen): Deed | undefined =>
  deeds.find(({ at }) => meta !== null && meta.at - at >= 45_000 && meta.at - at <= 65_000)

/** As people here do, when they do it at once. */
const soonBefore = (deeds: readonly Deed[], { meta }: EventSeen): Deed | undefined =>
  deeds.find(({ at }) => meta !== null && meta.at - at >= 45_000 && meta.at - at <= 170_000)

/** What was done nearest to a moment of the board; 0 when it opened, 1 when it closed. */
function nearest(deeds: readonly Deed[], { evidence: { log }, deeds: all }: Clues, share: number): Deed | undefined {
  const [from, to] = [all[0]?.at ?? 0, log.find(({ type }) => type === 'doDontBoard.closed')?.meta?.at ?? 0]
  const moment = from + share * (to - from)
  return deeds.toSorted((a, b) => Math.abs(a.at - moment) - Math.abs(b.at - moment))[0]
}

const flushes = ({ deeds }: Clues): readonly Deed[] => deeds.filter(({ size }) => size > 1)

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)]

const byRow = ({ evidence: { copy } }: Clues, names: readonly string[]): Guess =>
  new Map(
    copy.rows.flatMap(({ value }, index) => {
      const seatId = names[Math.floor((index * names.length) / copy.rows.length)]
      return seatId === undefined ? [] : readableCards(value).map((id) => [id, seatId] as const)
    }),
  )

function countsBefore({ deeds, moments }: Clues, revision: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const ends = new Map(deeds.map(({ last, seatId }) => [last + 1, seatId]))
  for (const moment of moments) {
    const seatId = moment > revision ? undefined : ends.get(moment)
    if (seatId !== undefined) counts.set(seatId, (counts.get(seatId) ?? 0) + 1)
  }
  return counts
}

function longest({ evidence: { log } }: Clues): readonly string[] {
  const frozen = log.find(({ type }) => type === 'cards.frozen')?.data
  const { cards = [] } = (frozen ?? {}) as { readonly cards?: readonly { readonly id: string }[] }
  return [...cards].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).map(({ id }) => id)
}
