import type { EntryOf } from '../../../../shared/activities/registry.ts'
import type { CardReaction } from '../../../../shared/programme/lessonParts.ts'
import type { EntryChange } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import { mergeRows } from '../cardBox.ts'
import type { DecideContext } from '../module.ts'
import { isInBox } from './said.ts'
import type { BoardActivity } from './state.ts'

/*
 * What people say of anonymous lessons while the box is open is in their own row of it. As events it would tell, by the log's
 * order, that those lessons were there by then: soon after somebody came back into the network.
 */

type Row = EntryOf<'doDontBoard'>

/** Null when that was said already. */
export function reactInBox(
  { id, box }: BoardActivity,
  ownerKey: string,
  cardId: string,
  reaction: CardReaction | null,
): EntryChange | null {
  const row = box.get(ownerKey)
  const { [cardId]: before = null, ...others } = row?.reactions ?? {}
  if (before === reaction) return null
  const all = reaction === null ? others : { ...others, [cardId]: reaction }
  const reactions = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { boxId: id, key: ownerKey, value: { cards: {}, ...row, reactions } satisfies Row }
}

type Counts = Readonly<Record<CardReaction, number>>
const counted = new WeakMap<BoardActivity['box'], ReadonlyMap<string, Counts>>()
/** How many people say what, by card. Made once per box. */
export function reactionsInBox({ box }: BoardActivity): ReadonlyMap<string, Counts> {
  const known = counted.get(box)
  if (known !== undefined) return known
  const made = new Map<string, Counts>()
  for (const { reactions } of box.values()) {
    for (const [cardId, reaction] of Object.entries(reactions ?? {})) {
      const before = made.get(cardId) ?? { known: 0, new: 0 }
      made.set(cardId, { ...before, [reaction]: before[reaction] + 1 })
    }
  }
  counted.set(box, made)
  return made
}

export const ownReactionsInBox = ({ box }: BoardActivity, ownerKey: string): Readonly<Record<string, CardReaction>> =>
  box.get(ownerKey)?.reactions ?? {}

/** By card and seat, of the lessons that are still there. Whose row it was is known by asking for each seat's own. */
export function reactionsWhenSealed(
  activity: BoardActivity,
  { ownerKeyOf, programme: { state } }: Pick<DecideContext, 'ownerKeyOf' | 'programme'>,
): readonly LibraryEvent[] {
  return [...state.seats.keys(), ...state.removed.keys()]
    .flatMap((seatId) => {
      const ownerKey = ownerKeyOf(activity.id, seatId)
      const said = ownerKey === null ? {} : ownReactionsInBox(activity, ownerKey)
      return Object.entries(said).map(([cardId, reaction]) => ({ cardId, seatId, reaction }))
    })
    .filter(({ cardId }) => isInBox(activity, cardId))
    .sort((a, b) => (`${a.cardId} ${a.seatId}` < `${b.cardId} ${b.seatId}` ? -1 : 1))
    .map((data) => ({ type: 'card.reacted', data }))
}

/** One person, two seats: what either said, and of the same lesson what the one who stays said. */
export const mergeLessonRows = (into: Row, from: Row): Row => {
  const reactions = { ...from.reactions, ...into.reactions }
  const merged = mergeRows(into, from)
  return Object.keys(reactions).length === 0 ? merged : { ...merged, reactions }
}
