import * as z from 'zod/mini'
import { defineActivity } from '../defineActivity.ts'

const nothing = z.strictObject({})
const view = z.strictObject({ showAgenda: z.boolean() })

export const plenary = defineActivity({
  phases: ['open'],
  config: z.strictObject({ showAgenda: z.boolean() }),
  commands: {},
  events: {},
  views: { participant: view, mine: nothing, facilitator: view, projector: view },
})
