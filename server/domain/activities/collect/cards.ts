import type { CommandDataOf, EntryOf } from '../../../../shared/activities/registry.ts'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { accept, acceptEntry, type Decision, reject } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import { countKey } from '../../programme/library.ts'
import type { LibraryCard } from '../../programme/state.ts'
import type { DecideContext, ProgrammeReader } from '../module.ts'
import type { CollectActivity } from './state.ts'

type Row = EntryOf<'collect'>
type Content = Pick<CommandDataOf<'collect', 'putSealedCard'>, 'text' | 'kind' | 'themeId' | 'sourceRegionId'>
type Checked = { readonly ok: true; readonly content: Content } | Extract<Decision<never>, { type: 'rejected' }>

export function putCard(
  data: CommandDataOf<'collect', 'putCard'>,
  activity: CollectActivity,
  { seatId, ownerKey, programme }: DecideContext,
): Decision<LibraryEvent> {
  const seat = seatId === null ? undefined : programme.state.seats.get(seatId)
  if (seat === undefined) return reject('notAllowed')
  if (programme.isFrozen(activity.id)) return reject('questionFrozen')
  const known = programme.state.library.cards.get(data.cardId)
  if (known === undefined ? programme.isCardId(data.cardId) : !isOwn(known, activity, seat.id)) {
    return reject('notAllowed')
  }
  const isNew = known === undefined || known.isWithdrawn
  if (isNew && activity.own.phase === 'closed')
    return reject('activityClosed', { closedAt: activity.own.closedAt ?? 0 })
  if (isNew && countOfSeat(programme, activity, seat.id, ownerKey) >= activity.config.maxCardsPerPerson)
    return tooMany(activity)
  const checked = check(data, activity, programme)
  if (!('ok' in checked)) return checked
  if (known !== undefined && data.cardSeq <= known.cardSeq) {
    const isSame = known.attribution === data.attribution && isSameContent(known, checked.content)
    return overtaken(data, known, !known.isWithdrawn && isSame)
  }
  const card: PublicCard = {
    id: data.cardId,
    type: activity.config.cardType,
    ...checked.content,
    attribution: data.attribution,
    regionId: seat.regionId,
    name: data.attribution === 'name' ? seat.name : null,
    ...(seat.isProxy ? { isProxy: true } : {}),
  }
  return accept([{ type: 'card.put', data: { card, seatId: seat.id, cardSeq: data.cardSeq } }])
}

export function withdrawCard(
  { cardId, cardSeq }: CommandDataOf<'collect', 'withdrawCard'>,
  activity: CollectActivity,
  { seatId, programme }: DecideContext,
): Decision<LibraryEvent> {
  if (programme.isFrozen(activity.id)) return reject('questionFrozen')
  const known = programme.state.library.cards.get(cardId)
  if (known === undefined || seatId === null || !isOwn(known, activity, seatId)) return reject('notFound')
  if (cardSeq <= known.cardSeq) return overtaken({ cardSeq }, known, known.isWithdrawn)
  return accept([{ type: 'card.withdrawn', data: { cardId, cardSeq } }])
}

export function putSealedCard(
  data: CommandDataOf<'collect', 'putSealedCard'>,
  activity: CollectActivity,
  context: DecideContext,
): Decision<never> {
  const { ownerKey, seatId, programme } = context
  if (programme.isFrozen(activity.id)) return lateCard(data, activity, context)
  if (ownerKey === null || seatId === null) return reject('notAllowed')
  const cards = activity.box.get(ownerKey)?.cards ?? {}
  const known = cards[data.cardId]
  if (known === undefined && programme.isCardId(data.cardId)) return reject('notAllowed')
  const isNew = known === undefined || known.isWithdrawn
  if (isNew && activity.own.phase === 'closed')
    return reject('activityClosed', { closedAt: activity.own.closedAt ?? 0 })
  if (isNew && countOfSeat(programme, activity, seatId, ownerKey) >= activity.config.maxCardsPerPerson)
    return tooMany(activity)
  const checked = check(data, activity, programme)
  if (!('ok' in checked)) return checked
  if (known !== undefined && data.cardSeq <= known.cardSeq) {
    return overtaken(data, known, !known.isWithdrawn && isSameContent(known, checked.content))
  }
  const card = { cardSeq: data.cardSeq, isWithdrawn: false, ...checked.content }
  return acceptEntry(ownerKey, { cards: { ...cards, [data.cardId]: card } } satisfies Row)
}

export function withdrawSealedCard(
  { cardId, cardSeq }: CommandDataOf<'collect', 'withdrawSealedCard'>,
  activity: CollectActivity,
  { ownerKey, programme }: DecideContext,
): Decision<never> {
  if (programme.isFrozen(activity.id)) return reject('questionFrozen')
  const cards = ownerKey === null ? {} : (activity.box.get(ownerKey)?.cards ?? {})
  const known = cards[cardId]
  if (ownerKey === null || known === undefined) return reject('notFound')
  if (cardSeq <= known.cardSeq) return overtaken({ cardSeq }, known, known.isWithdrawn)
  // The words go at once; what stays is a number, so that a late retry cannot bring them back.
  const gone = { cardSeq, isWithdrawn: true, text: '', kind: null, themeId: null, sourceRegionId: null }
  return acceptEntry(ownerKey, { cards: { ...cards, [cardId]: gone } } satisfies Row)
}

const flattened = new WeakMap<CollectActivity['box'], readonly PublicCard[]>()
/** Anonymous cards while the box is open. Made once per box. */
export function openCards({ box, config }: CollectActivity): readonly PublicCard[] {
  const known = flattened.get(box)
  if (known !== undefined) return known
  const cards: PublicCard[] = []
  for (const row of box.values()) {
    for (const [id, card] of Object.entries(row.cards))
      if (!card.isWithdrawn) cards.push(publicCard(id, card, config.cardType))
  }
  flattened.set(box, cards)
  return cards
}

type RowCard = Row['cards'][string]
const publicCards = new WeakMap<RowCard, PublicCard>()
/** Same row, same reference: unchanged cards cost nothing in a patch. */
function publicCard(id: string, card: RowCard, type: PublicCard['type']): PublicCard {
  const known = publicCards.get(card)
  if (known !== undefined) return known
  const { text, kind, themeId, sourceRegionId } = card
  const made: PublicCard = {
    id,
    type,
    text,
    kind,
    themeId,
    sourceRegionId,
    attribution: 'anonymous',
    regionId: null,
    name: null,
  }
  publicCards.set(card, made)
  return made
}

export const ownSealedCards = ({ box, config }: CollectActivity, ownerKey: string) =>
  Object.entries(box.get(ownerKey)?.cards ?? {}).flatMap(([id, card]) =>
    card.isWithdrawn ? [] : [{ card: publicCard(id, card, config.cardType), cardSeq: card.cardSeq }],
  )

/** Named and anonymous cards of one person here, together. */
export function countOfSeat(
  programme: ProgrammeReader,
  activity: CollectActivity,
  seatId: string,
  ownerKey: string | null,
): number {
  const row = ownerKey === null ? undefined : activity.box.get(ownerKey)
  const sealed = Object.values(row?.cards ?? {}).filter((card) => !card.isWithdrawn).length
  return sealed + (programme.state.library.counts.get(countKey(activity.id, seatId)) ?? 0)
}

/** One person, two seats: the cards of both; of the same card what was written last. */
export function mergeRows(into: Row, from: Row): Row {
  const isOlder = (cardId: string, cardSeq: number): boolean => (into.cards[cardId]?.cardSeq ?? 0) >= cardSeq
  const added = Object.entries(from.cards).filter(([cardId, { cardSeq }]) => !isOlder(cardId, cardSeq))
  return { cards: { ...into.cards, ...Object.fromEntries(added) } }
}

/** The truth to an anonymous card that came too late: counted when these very words are there, otherwise a no. */
export function lateCard(
  data: CommandDataOf<'collect', 'putSealedCard'>,
  activity: CollectActivity,
  { ownerKey, programme }: DecideContext,
): Decision<never> {
  const checked = check(data, activity, programme)
  const row = ownerKey === null ? undefined : activity.box.get(ownerKey)?.cards[data.cardId]
  const frozen = programme.state.library.cards.get(data.cardId)
  const kept = row?.isWithdrawn === false ? row : frozen?.attribution === 'anonymous' ? frozen : undefined
  if ('ok' in checked && kept !== undefined && isSameContent(kept, checked.content)) return accept([])
  return programme.isFrozen(activity.id)
    ? reject('questionFrozen')
    : reject('activityClosed', { closedAt: activity.own.closedAt ?? 0 })
}

/**
 * Changes are absolute and numbered by their author, so that a repeat, or an older one that comes late, changes
 * nothing. One of the same number as another device's is told that it lost.
 */
function overtaken(late: Numbered, known: Numbered, isWhatStands: boolean): Decision<never> {
  return late.cardSeq < known.cardSeq || isWhatStands ? accept([]) : reject('changedElsewhere')
}
type Numbered = { readonly cardSeq: number }

const isOwn = (card: LibraryCard, activity: CollectActivity, seatId: string): boolean =>
  card.seatId === seatId && card.activityId === activity.id

const isSameContent = (kept: Pick<PublicCard, keyof Content>, { text, kind, themeId, sourceRegionId }: Content) =>
  kept.text === text && kept.kind === kind && kept.themeId === themeId && kept.sourceRegionId === sourceRegionId

export const holdsCard = ({ box }: CollectActivity, cardId: string): boolean =>
  box.some((row) => Object.hasOwn(row.cards, cardId))

const tooMany = (activity: CollectActivity): Decision<never> =>
  reject('tooManyCards', { max: activity.config.maxCardsPerPerson })

function check(data: Content, { config }: CollectActivity, programme: ProgrammeReader): Checked {
  const checked = checkText(data.text, config.maxChars)
  if (!checked.ok) return { type: 'rejected', code: checked.code, params: { max: config.maxChars } }
  const invalid: Checked = { type: 'rejected', code: 'invalidCommand' }
  const asks = (field: (typeof config.fields)[number]): boolean => config.fields.includes(field)
  if (asks('kind') !== (data.kind !== null)) return invalid
  if (data.themeId !== null && !(asks('theme') && Object.hasOwn(programme.state.themes, data.themeId))) return invalid
  if (asks('sourceRegion') !== (data.sourceRegionId !== null)) return invalid
  if (data.sourceRegionId !== null && !Object.hasOwn(programme.state.regions, data.sourceRegionId))
    return { ...invalid, code: 'regionUnknown' }
  const { kind, themeId, sourceRegionId } = data
  return { ok: true, content: { text: checked.text, kind, themeId, sourceRegionId } }
}
