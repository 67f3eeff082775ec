import { type CardType, cardTypes, type LitCard, type PublicCard } from '../../../shared/programme/cards.ts'
import type { Deadline, ProgrammeReader, SaidInBox, VoteBefore } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { bundlesOf, questionsOf } from './bundles.ts'
import type { LibraryEvent } from './events.ts'
import { forgetDeadlines } from './expected.ts'
import { reactionsTo } from './lessonSaid.ts'
import { bundlesWith } from './library.ts'
import { memo } from './memo.ts'
import { settleId, settlesAt } from './settle.ts'
import { shuffle } from './shuffle.ts'
import type { Activity, LibraryCard, ProgrammeState } from './state.ts'
import { themeNow } from './themes.ts'

/** The programme as kinds may read it: what other activities brought, without kinds knowing each other. */
export function readerOf(state: ProgrammeState): ProgrammeReader {
  return {
    state,
    cardsOf: (type) => cardsOf(state, type),
    visibleCards: (type) => visibleCards(state, type),
    questions: (type) => questionsOf({ bundles: keptBundles(state) }, visibleCards(state, type)),
    bundles: (type) => bundlesOf({ bundles: keptBundles(state) }, visibleCards(state, type)),
    keptBundles: () => keptBundles(state),
    isHidden: (card) => isHidden(state, card),
    isHeldBack: (card) => isHeldBack(state, card),
    isFrozen: (activityId) => isFrozen(state, activityId),
    supportFor: (cardIds) => supportFor(state, cardIds),
    isCardId: (cardId) => isCardId(state, cardId),
    freezeCards: (type, at, seed) => freezeCards(state, type, at, seed),
    shownCard: (cardId) => shownCard(state, cardId),
    reactionsOn: (cardId) => reactionsOn(state, cardId),
    openCollector: (type) => openCollector(state, type),
    voteBefore: (activity) => voteBefore(state, activity),
  }
}

/** What must happen by itself, and when. Data in the state: any node may fire it, after any restart. */
export function deadlinesOf(state: ProgrammeState): readonly Deadline[] {
  // Whose end date passed has nothing to wait for.
  if (state.retiredAt !== null) return []
  const deadlines: Deadline[] = []
  const { announced } = state.live
  if (announced !== null) {
    deadlines.push({ id: announced.deadlineId, at: announced.entersAt, command: 'agenda.enter', activityId: null })
  }
  for (const session of Object.values(state.sessions)) {
    const at = settlesAt(session)
    if (at !== null) deadlines.push({ id: settleId(session), at, command: 'session.settle', activityId: null })
  }
  deadlines.push(...forgetDeadlines(state))
  for (const activity of state.activities.values()) {
    deadlines.push(...(moduleOf(activity.kind).deadlines?.(activity) ?? []))
  }
  return deadlines
}

/**
 * Open anonymous cards included, ordered by random id: an order that tells nothing about when or by whom a card was
 * written. Seeds come first, in their own order.
 */
const cardsOf = perState((state, type) => {
  const seeds: PublicCard[] = []
  const written: PublicCard[] = []
  for (const card of state.library.cards.values()) {
    if (card.type !== type || card.isWithdrawn) continue
    if (card.attribution === 'seed') seeds.push(publicPart(card))
    else written.push(publicPart(card))
  }
  for (const activity of withRows(state.activities)) {
    for (const card of moduleOf(activity.kind).openCards?.(activity) ?? []) if (card.type === type) written.push(card)
  }
  return [...seeds.sort(byId), ...written.sort(byId)].map((card) => marked(state, card))
})

/** Activities with a box in which there is something: few of many. */
export const withRows = memo((activities: ProgrammeState['activities']): readonly Activity[] => [
  ...activities.filter(({ box }) => !box.isEmpty()).values(),
])

const supportFor = (state: ProgrammeState, cardIds: readonly string[]): number =>
  new Set(
    [...state.activities.values()].flatMap((activity) => moduleOf(activity.kind).supporters?.(activity, cardIds) ?? []),
  ).size

const visibleCards = perState((state, type) =>
  cardsOf(state, type).filter((card) => !isHidden(state, card) && !isHeldBack(state, card)),
)

type CardsOf = (state: ProgrammeState, type: CardType) => readonly PublicCard[]
/** Made once per state: one change is looked at by phones, console and wall, and by some of them more than once. */
function perState(make: CardsOf): CardsOf {
  const made = memo((_: ProgrammeState) => new Map<CardType, readonly PublicCard[]>())
  return (state, type) => {
    const cards = made(state).get(type) ?? make(state, type)
    made(state).set(type, cards)
    return cards
  }
}

/** Ids of cards are public and made by phones: nobody may write under one that is somebody else's. */
const isCardId = (state: ProgrammeState, cardId: string): boolean =>
  state.library.cards.has(cardId) ||
  // Regions say whether it fits of both, by id.
  state.instruments.has(cardId) ||
  keptBundles(state).has(cardId) ||
  withRows(state.activities).some((activity) => moduleOf(activity.kind).holdsCard?.(activity, cardId) === true)

/** A card that everybody may see now, of any type. */
export function shownCard(state: ProgrammeState, cardId: string): PublicCard | null {
  const kept = state.library.cards.get(cardId)
  const card = kept === undefined ? openCard(state, cardId) : kept.isWithdrawn ? null : publicPart(kept)
  return card === null || isHidden(state, card) || isHeldBack(state, card) ? null : marked(state, card)
}

function openCard(state: ProgrammeState, cardId: string): PublicCard | null {
  for (const activity of withRows(state.activities)) {
    const cards = moduleOf(activity.kind).openCards?.(activity)
    const open = cards === undefined ? undefined : byCardId(cards).get(cardId)
    if (open !== undefined) return open
  }
  return null
}

const byCardId = memo((cards: readonly PublicCard[]) => new Map(cards.map((card) => [card.id, card])))

/** The open box that holds this card, when what facilitators say of it is kept there too. */
export function boxOf(
  state: ProgrammeState,
  cardId: string,
): { readonly activity: Activity; readonly said: SaidInBox } | null {
  if (state.library.cards.has(cardId)) return null
  for (const activity of withRows(state.activities)) {
    const said = moduleOf(activity.kind).saidInBox?.(activity, cardId)
    if (said !== undefined) return { activity, said }
  }
  return null
}

/** How many people say what of a lesson, also of an anonymous one in its box; undefined when nobody said anything. */
export function reactionsOn(state: ProgrammeState, cardId: string): ReturnType<typeof reactionsTo> | undefined {
  const kept = state.library.reactions.get(cardId)
  if (kept !== undefined) return reactionsTo(kept)
  const activity = boxOf(state, cardId)?.activity
  return activity === undefined ? undefined : moduleOf(activity.kind).reactionsInBox?.(activity).get(cardId)
}

/** A card, or a bundle with one, of an open box: the log must not tell since when it is there. */
export const isOfBox = (state: ProgrammeState, id: string): boolean =>
  boxOf(state, id) !== null ||
  withRows(state.activities).some((activity) =>
    moduleOf(activity.kind)
      .bundlesInBox?.(activity)
      .some((bundle) => bundle.id === id),
  )

/** What can stand in the light: a card that is shown, or a bundle of them, which nobody wrote. */
export function litCard(state: ProgrammeState, cardId: string): LitCard | null {
  const board = state.activities.get(cardId)
  if (board !== undefined) {
    const lit = moduleOf(board.kind).litInBox?.(board)
    return lit === undefined ? null : litCard(state, lit)
  }
  const kept = { bundles: keptBundles(state) }
  if (!kept.bundles.has(cardId)) return shownCard(state, cardId)
  for (const type of cardTypes) {
    const bundle = bundlesOf(kept, visibleCards(state, type))[cardId]
    if (bundle === undefined) continue
    const { id, text, kind, themeId } = bundle
    const nobody = { sourceRegionId: null, regionId: null, name: null, attribution: 'anonymous' } as const
    return { id, type, text, kind, themeId, ...nobody, isBundle: true }
  }
  return null
}

const byId = (a: PublicCard, b: PublicCard): number => (a.id < b.id ? -1 : 1)

const isHidden = (state: ProgrammeState, card: PublicCard): boolean =>
  state.library.hidden.has(card.id) ||
  (card.attribution === 'seed' && state.library.seedsHidden) ||
  boxOf(state, card.id)?.said.isHidden === true

/** It waits for a facilitator; its author and the console know of it. */
export function isHeldBack(state: ProgrammeState, card: PublicCard): boolean {
  const kept = state.library.cards.get(card.id)
  if (kept === undefined) {
    const box = boxOf(state, card.id)
    return box !== null && isModerated(box.activity, card) && box.said.mark.passedSeq !== box.said.cardSeq
  }
  if (!isModeratedCard(state, kept)) return false
  return state.library.marks.get(card.id)?.passedSeq !== kept.cardSeq
}

/** One of the library that has to be let through. */
export function isModeratedCard(state: ProgrammeState, card: LibraryCard): boolean {
  const activity = card.activityId === null ? undefined : state.activities.get(card.activityId)
  return activity !== undefined && isModerated(activity, card)
}

const isModerated = (activity: Activity, card: PublicCard): boolean =>
  moduleOf(activity.kind).isModerated?.(activity, card) === true

/** Those of open boxes too: the last word about a card counts. */
function keptBundles(state: ProgrammeState): ProgrammeState['library']['bundles'] {
  const open = withRows(state.activities).flatMap((activity) => moduleOf(activity.kind).bundlesInBox?.(activity) ?? [])
  return open.reduce(bundlesWith, state.library.bundles)
}

const isFrozen = (state: ProgrammeState, activityId: string): boolean =>
  Object.hasOwn(state.library.frozenAt, activityId)

function freezeCards(state: ProgrammeState, type: CardType, at: number, seed: number) {
  const events: LibraryEvent[] = []
  const dropBoxes: string[] = []
  for (const activity of state.activities.values()) {
    if (!collects(activity, type) || activity.enteredAt === null || isFrozen(state, activity.id)) continue
    const { openCards, saidWhenSealed } = moduleOf(activity.kind)
    const cards = openCards?.(activity) ?? []
    events.push(...(saidWhenSealed?.(activity) ?? []).map((event) => ({ ...event, activityId: activity.id })))
    events.push({ type: 'cards.frozen', activityId: activity.id, data: { at, cards: shuffle(cards, seed) } })
    dropBoxes.push(activity.id)
  }
  return { events, dropBoxes }
}

const collects = (activity: Activity, type: CardType): boolean =>
  'cardType' in activity.config && activity.config.cardType === type

function openCollector(state: ProgrammeState, type: CardType): ReturnType<ProgrammeReader['openCollector']> {
  const open = [...state.activities.values()]
    .filter((activity) => collects(activity, type) && activity.own.phase === 'open' && !isFrozen(state, activity.id))
    .sort((a, b) => (b.enteredAt ?? 0) - (a.enteredAt ?? 0))[0]
  if (open === undefined || open.enteredAt === null) return null
  const { maxChars, maxCardsPerPerson } = open.config as {
    readonly maxChars: number
    readonly maxCardsPerPerson: number
  }
  return { activityId: open.id, maxChars, maxCards: maxCardsPerPerson }
}

/** One that was never opened, a second round that was planned and skipped, does not stand before one that was. */
function voteBefore(state: ProgrammeState, activity: Activity): VoteBefore | null {
  const items = state.sessions[activity.sessionId]?.itemOrder ?? []
  const votes = items
    .slice(0, Math.max(0, items.indexOf(activity.id)))
    .reverse()
    .flatMap((id): readonly VoteBefore[] => {
      const vote = state.activities.get(id)
      const outcome = vote === undefined ? undefined : moduleOf(vote.kind).outcome?.(vote)
      return vote === undefined || outcome === undefined ? [] : [{ activityId: id, phase: vote.own.phase, outcome }]
    })
  return votes.find(({ phase }) => phase !== 'ready') ?? votes[0] ?? null
}

const publicParts = new WeakMap<LibraryCard, PublicCard>()
/** What a card is to everybody. Same card, same reference: so that views and patches skip what did not change. */
export function publicPart(card: LibraryCard): PublicCard {
  const known = publicParts.get(card)
  if (known !== undefined) return known
  const part: PublicCard = {
    id: card.id,
    type: card.type,
    text: card.text,
    kind: card.kind,
    themeId: card.themeId,
    sourceRegionId: card.sourceRegionId,
    attribution: card.attribution,
    regionId: card.regionId,
    name: card.name,
    ...(card.isProxy === true ? { isProxy: true } : {}),
    ...(card.lesson === undefined ? {} : { lesson: card.lesson }),
    ...(card.parentId === undefined ? {} : { parentId: card.parentId }),
    ...(card.improvements === undefined ? {} : { improvements: card.improvements }),
  }
  publicParts.set(card, part)
  return part
}

const markedParts = new WeakMap<
  PublicCard,
  { readonly mark: object | undefined; readonly merged: object; readonly card: PublicCard }
>()
/** With what a facilitator said of it, and its theme as that is by now. Same card, same mark: same reference. */
function marked(state: ProgrammeState, card: PublicCard): PublicCard {
  const mark = state.library.marks.get(card.id) ?? boxOf(state, card.id)?.said.mark
  const said = mark?.themeId === undefined ? card.themeId : mark.themeId
  const themeId = said === null ? null : themeNow(state, said)
  if (themeId === card.themeId && mark?.isExample !== true) return card
  const known = markedParts.get(card)
  if (known !== undefined && known.mark === mark && known.merged === state.mergedThemes) return known.card
  const made: PublicCard = { ...card, themeId, ...(mark?.isExample === true ? { isGoodExample: true } : {}) }
  markedParts.set(card, { mark, merged: state.mergedThemes, card: made })
  return made
}
