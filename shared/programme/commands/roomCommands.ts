import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { id } from '../ids.ts'
import { wallScene } from '../wall.ts'

const facilitator = ['facilitator'] as const
const running = ['running'] as const
const any = ['planned', 'running', 'ended'] as const

/** Who leads, what the walls show, what is kept for later, and taking back what was done. */
export const roomCommands = {
  /** From whoever leads, to another link that may. */
  'lead.handOver': { roles: facilitator, phases: any, data: z.strictObject({ linkId: id }) },
  /** Whoever holds a facilitator's own link can always take the lead back. */
  'lead.take': { roles: facilitator, phases: any, withoutLead: true, data: z.strictObject({}) },
  'wall.setBlank': { roles: facilitator, phases: any, data: z.strictObject({ isOn: z.boolean() }) },
  /** Walls keep the picture they have while the console prepares. */
  'wall.setFrozen': { roles: facilitator, phases: any, data: z.strictObject({ isOn: z.boolean() }) },
  'wall.setCountHidden': { roles: facilitator, phases: any, data: z.strictObject({ isOn: z.boolean() }) },
  /** One card on every wall and phone; null ends it. */
  'wall.setSpotlight': { roles: facilitator, phases: running, data: z.strictObject({ cardId: z.nullable(id) }) },
  /** What one wall shows. */
  'wall.setScene': { roles: facilitator, phases: any, data: z.strictObject({ linkId: id, scene: wallScene }) },
  'parking.put': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ pointId: id, text: z.string() }),
  },
  'parking.setDone': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ pointId: id, isDone: z.boolean() }),
  },
  'parking.remove': { roles: facilitator, phases: any, withoutLead: true, data: z.strictObject({ pointId: id }) },
  /** Takes a facilitator's action of the last ten minutes back; what people did meanwhile stays. */
  'action.undo': { roles: facilitator, phases: any, withoutLead: true, data: z.strictObject({ actionId: id }) },
} as const satisfies Record<string, CommandSpec>
