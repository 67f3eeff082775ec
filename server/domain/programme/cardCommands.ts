import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import {
  maxFollowUpLength,
  maxFollowUpsPerSeat,
  maxImprovements,
  maxLessonLength,
  maxLessonNoteLength,
} from '../../../shared/programme/limits.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { DecideContext, SaidInBox } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import { checkedLesson, keptText } from './lessonTexts.ts'
import { countKey, isReply, repliesOf } from './library.ts'
import { boxOf, isModeratedCard, shownCard } from './reader.ts'
import type { CardMark, ProgrammeState } from './state.ts'
import { isTheme } from './themes.ts'

type CardCommand = Extract<ProgrammeCommand, { readonly name: `card.${string}` }>
type CommandOf<N extends CardCommand['name']> = Extract<CardCommand, { readonly name: N }>['data']

/** What people and facilitators do with a card wherever they read it. */
export function decideCards(command: CardCommand, context: DecideContext): Decision<ProgrammeEvent> {
  const { state } = context.programme
  switch (command.name) {
    case 'card.react': {
      const { cardId, reaction } = command.data
      const { seatId } = context
      if (seatId === null || shownCard(state, cardId)?.type !== 'lesson') return reject('notFound')
      const box = boxOf(state, cardId)
      if (box !== null) return reactInBox(box.activity, command.data, context)
      if ((state.library.reactions.get(cardId)?.get(seatId) ?? null) === reaction) return accept([])
      return accept([{ type: 'card.reacted', data: { cardId, seatId, reaction } }])
    }
    case 'card.reply':
      return reply(command.data, context)
    case 'card.withdrawReply': {
      const card = state.library.cards.get(command.data.cardId)
      const isOwn = card !== undefined && isReply(card) && card.seatId === context.seatId
      if (!isOwn) return reject('notFound')
      if (card.isWithdrawn) return accept([])
      return accept([{ type: 'card.withdrawn', data: { cardId: card.id, cardSeq: card.cardSeq + 1 } }])
    }
    case 'card.setHidden': {
      const { cardId, hidden } = command.data
      const box = boxOf(state, cardId)
      if (box !== null) return saidInBox(box, cardId, { isHidden: hidden })
      if (!state.library.cards.has(cardId)) return reject('notFound')
      if (state.library.hidden.has(cardId) === hidden) return accept([])
      return accept([{ type: 'card.hiddenSet', data: command.data }])
    }
    case 'card.setExample':
      return marked(command.data.cardId, { isExample: command.data.isOn || undefined }, state)
    case 'card.setTheme': {
      const { cardId, themeId } = command.data
      return themeId === null || isTheme(state, themeId) ? marked(cardId, { themeId }, state) : reject('notFound')
    }
    case 'card.improve':
      return improve(command.data, context)
  }
}

/** Under a question or a lesson a question more; under such a question what somebody knows of it. */
function reply(
  { cardId, parentId, text: raw }: CommandOf<'card.reply'>,
  { seatId, programme }: DecideContext,
): Decision<ProgrammeEvent> {
  const { state } = programme
  const seat = state.seats.get(seatId ?? '')
  const parent = shownCard(state, parentId)
  if (seat === undefined || parent === null) return reject('notFound')
  const type = parent.type === 'followUp' ? 'answer' : 'followUp'
  if (type === 'followUp' && parent.type !== 'learningQuestion' && parent.type !== 'lesson') return reject('notFound')
  const checked = checkText(raw, maxFollowUpLength)
  if (!checked.ok) return reject(checked.code, { max: maxFollowUpLength })
  const known = state.library.cards.get(cardId)
  if (known !== undefined)
    return known.seatId === seat.id && known.text === checked.text ? accept([]) : reject('notAllowed')
  if (programme.isCardId(cardId)) return reject('notAllowed')
  if ((state.library.counts.get(countKey(repliesOf, seat.id)) ?? 0) >= maxFollowUpsPerSeat)
    return reject('tooManyCards', { max: maxFollowUpsPerSeat })
  const card: PublicCard = {
    id: cardId,
    type,
    text: checked.text,
    kind: null,
    themeId: parent.themeId,
    sourceRegionId: null,
    attribution: 'region',
    regionId: seat.regionId,
    name: null,
    parentId,
    ...(seat.isProxy ? { isProxy: true } : {}),
  }
  return accept([{ type: 'card.put', data: { card, seatId: seat.id, cardSeq: 1 } }])
}

/** Of an anonymous card in its box it is said there, in the row of who says it. */
function reactInBox(
  activity: NonNullable<ReturnType<typeof boxOf>>['activity'],
  { cardId, reaction }: CommandOf<'card.react'>,
  { ownerKeyIn }: DecideContext,
): Decision<never> {
  const ownerKey = ownerKeyIn(activity.id)
  if (ownerKey === null) return reject('notAllowed')
  const entry = moduleOf(activity.kind).reactInBox?.(activity, ownerKey, cardId, reaction) ?? null
  return accept([], [], entry === null ? [] : [entry])
}

/** Of a card that waits in a box it is said in that box, and not in the log. */
function saidInBox(
  { activity, said }: NonNullable<ReturnType<typeof boxOf>>,
  cardId: string,
  change: Partial<Pick<SaidInBox, 'mark' | 'isHidden'>>,
): Decision<never> {
  const isSaid = JSON.stringify({ ...said, ...change }) === JSON.stringify(said)
  const entry = isSaid ? undefined : moduleOf(activity.kind).sayInBox?.(activity, cardId, change)
  return accept([], [], entry === undefined ? [] : [entry])
}

/** A mark stands on any card that everybody may see, also on an anonymous one that is still in its box. */
function marked(cardId: string, change: CardMark, state: ProgrammeState): Decision<ProgrammeEvent> {
  const box = boxOf(state, cardId)
  if (box !== null) return saidInBox(box, cardId, { mark: { ...box.said.mark, ...change } })
  if (shownCard(state, cardId) === null && !state.library.cards.has(cardId)) return reject('notFound')
  const before = state.library.marks.get(cardId) ?? {}
  const mark: CardMark = { ...before, ...change }
  if (JSON.stringify(before) === JSON.stringify(mark)) return accept([])
  return accept([{ type: 'card.marked', data: { cardId, mark } }])
}

function improve(
  { cardId, base, text: raw, lesson: change }: CommandOf<'card.improve'>,
  { role, seatId, programme: { state, isFrozen } }: DecideContext,
): Decision<ProgrammeEvent> {
  const card = state.library.cards.get(cardId)
  if (card === undefined || card.isWithdrawn || card.lesson === undefined) return reject('notFound')
  // Of what nobody sees, nobody else is told that it is there.
  if (role === 'participant' && (card.seatId === null || card.seatId !== seatId))
    return reject(shownCard(state, cardId) === null ? 'notFound' : 'notAllowed')
  // Until then its author changes it on the board itself.
  if (card.activityId !== null && !isFrozen(card.activityId)) return reject('activityNotOpen')
  const text = checkText(raw, maxLessonLength)
  if (!text.ok) return reject(text.code, { max: maxLessonLength })
  const lesson = checkedLesson(change, card.lesson)
  if ('refused' in lesson) return reject(lesson.refused, { max: maxLessonNoteLength })
  const count = card.improvements ?? 0
  const better = { text: keptText(text.text, card.text), lesson: lesson.lesson }
  if (JSON.stringify(better) === JSON.stringify({ text: card.text, lesson: card.lesson })) return accept([])
  if (base !== count) return reject('changedElsewhere')
  if (count >= maxImprovements) return reject('tooManyCards', { max: maxImprovements })
  // Where lessons have to be let through, words that their author changes wait again (B1).
  const again = role === 'participant' && isModeratedCard(state, card) ? { cardSeq: card.cardSeq + 1 } : {}
  return accept([{ type: 'card.improved', data: { cardId, ...better, count: count + 1, seatId, ...again } }])
}
