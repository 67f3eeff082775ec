import * as z from 'zod/mini'
import { id } from './ids.ts'
import { localised } from './localised.ts'

/** One part of an activity with its own time. Templates' repeats are already written out. */
export const step = z.strictObject({
  label: z.nullable(localised),
  seconds: z.int(),
  /** Whose turn it is, when each region has one: the n-th region, from 0. */
  turn: z.optional(z.int()),
})
export type Step = z.infer<typeof step>

/** An agenda item as planned: the template's fields, with the settings its kind reads. */
export const plannedActivity = z.strictObject({
  id,
  templateKind: z.string(),
  title: localised,
  prompt: localised,
  says: localised,
  minutes: z.int(),
  steps: z.array(step),
  settings: z.record(z.string(), z.unknown()),
  /** The facilitators' own, never shown to anybody else. */
  notes: z.optional(z.string()),
})
export type PlannedActivity = z.infer<typeof plannedActivity>

export const sessionStatuses = ['planned', 'running', 'ended'] as const
export const activityStatuses = ['planned', 'now', 'done', 'skipped'] as const

/**
 * The clock of the step that runs. Running: `endsAt` (server epoch ms). Paused: `remainingMs`.
 * Below zero is over time; a clock never closes or advances anything.
 */
export const timer = z.strictObject({
  totalMs: z.int(),
  endsAt: z.nullable(z.int()),
  remainingMs: z.nullable(z.int()),
})
export type Timer = z.infer<typeof timer>
