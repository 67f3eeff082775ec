import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import type { DecideContext, KindFact } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { undoMs } from '../activities/sealing.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import type { ProgrammeState, Session } from './state.ts'

/** An end can be a slip: when an ended session settles; null while it runs, before it ran, and once it has. Server epoch ms. */
export const settlesAt = ({ status, endedAt, settledAt }: Session): number | null =>
  status !== 'ended' || endedAt === null || (settledAt !== null && settledAt >= endedAt) ? null : endedAt + undoMs

/** Names one end: another end of the same session is another deadline. */
export const settleId = ({ id, endedAt }: Session): string => `settle-${id}-${endedAt}`

/** The ended session that a deadline is about; undefined when it was opened again or has settled. */
export const sessionToSettle = ({ sessions }: ProgrammeState, deadlineId: string): Session | undefined =>
  Object.values(sessions).find((one) => settlesAt(one) !== null && settleId(one) === deadlineId)

/**
 * Boards and votes that a session left open close for good: anonymous cards lose their tie to an author, ballots and
 * answers become totals, and their secrets go (SPEC E2). Nothing is shown by it.
 */
export function decideSettle(
  { data }: Extract<ProgrammeCommand, { name: 'session.settle' }>,
  { programme, now }: DecideContext,
  settleActivity: (activityId: string) => Decision<KindFact>,
): Decision<ProgrammeEvent | KindFact> {
  const session = sessionToSettle(programme.state, data.deadlineId)
  if (session === undefined) return reject('stalePhase')
  const decisions = toSettle(programme.state, session).map((activityId) => ({
    activityId,
    decision: settleActivity(activityId),
  }))
  const events = decisions.flatMap(({ activityId, decision }) =>
    decision.type === 'rejected' ? [] : decision.events.map((event) => ({ activityId, ...event })),
  )
  const dropBoxes = decisions.flatMap(({ decision }) => (decision.type === 'rejected' ? [] : decision.dropBoxes))
  return accept([...events, { type: 'session.settled', data: { sessionId: session.id, at: now } }], dropBoxes)
}

/** A board that stays open for lessons between two sessions is settled with the next one; the last session settles its own. */
function toSettle({ sessions, sessionOrder, activities }: ProgrammeState, session: Session): readonly string[] {
  const outlives = (activityId: string): boolean => {
    const activity = activities.get(activityId)
    return activity !== undefined && moduleOf(activity.kind).outlivesSession?.(activity) === true
  }
  const others = sessionOrder.flatMap((id) => (id === session.id ? [] : (sessions[id] ?? [])))
  const isLast = others.every(({ settledAt }) => settledAt !== null)
  return [
    ...others
      .filter(({ settledAt }) => settledAt !== null)
      .flatMap(({ itemOrder }) => itemOrder)
      .filter(outlives),
    ...session.itemOrder.filter((activityId) => isLast || !outlives(activityId)),
  ]
}
