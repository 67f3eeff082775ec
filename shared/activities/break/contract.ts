import * as z from 'zod/mini'
import { defineActivity } from '../defineActivity.ts'

const nothing = z.strictObject({})

export const breakActivity = defineActivity({
  phases: ['open'],
  config: nothing,
  commands: {},
  events: {},
  views: { participant: nothing, mine: nothing, facilitator: nothing, projector: nothing },
})
