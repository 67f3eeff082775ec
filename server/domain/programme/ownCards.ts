import type { OwnCard, PublicCard } from '../../../shared/programme/cards.ts'
import { maxFollowUpsPerSeat } from '../../../shared/programme/limits.ts'
import { moduleOf } from '../activities/registry.ts'
import { isReply } from './library.ts'
import { memo } from './memo.ts'
import { isHeldBack, publicPart } from './reader.ts'
import type { Activity, LibraryCard, ProgrammeState } from './state.ts'

/** HMAC of a seat with the secret of a box; null while the box has none. */
export type OwnerKeyOf = (boxId: string, seatId: string) => string | null

/** What this person wrote and can still see as their own: named cards, and anonymous ones while their box is open. */
export function ownCards(state: ProgrammeState, seatId: string, ownerKeyOf: OwnerKeyOf): Record<string, OwnCard> {
  const own: Record<string, OwnCard> = {}
  for (const card of cardsBySeat(state.library.cards).get(seatId) ?? []) {
    const { activityId, cardSeq } = card
    if (card.isWithdrawn || activityId === null) continue
    own[card.id] = {
      card: publicPart(card),
      activityId,
      cardSeq,
      isEditable: isEditable(state, activityId),
      ...held(state, card),
    }
  }
  for (const activity of state.activities.values()) {
    if (activity.box.isEmpty()) continue
    const ownerKey = ownerKeyOf(activity.id, seatId)
    if (ownerKey === null) continue
    for (const { card, cardSeq } of moduleOf(activity.kind).ownSealedCards?.(activity, ownerKey) ?? []) {
      const isOpen = isEditable(state, activity.id)
      own[card.id] = { card, activityId: activity.id, cardSeq, isEditable: isOpen, ...held(state, card) }
    }
  }
  return own
}

/** Follow-up questions and answers of this person that can still be taken back. Who had two places may have had more. */
export const ownReplyIds = (state: ProgrammeState, seatId: string): string[] =>
  (cardsBySeat(state.library.cards).get(seatId) ?? [])
    .filter((card) => isReply(card) && !card.isWithdrawn)
    .map(({ id }) => id)
    .sort()
    .slice(0, maxFollowUpsPerSeat)

const cardsBySeat = memo((cards: ProgrammeState['library']['cards']): Map<string, LibraryCard[]> => {
  const bySeat = new Map<string, LibraryCard[]>()
  for (const card of cards.values()) {
    if (card.seatId !== null) bySeat.set(card.seatId, [...(bySeat.get(card.seatId) ?? []), card])
  }
  return bySeat
})

const held = (state: ProgrammeState, card: PublicCard): Pick<OwnCard, 'isHeldBack'> =>
  isHeldBack(state, card) ? { isHeldBack: true } : {}

/** Not once it is frozen; on some boards also not once they are closed. */
const isEditable = (state: ProgrammeState, activityId: string): boolean =>
  !Object.hasOwn(state.library.frozenAt, activityId) && !areFixed(state.activities.get(activityId))

const areFixed = (activity: Activity | undefined): boolean =>
  activity !== undefined && moduleOf(activity.kind).areCardsFixed?.(activity) === true
