import { announceMs, type ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { remainingMs } from '../../../shared/programme/remaining.ts'
import type { DecideContext } from '../activities/module.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import { stepsOf } from './live.ts'

/** Where the room stands. What a session left open is another matter; see settle.ts. */
export type AgendaCommand = Exclude<
  Extract<ProgrammeCommand, { readonly name: `${'session' | 'agenda' | 'timer'}.${string}` }>,
  { readonly name: 'session.settle' }
>

/**
 * Session, agenda and clock. Facilitators' commands name the phase they saw: of two who press "next" at once, one
 * wins and the other is told, and two phases are never skipped (F34).
 */
export function decideAgenda(command: AgendaCommand, context: DecideContext): Decision<ProgrammeEvent> {
  const { now } = context
  const { state: programme } = context.programme
  const { live } = programme
  if ('expectedPhase' in command.data && command.data.expectedPhase !== live.phase) return reject('stalePhase')
  switch (command.name) {
    case 'session.start': {
      const { sessionId } = command.data
      const session = Object.hasOwn(programme.sessions, sessionId) ? programme.sessions[sessionId] : undefined
      const first = session?.itemOrder[0]
      if (session === undefined || first === undefined) return reject('notFound')
      if (live.sessionId !== null && programme.sessions[live.sessionId]?.status === 'running')
        return reject('stalePhase')
      return accept([
        { type: 'session.started', data: { sessionId: session.id, at: now } },
        { type: 'agenda.entered', data: { activityId: first, at: now, skipped: false } },
      ])
    }
    case 'session.end':
      return live.sessionId === null
        ? reject('sessionNotRunning')
        : accept([{ type: 'session.ended', data: { sessionId: live.sessionId, at: now } }])
    case 'agenda.go': {
      const { activityId, skipped } = command.data
      // What was taken out of the plan is still known, and no place to go to.
      if (!programme.sessions[live.sessionId ?? '']?.itemOrder.includes(activityId)) return reject('notFound')
      if (activityId === live.activityId) return reject('stalePhase')
      const data = { activityId, skipped, entersAt: now + announceMs, deadlineId: context.newId }
      return accept([{ type: 'agenda.announced', data }])
    }
    case 'agenda.enterNow':
      return enter(context)
    case 'agenda.enter':
      // The deadline is gone when somebody entered, cancelled or announced anew: firing twice changes nothing.
      return live.announced?.deadlineId === command.data.deadlineId ? enter(context) : reject('stalePhase')
    case 'agenda.cancel':
      return live.announced === null ? reject('stalePhase') : accept([{ type: 'agenda.cancelled', data: {} }])
    case 'timer.pause':
      return live.timer.endsAt === null
        ? accept([])
        : accept([{ type: 'timer.paused', data: { remainingMs: remainingMs(live.timer, now) } }])
    case 'timer.resume':
      return live.timer.endsAt === null && live.activityId !== null
        ? accept([{ type: 'timer.resumed', data: { endsAt: now + remainingMs(live.timer, now) } }])
        : accept([])
    case 'timer.add':
      return live.activityId === null
        ? reject('sessionNotRunning')
        : accept([{ type: 'timer.added', data: { ms: command.data.ms } }])
    case 'timer.goToStep': {
      const activity = live.activityId === null ? undefined : programme.activities.get(live.activityId)
      if (activity === undefined || command.data.index >= stepsOf(activity).length) return reject('notFound')
      return accept([{ type: 'timer.stepEntered', data: { index: command.data.index, at: now } }])
    }
  }
}

function enter({ programme: { state }, now }: DecideContext): Decision<ProgrammeEvent> {
  const { announced } = state.live
  if (announced === null) return reject('stalePhase')
  const { activityId, skipped } = announced
  return accept([{ type: 'agenda.entered', data: { activityId, at: now, skipped } }])
}
