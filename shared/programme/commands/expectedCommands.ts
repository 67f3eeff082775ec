import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { expectedWish } from '../expected.ts'
import { id } from '../ids.ts'
import { maxExpectedPerCommand } from '../limits.ts'

const facilitator = ['facilitator'] as const
const any = ['planned', 'running', 'ended'] as const
const most = z.maxLength(maxExpectedPerCommand)

/** The list of expected people. The console makes their ids, so that a part that is sent again adds nobody twice (I4). */
export const expectedCommands = {
  'expected.add': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ people: z.array(expectedWish).check(z.minLength(1), most) }),
  },
  'expected.change': { roles: facilitator, phases: any, withoutLead: true, data: expectedWish },
  /** By hand: this person is that seat. Null: name and region decide again. */
  'expected.link': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ personId: id, seatId: z.nullable(id) }),
  },
  'expected.remove': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ ids: z.array(id).check(z.minLength(1), most) }),
  },
  'expected.clear': { roles: facilitator, phases: any, withoutLead: true, data: z.strictObject({}) },
  /** What was changed or taken off can no longer be undone: the log forgets the words. */
  'expected.forget': { roles: ['timer'], phases: any, data: z.strictObject({ deadlineId: id }) },
} as const satisfies Record<string, CommandSpec>
