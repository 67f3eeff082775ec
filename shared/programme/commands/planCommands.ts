import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { id } from '../ids.ts'
import { itemPresets } from '../itemPresets.ts'

const facilitator = ['facilitator'] as const
const any = ['planned', 'running', 'ended'] as const
const minutes = z.int().check(z.gte(1), z.lte(240))
/** Null: before all others. */
const after = z.nullable(id)
/** Left out: stays as it is. */
const text = z.optional(z.string())

/** What one item becomes: only what is named changes. Texts are in the facilitator's own words; notes are never shown. */
export const itemChange = z.strictObject({
  activityId: id,
  title: text,
  prompt: text,
  says: text,
  notes: text,
  minutes: z.optional(minutes),
})
export type ItemChange = z.infer<typeof itemChange>

/** Commands about the plan of a session, before it and while it runs. What the room has already seen stays where it is. */
export const planCommands = {
  /** A new item from a preset. The console makes its id, so that a repeat adds nothing. */
  'plan.insert': {
    roles: facilitator,
    phases: any,
    data: z.strictObject({
      sessionId: id,
      activityId: id,
      preset: z.enum(itemPresets),
      title: z.nullable(z.string()),
      minutes,
      afterId: after,
    }),
  },
  /** The same item once more, right after it; a second vote is how a second round begins. */
  'plan.duplicate': { roles: facilitator, phases: any, data: z.strictObject({ activityId: id, newId: id }) },
  'plan.move': { roles: facilitator, phases: any, data: z.strictObject({ activityId: id, afterId: after }) },
  'plan.remove': { roles: facilitator, phases: any, data: z.strictObject({ activityId: id }) },
  'plan.change': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ changes: z.array(itemChange).check(z.minLength(1), z.maxLength(60)) }),
  },
} as const satisfies Record<string, CommandSpec>
