import type { CommandSpec } from '../../../shared/activities/defineActivity.ts'
import { type ProgrammeCommand, programmeCommands } from '../../../shared/programme/contract.ts'
import type { AnyModule, DecideContext } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { decideAgenda, isAboutAgenda } from './agendaCommands.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { DomainEvent } from './events.ts'
import { commandTable } from './permissions.ts'
import { decideSeats } from './seatCommands.ts'
import { decideSettle, sessionToSettle } from './settle.ts'
import type { ProgrammeState } from './state.ts'

export interface Command {
  readonly name: string
  readonly activityId: string | null
  readonly data: unknown
}

/**
 * The wish of one asker, decided: role first, then shape, then phase, then the rule itself. Pure (I8).
 * Events come back complete: those of a kind carry their activity.
 */
export function decide(command: Command, context: DecideContext): Decision<DomainEvent> {
  const spec = commandTable.get(command.name)
  if (spec === undefined) return reject('invalidCommand')
  if (!spec.roles.includes(context.role)) return reject('notAllowed')
  const parsed = spec.data.safeParse(command.data)
  if (!parsed.success) return reject('invalidCommand')
  if (context.programme.state.retiredAt !== null) return reject('codeExpired')
  const { name, activityId } = command
  if (activityId !== null) return decideActivity(name, activityId, parsed.data, spec, context)
  if (!Object.hasOwn(programmeCommands, name)) return reject('invalidCommand')
  // Its own schema has just parsed it.
  return decideProgramme({ name, data: parsed.data } as ProgrammeCommand, spec, context)
}

function decideProgramme(command: ProgrammeCommand, spec: CommandSpec, context: DecideContext): Decision<DomainEvent> {
  const status = sessionStatus(context.programme.state, command)
  if (!spec.phases.includes(status)) return reject('sessionNotRunning')
  if (command.name === 'session.settle') {
    return complete(
      decideSettle(command, context, (activityId) => settleActivity(activityId, context)),
      null,
    )
  }
  return complete(isAboutAgenda(command) ? decideAgenda(command, context) : decideSeats(command, context), null)
}

/** Starting and settling look at the session they name; all else at the one that runs. */
function sessionStatus(programme: ProgrammeState, command: ProgrammeCommand): string {
  if (command.name === 'session.settle') return sessionToSettle(programme, command.data.deadlineId)?.status ?? 'planned'
  const id = command.name === 'session.start' ? command.data.sessionId : (programme.live.sessionId ?? '')
  return Object.hasOwn(programme.sessions, id) ? (programme.sessions[id]?.status ?? 'planned') : 'planned'
}

function decideActivity(
  name: string,
  activityId: string,
  data: unknown,
  spec: CommandSpec,
  context: DecideContext,
): Decision<DomainEvent> {
  const activity = context.programme.state.activities.get(activityId)
  const [kind, short] = name.split('.')
  if (activity === undefined || activity.kind !== kind) return reject('notFound')
  if (context.role === 'participant' && activity.enteredAt === null) return reject('activityNotOpen')
  const module = moduleOf(activity.kind)
  const command = { name: short, data }
  if (!spec.phases.includes(activity.own.phase)) {
    return module.refuse?.(command, activity, context) ?? reject('activityNotOpen')
  }
  return complete(module.decide(command, activity, context), activityId)
}

/** What a kind still has open, if it can have anything open. */
function settleActivity(activityId: string, context: DecideContext): ReturnType<AnyModule['decide']> {
  const activity = context.programme.state.activities.get(activityId)
  if (activity === undefined || activity.enteredAt === null) return accept([])
  return moduleOf(activity.kind).settle?.(activity, context) ?? accept([])
}

const complete = (
  decision: Decision<{ readonly type: string; readonly data: unknown; readonly activityId?: string }>,
  activityId: string | null,
): Decision<DomainEvent> =>
  decision.type === 'rejected'
    ? decision
    : {
        ...decision,
        events: decision.events.map((event) => ({
          type: event.type,
          activityId: event.activityId ?? activityId,
          data: event.data,
        })),
      }
