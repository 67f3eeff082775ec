import * as z from 'zod/mini'
import { publicCard } from '../../programme/cards.ts'
import { id } from '../../programme/ids.ts'
import { defineActivity } from '../defineActivity.ts'

const mapViews = ['map', 'pair', 'table'] as const

/** As `LearningReason`. */
const reason = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('wish'), cardIds: z.array(id) }),
  z.strictObject({ type: z.literal('ask') }),
  z.strictObject({ type: z.literal('offer') }),
  z.strictObject({ type: z.literal('steps'), steps: z.int(), from: z.int(), to: z.int() }),
  z.strictObject({ type: z.literal('wanted') }),
  z.strictObject({ type: z.literal('focus') }),
  z.strictObject({ type: z.literal('askUs') }),
  z.strictObject({ type: z.literal('alike'), tags: z.array(id) }),
])

/** Who learns from whom about what. `themeId` null: a card named none. Its points stay on the server: nobody is scored. */
const arrow = z.strictObject({
  key: z.string(),
  learnerId: id,
  sourceId: id,
  themeId: z.nullable(id),
  reasons: z.array(reason),
  /** A facilitator put it first. */
  isChosen: z.boolean(),
})
export type LearningArrow = z.infer<typeof arrow>

/** What everybody looks at: all arrows (of one theme), one of them by itself, or all of them as a table. */
const shown = { view: z.enum(mapViews), themeId: z.nullable(id), key: z.nullable(z.string()) }
/** `order`: those put first, then best first. The one that is lit is always among them. */
const drawn = { arrows: z.record(z.string(), arrow), order: z.array(z.string()) }
const page = z.int().check(z.gte(0), z.lte(200))

/** Who learns from whom: what people wrote that they want to learn, and what follows from what regions ask, offer and are. */
export const learningMap = defineActivity({
  phases: ['open'],
  /** How many suggestions are drawn once they are. */
  config: z.strictObject({ suggestionCount: z.int() }),
  commands: {
    show: {
      roles: ['facilitator'],
      phases: ['open'],
      data: z.strictObject({ ...shown, key: z.nullable(z.string().check(z.maxLength(200))) }),
    },
    showPage: { roles: ['facilitator'], phases: ['open'], data: z.strictObject({ page }) },
    /** Draws the best suggestions beside what people wrote. */
    setSuggestions: { roles: ['facilitator'], phases: ['open'], data: z.strictObject({ isOn: z.boolean() }) },
  },
  events: {
    shown: z.strictObject(shown),
    pageShown: z.strictObject({ page: z.int() }),
    suggestionsSet: z.strictObject({ isOn: z.boolean() }),
  },
  views: {
    participant: z.strictObject({
      ...shown,
      ...drawn,
      /** What people want to learn, in their own words. */
      cards: z.record(id, publicCard),
      /** Where somebody can still write one; null when nowhere. */
      board: z.nullable(z.strictObject({ activityId: id, maxChars: z.int(), maxCards: z.int() })),
    }),
    mine: z.strictObject({}),
    facilitator: z.strictObject({ ...shown, page: z.int(), hasSuggestions: z.boolean(), ...drawn }),
    projector: z.strictObject({
      ...shown,
      page: z.int(),
      ...drawn,
      /** The cards behind the arrow that is lit. */
      quotes: z.array(publicCard),
    }),
  },
})
