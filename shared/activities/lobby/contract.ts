import * as z from 'zod/mini'
import { defineActivity } from '../defineActivity.ts'

const nothing = z.strictObject({})
export const lobby = defineActivity({
  phases: ['open'],
  config: nothing,
  commands: {},
  events: {},
  views: { participant: nothing, mine: nothing, facilitator: nothing, projector: nothing },
})
