import * as z from 'zod/mini'
import { id } from '../../programme/ids.ts'
import { defineActivity } from '../defineActivity.ts'

const nothing = z.strictObject({})
/** Regions that have at least one person at the table, in seat order. Names never show. */
const table = z.strictObject({ seatedRegions: z.array(id) })

export const lobby = defineActivity({
  phases: ['open'],
  config: nothing,
  commands: {},
  events: {},
  views: { participant: table, mine: nothing, facilitator: nothing, projector: table },
})
