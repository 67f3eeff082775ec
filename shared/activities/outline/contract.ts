import * as z from 'zod/mini'
import { defineActivity } from '../defineActivity.ts'

const nothing = z.strictObject({})

/** Stands in for a template kind that has no implementation of its own yet: title, prompt, clock and spoken line. */
export const outline = defineActivity({
  phases: ['open'],
  config: nothing,
  commands: {},
  events: {},
  views: { participant: nothing, mine: nothing, facilitator: nothing, projector: nothing },
})
