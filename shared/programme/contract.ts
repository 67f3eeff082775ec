import * as z from 'zod/mini'
import type { CommandSpec } from '../activities/defineActivity.ts'
import { cardCommands } from './commands/cardCommands.ts'
import { dealCommands } from './commands/dealCommands.ts'
import { expectedCommands } from './commands/expectedCommands.ts'
import { joinAddressCommands } from './commands/joinAddressCommands.ts'
import { peopleCommands } from './commands/peopleCommands.ts'
import { planCommands } from './commands/planCommands.ts'
import { regionCommands } from './commands/regionCommands.ts'
import { roomCommands } from './commands/roomCommands.ts'
import { id } from './ids.ts'
import { maxRegions } from './regions.ts'
import { linkRole } from './roles.ts'

export const maxSeats = 5000
/** Phones are told this long ahead that the room moves on. */
export const announceMs = 5000

/** Where the room stands, to compare and set: a command made for another phase is answered `stalePhase`. */
const expectedPhase = z.int().check(z.gte(0))
const hash = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const facilitator = ['facilitator'] as const
const running = ['running'] as const
const any = ['planned', 'running', 'ended'] as const

/**
 * Commands of the programme itself; `phases` are the session's statuses. Doors (`door`) are HTTP handlers of the
 * server: they turn a code or link into a seat or cookie, and only hashes of secrets get this far.
 */
export const programmeCommands = {
  'seat.join': {
    roles: ['door'],
    phases: any,
    data: z.strictObject({
      seatId: id,
      secretHash: hash,
      personalCodeHash: hash,
      regionId: id,
      name: z.nullable(z.string()),
      /** Added by a facilitator, for somebody without a phone. */
      isProxy: z.optional(z.boolean()),
    }),
  },
  'seat.addDevice': { roles: ['door'], phases: any, data: z.strictObject({ seatId: id, secretHash: hash }) },
  'access.grant': {
    roles: ['door'],
    phases: any,
    data: z.strictObject({ linkId: id, role: linkRole, secretHash: hash, name: z.optional(z.nullable(z.string())) }),
  },
  'access.revoke': { roles: ['facilitator', 'door'], phases: any, data: z.strictObject({ linkId: id }) },
  'access.rename': { roles: facilitator, phases: any, data: z.strictObject({ linkId: id, name: z.string() }) },
  'seat.rename': { roles: ['participant'], phases: any, data: z.strictObject({ name: z.nullable(z.string()) }) },
  /**
   * The asker goes for good: name, cookie and personal code are erased, and what is still in an open box is taken out.
   * Names the own seat, so that a device which joins again can never send it late for its new one.
   */
  'seat.leave': { roles: ['participant'], phases: any, data: z.strictObject({ seatId: id }) },
  /** The end date passed: all names go, and nobody gets in any more. */
  'programme.retire': { roles: ['timer'], phases: any, data: z.strictObject({}) },
  'joining.setLocked': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ locked: z.boolean() }),
  },
  'session.start': {
    roles: facilitator,
    phases: ['planned', 'ended'],
    data: z.strictObject({ sessionId: id, expectedPhase }),
  },
  'session.end': { roles: facilitator, phases: running, data: z.strictObject({ expectedPhase }) },
  /** A while after its end: what was left open for writing or voting is sealed for good. */
  'session.settle': { roles: ['timer'], phases: ['ended'], data: z.strictObject({ deadlineId: id }) },
  /** Announces the move; the timer enters `announceMs` later. `skipped`: the item left behind counts as skipped. */
  'agenda.go': {
    roles: facilitator,
    phases: running,
    data: z.strictObject({ activityId: id, expectedPhase, skipped: z.boolean() }),
  },
  /** Enters the announced activity now, without waiting for the rest of the announcement. */
  'agenda.enterNow': { roles: facilitator, phases: running, data: z.strictObject({ expectedPhase }) },
  'agenda.cancel': { roles: facilitator, phases: running, data: z.strictObject({ expectedPhase }) },
  'agenda.enter': { roles: ['timer'], phases: running, data: z.strictObject({ deadlineId: id }) },
  'timer.pause': { roles: facilitator, phases: running, data: z.strictObject({ expectedPhase }) },
  'timer.resume': { roles: facilitator, phases: running, data: z.strictObject({ expectedPhase }) },
  'timer.add': {
    roles: facilitator,
    phases: running,
    data: z.strictObject({ ms: z.int().check(z.gte(-3_600_000), z.lte(3_600_000)), expectedPhase }),
  },
  'timer.goToStep': {
    roles: facilitator,
    phases: running,
    data: z.strictObject({ index: z.int().check(z.gte(0), z.lte(200)), expectedPhase }),
  },
  ...planCommands,
  ...peopleCommands,
  ...roomCommands,
  ...expectedCommands,
  ...joinAddressCommands,
  ...regionCommands,
  ...dealCommands,
  ...cardCommands,
} as const satisfies Record<string, CommandSpec>

export type ProgrammeCommandName = keyof typeof programmeCommands
export type ProgrammeCommandData<N extends ProgrammeCommandName> = z.infer<(typeof programmeCommands)[N]['data']>
export type ProgrammeCommand = {
  [N in ProgrammeCommandName]: { readonly name: N; readonly data: ProgrammeCommandData<N> }
}[ProgrammeCommandName]

/** What an organiser fills in for a new programme; regions and themes come from the template when null. */
export const newProgramme = z.strictObject({
  template: z.enum(['mkb-deals', 'mkb-deals-example']),
  title: z.nullable(z.string()),
  regions: z.nullable(
    z
      .array(z.strictObject({ type: z.enum(['regio', 'provincie', 'gemeente']), name: z.string() }))
      .check(z.maxLength(maxRegions)),
  ),
  createKey: z.nullable(z.string()),
})
export type NewProgramme = z.infer<typeof newProgramme>
