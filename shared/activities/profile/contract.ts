import * as z from 'zod/mini'
import { ownDeal, shownDeal } from '../../programme/deals.ts'
import { id } from '../../programme/ids.ts'
import { cardText } from '../../programme/localised.ts'
import { defineActivity } from '../defineActivity.ts'

/** How many of the steps of a profile have something in them, and what its grid of levers and goals says. */
const howFar = z.strictObject({ done: z.int(), pairs: z.int(), filled: z.int(), unknown: z.int() })

/** What the wall shows: a region, or how far all are; of it the words, or the grid of levers and goals. */
const shown = { regionId: z.nullable(id), part: z.enum(['profile', 'grid']) }
const page = z.int().check(z.gte(0), z.lte(200))

/** Regions write down who they are; the wall shows how far they are, then one at a time. What they write is in their deals. */
export const profile = defineActivity({
  phases: ['open'],
  config: z.strictObject({}),
  commands: {
    show: { roles: ['facilitator'], phases: ['open'], data: z.strictObject(shown) },
    showPage: { roles: ['facilitator'], phases: ['open'], data: z.strictObject({ page }) },
  },
  events: {
    shown: z.strictObject(shown),
    pageShown: z.strictObject({ page: z.int() }),
  },
  views: {
    participant: z.strictObject(shown),
    mine: z.strictObject({}),
    facilitator: z.strictObject({
      ...shown,
      page: z.int(),
      howFar: z.record(id, howFar),
      /** Everything of each profile, to fill it in for a region without a phone. */
      profiles: z.record(id, ownDeal),
      instruments: z.record(id, cardText),
    }),
    projector: z.strictObject({
      ...shown,
      page: z.int(),
      howFar: z.record(id, howFar),
      /** The profile of the region that is shown. */
      profile: z.nullable(shownDeal),
      /** Names of the instruments that it speaks of. */
      instruments: z.record(id, cardText),
    }),
  },
})
