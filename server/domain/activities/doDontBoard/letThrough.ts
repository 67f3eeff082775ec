import type { CommandDataOf } from '../../../../shared/activities/registry.ts'
import { accept, type Decision, reject } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import type { DecideContext } from '../module.ts'
import { saidInBox, sayInBox } from './said.ts'
import type { BoardActivity } from './state.ts'

/** From now on everybody may see this version of the lesson, or nobody but its author any more. */
export function letThrough(
  { cardId, cardSeq, isOn }: CommandDataOf<'doDontBoard', 'letThrough'>,
  activity: BoardActivity,
  { programme: { state } }: DecideContext,
): Decision<LibraryEvent> {
  const passedSeq = isOn ? cardSeq : undefined
  const open = saidInBox(activity, cardId)
  if (open !== undefined) {
    if (isOn && open.cardSeq !== cardSeq) return reject('changedElsewhere')
    if (open.mark.passedSeq === passedSeq) return accept([])
    return accept<LibraryEvent>([], [], [sayInBox(activity, cardId, { mark: { ...open.mark, passedSeq } })])
  }
  const kept = state.library.cards.get(cardId)
  if (kept === undefined || kept.isWithdrawn || kept.activityId !== activity.id) return reject('notFound')
  const mark = state.library.marks.get(cardId) ?? {}
  if (isOn && kept.cardSeq !== cardSeq) return reject('changedElsewhere')
  if (mark.passedSeq === passedSeq) return accept([])
  return accept<LibraryEvent>([{ type: 'card.marked', data: { cardId, mark: { ...mark, passedSeq } } }])
}
