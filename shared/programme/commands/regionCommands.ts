import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { regionTypes } from '../regions.ts'

/** A region that takes part after all, at most thirty in all. Its id follows from type and name. */
export const regionCommands = {
  'region.add': {
    roles: ['facilitator'],
    phases: ['planned', 'running', 'ended'],
    data: z.strictObject({ type: z.enum(regionTypes), name: z.string() }),
  },
} as const satisfies Record<string, CommandSpec>
