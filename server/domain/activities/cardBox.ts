import type { Map as PersistentMap } from 'immutable'
import type { CardType, PublicCard } from '../../../shared/programme/cards.ts'
import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import { accept, acceptEntry, type Decision, reject } from '../programme/decision.ts'
import type { LibraryEvent } from '../programme/events.ts'
import { countKey } from '../programme/library.ts'
import type { LibraryCard } from '../programme/state.ts'
import type { DecideContext, ProgrammeReader } from './module.ts'

/*
 * Cards that people write on a board of any kind. Named ones are facts in the log. Anonymous ones are in one sealed row per
 * author, where only that author can change them, until they are frozen and lose every tie to a person.
 */

/** What an author writes; fields that a board does not ask for are left out. */
export interface CardContent extends Partial<Pick<PublicCard, 'kind' | 'themeId' | 'sourceRegionId' | 'lesson'>> {
  readonly text: string
}
type RowCard<C> = C & { readonly cardSeq: number; readonly isWithdrawn: boolean }
/** All anonymous cards of one author, by id. */
export interface CardRow<C> {
  readonly cards: Readonly<Record<string, RowCard<C>>>
}

/** A board whose cards look like `C`. */
export interface CardBoard<C extends CardContent> {
  readonly id: string
  readonly own: { readonly phase: string; readonly closedAt?: number | null }
  readonly box: PersistentMap<string, CardRow<C>>
}

/** How one board wants its cards. */
export interface CardRules<C extends CardContent> {
  readonly type: CardType
  readonly maxCards: number
  readonly check: (data: C) => Checked<C>
  /** What is left of a card that was withdrawn: the words go at once. */
  readonly gone: (content: C) => C
}
export type Checked<C> =
  | { readonly ok: true; readonly content: C }
  | { readonly ok: false; readonly code: RefusalCode; readonly max?: number }

/** Absolute, and numbered by the author: see `overtaken`. */
interface CardChange {
  readonly cardId: string
  readonly cardSeq: number
}

export function putCard<C extends CardContent>(
  data: CardChange & C & { readonly attribution: 'region' | 'name' },
  board: CardBoard<C>,
  rules: CardRules<C>,
  { seatId, ownerKey, programme }: DecideContext,
): Decision<LibraryEvent> {
  const seat = seatId === null ? undefined : programme.state.seats.get(seatId)
  if (seat === undefined) return reject('notAllowed')
  if (programme.isFrozen(board.id)) return reject('questionFrozen')
  const known = programme.state.library.cards.get(data.cardId)
  if (known === undefined ? programme.isCardId(data.cardId) : !isOwn(known, board, seat.id)) return reject('notAllowed')
  const isNew = known === undefined || known.isWithdrawn
  if (isNew && board.own.phase === 'closed') return closedSince(board)
  if (isNew && countOfSeat(programme, board, seat.id, ownerKey) >= rules.maxCards) return tooMany(rules)
  const checked = rules.check(data)
  if (!checked.ok) return refused(checked)
  if (known !== undefined && data.cardSeq <= known.cardSeq) {
    const isSame = known.attribution === data.attribution && isSameContent(known, checked.content)
    return overtaken(data, known, !known.isWithdrawn && isSame)
  }
  const card: PublicCard = {
    ...cardOf(data.cardId, rules.type, checked.content),
    attribution: data.attribution,
    regionId: seat.regionId,
    name: data.attribution === 'name' ? seat.name : null,
    ...(seat.isProxy ? { isProxy: true } : {}),
  }
  return accept([{ type: 'card.put', data: { card, seatId: seat.id, cardSeq: data.cardSeq } }])
}

export function withdrawCard<C extends CardContent>(
  { cardId, cardSeq }: CardChange,
  board: CardBoard<C>,
  { seatId, programme }: DecideContext,
): Decision<LibraryEvent> {
  if (programme.isFrozen(board.id)) return reject('questionFrozen')
  const known = programme.state.library.cards.get(cardId)
  if (known === undefined || seatId === null || !isOwn(known, board, seatId)) return reject('notFound')
  if (cardSeq <= known.cardSeq) return overtaken({ cardSeq }, known, known.isWithdrawn)
  return accept([{ type: 'card.withdrawn', data: { cardId, cardSeq } }])
}

export function putSealedCard<C extends CardContent>(
  data: CardChange & C,
  board: CardBoard<C>,
  rules: CardRules<C>,
  context: DecideContext,
): Decision<never> {
  const { ownerKey, seatId, programme } = context
  if (programme.isFrozen(board.id)) return lateCard(data, board, rules, context)
  if (ownerKey === null || seatId === null) return reject('notAllowed')
  const row = board.box.get(ownerKey)
  const cards = row?.cards ?? {}
  const known = cards[data.cardId]
  if (known === undefined && programme.isCardId(data.cardId)) return reject('notAllowed')
  const isNew = known === undefined || known.isWithdrawn
  if (isNew && board.own.phase === 'closed') return closedSince(board)
  if (isNew && countOfSeat(programme, board, seatId, ownerKey) >= rules.maxCards) return tooMany(rules)
  if (known === undefined && Object.keys(cards).length >= maxKept) return tooMany(rules)
  const checked = rules.check(data)
  if (!checked.ok) return refused(checked)
  if (known !== undefined && data.cardSeq <= known.cardSeq) {
    return overtaken(data, known, !known.isWithdrawn && isSameContent(known, checked.content))
  }
  const card: RowCard<C> = { cardSeq: data.cardSeq, isWithdrawn: false, ...checked.content }
  return acceptEntry(ownerKey, { ...row, cards: sorted({ ...cards, [data.cardId]: card }) } satisfies CardRow<C>)
}

export function withdrawSealedCard<C extends CardContent>(
  { cardId, cardSeq }: CardChange,
  board: CardBoard<C>,
  rules: CardRules<C>,
  { ownerKey, programme }: DecideContext,
): Decision<never> {
  if (programme.isFrozen(board.id)) return reject('questionFrozen')
  const row = ownerKey === null ? undefined : board.box.get(ownerKey)
  const cards = row?.cards ?? {}
  const known = cards[cardId]
  if (ownerKey === null || known === undefined) return reject('notFound')
  if (cardSeq <= known.cardSeq) return overtaken({ cardSeq }, known, known.isWithdrawn)
  // What stays is a number, so that a late retry cannot bring the words back.
  const { cardSeq: _seq, isWithdrawn: _was, ...content } = known
  const gone: RowCard<C> = { cardSeq, isWithdrawn: true, ...rules.gone(content as unknown as C) }
  return acceptEntry(ownerKey, { ...row, cards: sorted({ ...cards, [cardId]: gone }) } satisfies CardRow<C>)
}

/** By random id: what was written first in a row is not to be told from it. */
const sorted = <Card>(cards: Readonly<Record<string, Card>>): Record<string, Card> =>
  Object.fromEntries(Object.entries(cards).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Numbers of withdrawn cards stay, and each change writes the whole row: no one row grows without end. */
const maxKept = 200

const flattened = new WeakMap<object, readonly PublicCard[]>()
/** Anonymous cards while the box is open. Made once per box. */
export function openCardsOf<C extends CardContent>({ box }: CardBoard<C>, type: CardType): readonly PublicCard[] {
  const known = flattened.get(box)
  if (known !== undefined) return known
  const cards: PublicCard[] = []
  for (const row of box.values()) {
    for (const [id, card] of Object.entries(row.cards)) if (!card.isWithdrawn) cards.push(publicCard(id, card, type))
  }
  flattened.set(box, cards)
  return cards
}

const publicCards = new WeakMap<object, PublicCard>()
/** Same row, same reference: unchanged cards cost nothing in a patch. */
function publicCard<C extends CardContent>(id: string, card: RowCard<C>, type: CardType): PublicCard {
  const known = publicCards.get(card)
  if (known !== undefined) return known
  const made: PublicCard = { ...cardOf(id, type, card), attribution: 'anonymous', regionId: null, name: null }
  publicCards.set(card, made)
  return made
}

const cardOf = (id: string, type: CardType, { text, kind, themeId, sourceRegionId, lesson }: CardContent) => ({
  id,
  type,
  text,
  kind: kind ?? null,
  themeId: themeId ?? null,
  sourceRegionId: sourceRegionId ?? null,
  ...(lesson === undefined ? {} : { lesson }),
})

export const ownSealedCardsOf = <C extends CardContent>({ box }: CardBoard<C>, type: CardType, ownerKey: string) =>
  Object.entries(box.get(ownerKey)?.cards ?? {}).flatMap(([id, card]) =>
    card.isWithdrawn ? [] : [{ card: publicCard(id, card, type), cardSeq: card.cardSeq }],
  )

/** Named and anonymous cards of one person here, together. */
export function countOfSeat<C extends CardContent>(
  programme: ProgrammeReader,
  board: CardBoard<C>,
  seatId: string,
  ownerKey: string | null,
): number {
  const row = ownerKey === null ? undefined : board.box.get(ownerKey)
  const sealed = Object.values(row?.cards ?? {}).filter((card) => !card.isWithdrawn).length
  return sealed + (programme.state.library.counts.get(countKey(board.id, seatId)) ?? 0)
}

/** One person, two seats: the cards of both; of the same card what was written last. */
export function mergeRows<C, R extends CardRow<C>>(into: R, from: R): R {
  const isOlder = (cardId: string, cardSeq: number): boolean => (into.cards[cardId]?.cardSeq ?? 0) >= cardSeq
  const added = Object.entries(from.cards).filter(([cardId, { cardSeq }]) => !isOlder(cardId, cardSeq))
  return { ...into, cards: { ...into.cards, ...Object.fromEntries(added) } }
}

/** The truth to an anonymous card that came too late: counted when these very words are there, otherwise a no. */
export function lateCard<C extends CardContent>(
  data: CardChange & C,
  board: CardBoard<C>,
  rules: CardRules<C>,
  { ownerKey, programme }: DecideContext,
): Decision<never> {
  const checked = rules.check(data)
  const row = ownerKey === null ? undefined : board.box.get(ownerKey)?.cards[data.cardId]
  const frozen = programme.state.library.cards.get(data.cardId)
  const kept = row?.isWithdrawn === false ? row : frozen?.attribution === 'anonymous' ? frozen : undefined
  const earlier = programme.state.library.earlier.get(data.cardId) ?? []
  const isKept = (content: C): boolean =>
    kept !== undefined && [kept, ...earlier].some((words) => isSameContent({ ...kept, ...words }, content))
  if (checked.ok && isKept(checked.content)) return accept([])
  return programme.isFrozen(board.id) && rules.type === 'learningQuestion'
    ? reject('questionFrozen')
    : closedSince(board)
}

/** A card of this id is, or was before it was withdrawn, in the open box. */
export const holdsCard = <C extends CardContent>({ box }: CardBoard<C>, cardId: string): boolean =>
  box.some((row) => Object.hasOwn(row.cards, cardId))

/**
 * Changes are absolute and numbered by their author, so that a repeat, or an older one that comes late, changes
 * nothing. One of the same number as another device's is told that it lost.
 */
function overtaken(late: Numbered, known: Numbered, isWhatStands: boolean): Decision<never> {
  return late.cardSeq < known.cardSeq || isWhatStands ? accept([]) : reject('changedElsewhere')
}
type Numbered = { readonly cardSeq: number }

const isOwn = <C extends CardContent>(card: LibraryCard, board: CardBoard<C>, seatId: string): boolean =>
  card.seatId === seatId && card.activityId === board.id

const isSameContent = (kept: object, content: CardContent): boolean =>
  Object.entries(content).every(
    ([field, value]) => JSON.stringify((kept as Readonly<Record<string, unknown>>)[field]) === JSON.stringify(value),
  )

const closedSince = ({ own }: CardBoard<CardContent>): Decision<never> =>
  reject('activityClosed', { closedAt: own.closedAt ?? 0 })

const tooMany = <C extends CardContent>({ maxCards }: CardRules<C>): Decision<never> =>
  reject('tooManyCards', { max: maxCards })

const refused = ({ code, max }: Extract<Checked<never>, { readonly ok: false }>): Decision<never> =>
  reject(code, max === undefined ? undefined : { max })
