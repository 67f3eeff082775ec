import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { id } from '../ids.ts'

const facilitator = ['facilitator'] as const
const any = ['planned', 'running', 'ended'] as const

/** What a facilitator can put right about people; a co-facilitator at the door can too. */
export const peopleCommands = {
  /** A wrong region chosen: the person, their named cards and what still waits in an open box move along. Own seat only, for a participant. */
  'people.setRegion': {
    roles: ['participant', 'facilitator'],
    phases: any,
    withoutLead: true,
    data: z.strictObject({ seatId: id, regionId: id }),
  },
  'people.setName': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ seatId: id, name: z.nullable(z.string()) }),
  },
  /** Two seats of one person become the second: its devices, cards and one ballot (I4: never counted twice). */
  'people.merge': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ fromSeatId: id, intoSeatId: id }),
  },
  /** Out of the room: what is still open in a box goes, named cards stay. Can be let in again. */
  'people.remove': { roles: facilitator, phases: any, withoutLead: true, data: z.strictObject({ seatId: id }) },
  'people.readmit': { roles: facilitator, phases: any, withoutLead: true, data: z.strictObject({ seatId: id }) },
} as const satisfies Record<string, CommandSpec>
