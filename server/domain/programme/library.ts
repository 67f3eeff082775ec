import { Map as PersistentMap } from 'immutable'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { CardReaction } from '../../../shared/programme/lessonParts.ts'
import type { LibraryEvent, ProgrammeEvent } from './events.ts'
import type { EarlierCard, Library, LibraryBundle, LibraryCard, MergedSeat } from './state.ts'

export const startLibrary: Library = {
  cards: PersistentMap(),
  counts: PersistentMap(),
  bundles: PersistentMap(),
  hidden: PersistentMap(),
  marks: PersistentMap(),
  reactions: PersistentMap(),
  earlier: PersistentMap(),
  seedsHidden: false,
  frozenAt: {},
}

export function evolveLibrary(library: Library, event: ProgrammeEvent, activityId: string | null): Library {
  switch (event.type) {
    case 'card.put': {
      const { card, seatId, cardSeq } = event.data
      const kept: LibraryCard = { ...card, activityId, seatId, cardSeq, isWithdrawn: false }
      return counted({ ...library, cards: library.cards.set(card.id, kept) }, library.cards.get(card.id), kept)
    }
    case 'card.withdrawn': {
      const card = library.cards.get(event.data.cardId)
      if (card === undefined) return library
      const gone = { ...card, cardSeq: event.data.cardSeq, isWithdrawn: true }
      return counted({ ...library, cards: library.cards.set(card.id, gone) }, card, gone)
    }
    case 'card.hiddenSet': {
      const { cardId, hidden } = event.data
      return { ...library, hidden: hidden ? library.hidden.set(cardId, true) : library.hidden.delete(cardId) }
    }
    case 'card.reacted': {
      const { cardId, seatId, reaction } = event.data
      const before = library.reactions.get(cardId) ?? PersistentMap<string, CardReaction>()
      const after = reaction === null ? before.delete(seatId) : before.set(seatId, reaction)
      const reactions = after.isEmpty() ? library.reactions.delete(cardId) : library.reactions.set(cardId, after)
      return { ...library, reactions }
    }
    case 'card.marked': {
      const { cardId, mark } = event.data
      const isNone = Object.values(mark).every((value) => value === undefined)
      return { ...library, marks: isNone ? library.marks.delete(cardId) : library.marks.set(cardId, mark) }
    }
    case 'card.improved': {
      const { cardId, text, lesson, count } = event.data
      const card = library.cards.get(cardId)
      if (card === undefined) return library
      const cardSeq = event.data.cardSeq ?? card.cardSeq
      const said = { text: card.text, lesson: card.lesson, improvements: card.improvements }
      const all = [...(library.earlier.get(cardId) ?? []), said]
      // What its author changed before anybody let it through was never said.
      const isUnread = event.data.cardSeq !== undefined && library.marks.get(cardId)?.passedSeq !== card.cardSeq
      const earlier = isUnread ? all.slice(0, -1) : all
      return {
        ...library,
        cards: library.cards.set(cardId, { ...card, text, lesson, cardSeq, improvements: count }),
        earlier: earlier.length === 0 ? library.earlier : library.earlier.set(cardId, earlier),
      }
    }
    case 'card.improvementUndone':
      return withoutImprovement(library, event.data)
    case 'cards.seedsHiddenSet':
      return { ...library, seedsHidden: event.data.hidden }
    case 'cards.bundled':
      return isFrozen(library, activityId) ? library : withBundle(library, event.data.bundle)
    case 'cards.unbundled': {
      const bundle = library.bundles.get(event.data.bundleId)
      if (bundle === undefined || isFrozen(library, activityId)) return library
      return { ...library, bundles: library.bundles.set(bundle.id, { ...bundle, cardIds: [] }) }
    }
    case 'cards.frozen': {
      const sealed = event.data.cards
      const cards = library.cards.withMutations((all) => {
        for (const card of sealed)
          all.set(card.id, { ...card, activityId, seatId: null, cardSeq: 0, isWithdrawn: false })
      })
      return { ...library, cards, frozenAt: { ...library.frozenAt, [activityId ?? '']: event.data.at } }
    }
    default:
      return library
  }
}

/**
 * What takes an event back, given the library as it was before it; null for what an author did, and for freezing, which
 * is for good. What was taken back after the vote opened changes nothing any more.
 */
export function undoLibrary(event: LibraryEvent, before: Library): readonly LibraryEvent[] | null {
  switch (event.type) {
    case 'card.hiddenSet': {
      const { cardId } = event.data
      return [{ type: 'card.hiddenSet', data: { cardId, hidden: before.hidden.has(cardId) } }]
    }
    case 'card.marked': {
      const { cardId } = event.data
      return [{ type: 'card.marked', data: { cardId, mark: before.marks.get(cardId) ?? {} } }]
    }
    case 'card.improved': {
      const { cardId, count } = event.data
      return [{ type: 'card.improvementUndone', data: { cardId, count } }]
    }
    case 'cards.seedsHiddenSet':
      return [{ type: 'cards.seedsHiddenSet', data: { hidden: before.seedsHidden } }]
    case 'cards.bundled': {
      const { id, cardIds } = event.data.bundle
      const robbed = before.bundles.filter((one) => one.id !== id && one.cardIds.some((card) => cardIds.includes(card)))
      return [...bundleBefore(id, before), ...[...robbed.values()].map(bundledEvent)]
    }
    case 'cards.unbundled':
      return bundleBefore(event.data.bundleId, before)
    case 'card.put':
    case 'card.withdrawn':
    case 'card.reacted':
    case 'card.improvementUndone':
    case 'cards.frozen':
      return null
  }
}

/** What it said before; one that was improved once more since keeps that, and what is taken back was never said. */
function withoutImprovement(
  library: Library,
  { cardId, count }: { readonly cardId: string; readonly count: number },
): Library {
  const card = library.cards.get(cardId)
  const earlier = library.earlier.get(cardId) ?? []
  const last = earlier.at(-1)
  if (card === undefined || last === undefined) return library
  const isStanding = card.improvements === count
  const kept = isStanding ? earlier.slice(0, -1) : earlier.filter(({ improvements }) => improvements !== count)
  return {
    ...library,
    cards: isStanding ? library.cards.set(cardId, saidBefore(card, last)) : library.cards,
    earlier: kept.length === 0 ? library.earlier.delete(cardId) : library.earlier.set(cardId, kept),
  }
}

function saidBefore({ improvements: _count, lesson: _lesson, ...card }: LibraryCard, said: EarlierCard): LibraryCard {
  const { text, lesson, improvements } = said
  return {
    ...card,
    text,
    ...(lesson === undefined ? {} : { lesson }),
    ...(improvements === undefined ? {} : { improvements }),
  }
}

const bundledEvent = (bundle: LibraryBundle): LibraryEvent => ({ type: 'cards.bundled', data: { bundle } })

function bundleBefore(bundleId: string, { bundles }: Library): readonly LibraryEvent[] {
  const bundle = bundles.get(bundleId)
  const isApart = bundle === undefined || bundle.cardIds.length === 0
  return isApart ? [{ type: 'cards.unbundled', data: { bundleId } }] : [bundledEvent(bundle)]
}

const isFrozen = ({ frozenAt }: Library, activityId: string | null): boolean =>
  activityId !== null && Object.hasOwn(frozenAt, activityId)

/** The last word about a card counts: it leaves the bundle that it was in. */
const withBundle = (library: Library, bundle: LibraryBundle): Library => ({
  ...library,
  bundles: bundlesWith(library.bundles, bundle),
})

export function bundlesWith(bundles: Library['bundles'], bundle: LibraryBundle): Library['bundles'] {
  const taken = new Set(bundle.cardIds)
  const others = bundles.map((one) =>
    one.cardIds.some((cardId) => taken.has(cardId))
      ? { ...one, cardIds: one.cardIds.filter((cardId) => !taken.has(cardId)) }
      : one,
  )
  return others.set(bundle.id, bundle)
}

export const countKey = (activityId: string, seatId: string): string => `${activityId} ${seatId}`

/** Follow-up questions and answers belong to no activity: they count against a limit of their own. */
export const repliesOf = 'replies'
export const isReply = ({ type }: Pick<PublicCard, 'type'>): boolean => type === 'followUp' || type === 'answer'
/** What a card counts against; null: nothing, because it is built in. */
export const countedIn = (card: Pick<LibraryCard, 'activityId' | 'type'>): string | null =>
  card.activityId ?? (isReply(card) ? repliesOf : null)

/** Cards of these seats become their region's: no name, nobody's. What was withdrawn loses its words too. */
export function unsigned(library: Library, isGone: (seatId: string) => boolean): Library {
  const cards = library.cards.map((card) => (card.seatId !== null && isGone(card.seatId) ? unsignedCard(card) : card))
  const counts = library.counts.filterNot((_, key) => isGone(key.slice(key.lastIndexOf(' ') + 1)))
  const reactions = library.reactions
    .map((said) => said.filterNot((_, seatId) => isGone(seatId)))
    .filterNot((said) => said.isEmpty())
  return { ...library, cards, counts, reactions }
}

/** What somebody said of cards, by card. */
export const reactionsOf = (reactions: Library['reactions'], seatId: string): Readonly<Record<string, CardReaction>> =>
  Object.fromEntries(
    [...reactions].flatMap(([cardId, said]) => {
      const reaction = said.get(seatId)
      return reaction === undefined ? [] : [[cardId, reaction]]
    }),
  )

/** One person had two places: what either said of a card, once. */
export function mergedReactions(
  reactions: Library['reactions'],
  fromSeatId: string,
  intoSeatId: string,
): Library['reactions'] {
  return reactions.map((said) => {
    const reaction = said.get(fromSeatId)
    return reaction === undefined ? said : said.delete(fromSeatId).set(intoSeatId, said.get(intoSeatId) ?? reaction)
  })
}

/** Two people after all: each said what they said before, unless they changed it since. */
export function splitReactions(
  reactions: Library['reactions'],
  { seat, intoSeatId, reactions: own, intoReactions }: MergedSeat,
): Library['reactions'] {
  return Object.entries(own).reduce((all, [cardId, reaction]) => {
    const said = all.get(cardId) ?? PersistentMap<string, CardReaction>()
    const isTaken = said.get(intoSeatId) === reaction && intoReactions[cardId] === undefined
    return all.set(cardId, (isTaken ? said.delete(intoSeatId) : said).set(seat.id, reaction))
  }, reactions)
}

const unsignedCard = (card: LibraryCard): LibraryCard => ({
  ...(card.isWithdrawn ? wordless(card) : card),
  seatId: null,
  name: null,
  attribution: 'region',
})

/** What is left of a card whose words must go. */
export const wordless = <C extends PublicCard>({ lesson, ...card }: C): C =>
  ({ ...card, text: '', ...(lesson === undefined ? {} : { lesson: { side: lesson.side } }) }) as C

/** Keeps the count per seat beside the cards, so that a limit is checked without walking them all. */
function counted(library: Library, before: LibraryCard | undefined, after: LibraryCard): Library {
  const change = Number(!after.isWithdrawn) - Number(before !== undefined && !before.isWithdrawn)
  const counting = countedIn(after)
  if (change === 0 || after.seatId === null || counting === null) return library
  const key = countKey(counting, after.seatId)
  return { ...library, counts: library.counts.set(key, (library.counts.get(key) ?? 0) + change) }
}
