import * as z from 'zod/mini'
import { themeOrders } from '../../programme/compare.ts'
import { noFocus } from '../../programme/dealParts.ts'
import { id } from '../../programme/ids.ts'
import { cardText } from '../../programme/localised.ts'
import { defineActivity } from '../defineActivity.ts'
import { matrixViews } from './parts.ts'

const facilitator = ['facilitator'] as const
const stage = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

/** `themeId`: the theme that is lit, or that the page is about; null: none. */
const shown = z.strictObject({
  view: z.enum(matrixViews),
  themeId: z.nullable(id),
  order: z.enum(themeOrders),
  filter: z.nullable(
    z.strictObject({ tag: z.nullable(id), mode: z.enum(['like', 'unlike']), regionId: z.nullable(id) }),
  ),
})
const page = z.int().check(z.gte(0), z.lte(500))
/** Pages of regions and pages of themes, each from 0; the wall knows how many there are. */
const pages = z.strictObject({ regions: page, themes: page })

const level = z.strictObject({
  now: z.nullable(z.union([stage, z.literal(noFocus)])),
  wanted: z.nullable(stage),
  askUs: z.boolean(),
})

/** By region: themes of which it said how far it is, without saying how far. */
const filled = z.record(id, z.int())

/** What regions said before the facilitator shows it is in none of these views: only how much was filled in. */
export const matrix = defineActivity({
  phases: ['open'],
  config: z.strictObject({}),
  commands: {
    /** What the wall shows of the deals, absolute. */
    show: { roles: facilitator, phases: ['open'], data: shown },
    showPage: { roles: facilitator, phases: ['open'], data: pages },
  },
  events: { shown, pageShown: pages },
  views: {
    participant: z.strictObject({ isShown: z.boolean() }),
    mine: z.strictObject({}),
    facilitator: z.strictObject({
      isShown: z.boolean(),
      filled,
      shown,
      pages,
      /** Themes that have a table. */
      themeTables: z.array(id),
    }),
    projector: z.strictObject({
      filled,
      shown,
      pages,
      /** Null until they are shown. By region, then by theme. */
      levels: z.nullable(z.record(id, z.record(id, level))),
      /** Of the theme that the page is about, by region. */
      evidence: z.record(id, cardText),
      tags: z.record(id, z.array(id)),
      themeTables: z.array(id),
    }),
  },
})
