import * as z from 'zod/mini'
import { id } from '../../programme/ids.ts'
import { cardText } from '../../programme/localised.ts'
import { defineActivity } from '../defineActivity.ts'

const nothing = z.strictObject({})
const phases = ['open', 'closed', 'shown'] as const
const phase = z.enum(phases)
const page = z.int().check(z.gte(0), z.lte(200))
/** One per region, in no order but that of the seats; null until the round is shown. */
const answers = z.nullable(z.record(id, cardText))
const litRegionId = z.nullable(id)

/** One answer per region to the same question, which is the item's prompt. The answers themselves are in the regions' deals. */
export const definitionRound = defineActivity({
  phases,
  config: z.strictObject({}),
  commands: {
    close: { roles: ['facilitator'], phases: ['open'], data: nothing },
    reopen: { roles: ['facilitator'], phases: ['closed'], data: nothing },
    /** Closes too: nobody answers with the others' words before them. */
    show: { roles: ['facilitator'], phases: ['open', 'closed'], data: nothing },
    hide: { roles: ['facilitator'], phases: ['shown'], data: nothing },
    /** One answer by itself on the wall; null: all of them. */
    light: { roles: ['facilitator'], phases: ['shown'], data: z.strictObject({ regionId: z.nullable(id) }) },
    showPage: { roles: ['facilitator'], phases: ['shown'], data: z.strictObject({ page }) },
  },
  events: {
    phaseSet: z.strictObject({ phase }),
    lit: z.strictObject({ regionId: z.nullable(id) }),
    pageShown: z.strictObject({ page: z.int() }),
  },
  views: {
    participant: z.strictObject({ phase, answers }),
    mine: nothing,
    /** Before it is shown the facilitator too knows only which regions have an answer. */
    facilitator: z.strictObject({ phase, answered: z.array(id), answers, litRegionId, page: z.int() }),
    projector: z.strictObject({ phase, answered: z.array(id), answers, litRegionId, page: z.int() }),
  },
})
