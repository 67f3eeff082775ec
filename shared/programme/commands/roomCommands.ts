import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { id } from '../ids.ts'
import { pulseQuestion } from '../pulse.ts'
import { wallScene } from '../wall.ts'

const facilitator = ['facilitator'] as const
const running = ['running'] as const
const started = ['running', 'ended'] as const
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
  /** A question to the whole room on a scale of five, in between; an earlier one is closed by it. */
  'pulse.open': { roles: facilitator, phases: running, data: z.strictObject({ pulseId: id, question: pulseQuestion }) },
  'pulse.close': { roles: facilitator, phases: started, data: z.strictObject({ pulseId: id }) },
  /** On walls and phones. */
  'pulse.show': { roles: facilitator, phases: started, data: z.strictObject({ pulseId: id, isOn: z.boolean() }) },
  'pulse.clear': { roles: facilitator, phases: any, data: z.strictObject({ pulseId: id }) },
  /** Takes a facilitator's action of the last ten minutes back; what people did meanwhile stays. */
  'action.undo': { roles: facilitator, phases: any, withoutLead: true, data: z.strictObject({ actionId: id }) },
} as const satisfies Record<string, CommandSpec>
