import type { CommandSpec } from '../../../shared/activities/defineActivity.ts'
import { type ProgrammeCommand, programmeCommands } from '../../../shared/programme/contract.ts'
import type { AnyModule, DecideContext } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { decideAccess } from './accessCommands.ts'
import { goesOn } from './actions.ts'
import { decideAgenda } from './agendaCommands.ts'
import { decideCards } from './cardCommands.ts'
import { decideDeal } from './deals.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { DomainEvent } from './events.ts'
import { decideExpected } from './expectedCommands.ts'
import { decideInstruments } from './instruments.ts'
import { decideJoinAddress } from './joinAddress.ts'
import { decidePeople } from './peopleCommands.ts'
import { commandTable } from './permissions.ts'
import { decidePlan } from './planCommands.ts'
import { decideRegions } from './regions.ts'
import { decideParking, decidePulse, decideWall } from './roomCommands.ts'
import { decideSeats } from './seatCommands.ts'
import { decideSettle, sessionToSettle } from './settle.ts'
import { decideSharing } from './sharing.ts'
import type { ProgrammeState } from './state.ts'
import { decideThemes } from './themes.ts'
import { actionOf, decideUndo } from './undo.ts'

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
  const { state } = context.programme
  if (state.retiredAt !== null) return reject('codeExpired')
  if (isGone(context)) return reject('notAllowed')
  const isHelper = context.role === 'facilitator' && context.linkId !== state.leadLinkId
  if (isHelper && spec.withoutLead !== true) return reject('notLead')
  const decision = decideParsed({ ...command, data: parsed.data }, spec, context)
  return context.role === 'facilitator' ? withAction(command, decision, context) : decision
}

/** Whose link was revoked or who left since: what was still under way from them does nothing any more. */
function isGone({ role, seatId, linkId, programme: { state } }: DecideContext): boolean {
  if (role === 'participant') return !state.seats.has(seatId ?? '')
  return role === 'facilitator' && !Object.hasOwn(state.links, linkId ?? '')
}

/** What a facilitator does is kept with what takes it back. */
function withAction(command: Command, decision: Decision<DomainEvent>, context: DecideContext): Decision<DomainEvent> {
  if (decision.type === 'rejected' || decision.events.length === 0 || isNotUndone.test(command.name)) return decision
  const data = actionOf(command, decision.events, context)
  if (data === null || goesOn(data, context.programme.state)) return decision
  return { ...decision, events: [...decision.events, { type: 'action.done', activityId: null, data }] }
}

/** Undoing itself; what only hurries or stops an announcement, which is undone as a whole; turning a page. */
const isNotUndone = /^action\.|^agenda\.(enterNow|cancel)$|\.showPage$/

function decideParsed(command: Command, spec: CommandSpec, context: DecideContext): Decision<DomainEvent> {
  const { name, activityId, data } = command
  if (activityId !== null) return decideActivity(name, activityId, data, spec, context)
  if (!Object.hasOwn(programmeCommands, name)) return reject('invalidCommand')
  // Its own schema has just parsed it.
  return decideProgramme({ name, data } as ProgrammeCommand, spec, context)
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
  return complete(decideGroup(command, context), null)
}

/** One file per group of commands. */
function decideGroup(
  command: Exclude<ProgrammeCommand, { name: 'session.settle' }>,
  context: DecideContext,
): ReturnType<AnyModule['decide']> | Decision<DomainEvent> {
  if (command.name === 'action.undo') return decideUndo(command, context)
  if (isIn(command, 'session') || isIn(command, 'agenda') || isIn(command, 'timer'))
    return decideAgenda(command, context)
  if (isIn(command, 'plan')) return decidePlan(command, context)
  if (isIn(command, 'people')) return decidePeople(command, context)
  if (isIn(command, 'expected')) return decideExpected(command, context)
  if (isIn(command, 'joinAddress')) return decideJoinAddress(command, context)
  if (isIn(command, 'wall')) return decideWall(command, context)
  if (isIn(command, 'pulse')) return decidePulse(command, context)
  if (isIn(command, 'parking')) return decideParking(command, context)
  if (isIn(command, 'region')) return decideRegions(command, context)
  if (isIn(command, 'deal')) return decideDeal(command, context)
  if (isIn(command, 'theme')) return decideThemes(command, context)
  if (isIn(command, 'instrument')) return decideInstruments(command, context)
  if (isIn(command, 'card')) return decideCards(command, context)
  if (isIn(command, 'shown') || isIn(command, 'suggestion')) return decideSharing(command, context)
  if (isIn(command, 'lead') || isIn(command, 'access')) return decideAccess(command, context)
  return decideSeats(command, context)
}

const isIn = <C extends ProgrammeCommand, G extends string>(
  command: C,
  group: G,
): command is Extract<C, { readonly name: `${G}.${string}` }> => command.name.startsWith(`${group}.`)

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
  decision: Decision<{ readonly type: string; readonly data: unknown; readonly activityId?: string | null }>,
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
