import { Map as PersistentMap } from 'immutable'
import type { CommandDataOf, EventOf } from '../../../../shared/activities/registry.ts'
import { accept, type Decision, reject } from '../../programme/decision.ts'
import type { DecideContext } from '../module.ts'
import type { CollectActivity, CollectState } from './state.ts'

/**
 * "Mine would be the same": a place stands behind somebody else's question instead of writing it once more. Kept with
 * the place, and shown to nobody as a number before the vote has been revealed (V2).
 */
export function setSupport(
  { cardId, isOn }: CommandDataOf<'collect', 'setSupport'>,
  activity: CollectActivity,
  { seatId, ownerKey, programme }: DecideContext,
): Decision<EventOf<'collect'>> {
  // Only what is voted on is ever told how many stood behind it.
  if (seatId === null || activity.config.cardType !== 'learningQuestion') return reject('notAllowed')
  if (programme.isFrozen(activity.id)) return reject('questionFrozen')
  if (hasSupport(activity.own, cardId, seatId) === isOn) return accept([])
  const event = { type: 'collect.supportSet', data: { cardId, seatId, isOn } } as const
  if (!isOn) return accept([event])
  if (!programme.visibleCards(activity.config.cardType).some((card) => card.id === cardId)) return reject('notFound')
  const isOwn =
    programme.state.library.cards.get(cardId)?.seatId === seatId ||
    (ownerKey !== null && Object.hasOwn(activity.box.get(ownerKey)?.cards ?? {}, cardId))
  return isOwn ? reject('notAllowed') : accept([event])
}

export function withSupport(
  state: CollectState,
  { cardId, seatId, isOn }: Extract<EventOf<'collect'>, { type: 'collect.supportSet' }>['data'],
): CollectState {
  const cards = state.supports.get(seatId) ?? none
  return {
    ...state,
    supports: withMarks(state.supports, seatId, isOn ? cards.set(cardId, true) : cards.delete(cardId)),
  }
}

/** One person had two places: all that either stands behind, counted once. */
export function mergedSupport(state: CollectState, fromSeatId: string, intoSeatId: string): CollectState {
  const cards = state.supports.get(fromSeatId)
  if (cards === undefined) return state
  const both = (state.supports.get(intoSeatId) ?? none).merge(cards)
  return { ...state, supports: state.supports.delete(fromSeatId).set(intoSeatId, both) }
}

export const supportOf = ({ own }: CollectActivity, seatId: string): string[] => [
  ...(own.supports.get(seatId)?.keys() ?? []),
]

/** Places that stand behind any of these cards. */
export const supporters = ({ own }: CollectActivity, cardIds: readonly string[]): readonly string[] => [
  ...own.supports.filter((cards) => cardIds.some((cardId) => cards.has(cardId))).keys(),
]

const hasSupport = (state: CollectState, cardId: string, seatId: string): boolean =>
  state.supports.get(seatId)?.has(cardId) === true

const none: PersistentMap<string, true> = PersistentMap()

const withMarks = (supports: CollectState['supports'], seatId: string, cards: PersistentMap<string, true>) =>
  cards.isEmpty() ? supports.delete(seatId) : supports.set(seatId, cards)
