import * as z from 'zod/mini'
import { dealTexts, effects, noFocus, notHereReasons, outcomes, slots, verdicts } from './dealParts.ts'
import { id } from './ids.ts'
import { cardText } from './localised.ts'

const stage = z.int().check(z.gte(1), z.lte(5))
const slot = (count: number) => z.int().check(z.gte(0), z.lt(count))

/**
 * Everything that a region team says as one, field by field: what two people of a team write at once in different fields
 * stands side by side, and in one field the second is told. `value` null: taken back.
 */
const fieldsOf = <Text extends z.ZodMiniType>(text: Text) =>
  z.discriminatedUnion('part', [
    /** How far, now and wanted. */
    z.strictObject({ part: z.literal('now'), themeId: id, value: z.nullable(z.union([stage, z.literal(noFocus)])) }),
    z.strictObject({ part: z.literal('wanted'), themeId: id, value: z.nullable(stage) }),
    /** One sentence: how do you see that? */
    z.strictObject({ part: z.literal('evidence'), themeId: id, value: z.nullable(text) }),
    z.strictObject({ part: z.literal('askUs'), themeId: id, value: z.boolean() }),
    z.strictObject({ part: z.literal('text'), name: z.enum(dealTexts), value: z.nullable(text) }),
    z.strictObject({ part: z.literal('tags'), value: z.array(id).check(z.maxLength(8)) }),
    z.strictObject({ part: z.literal('focus'), value: z.nullable(id) }),
    z.strictObject({ part: z.literal('goal'), slot: slot(slots.goal), value: z.nullable(text) }),
    z.strictObject({
      part: z.literal('lever'),
      slot: slot(slots.lever),
      value: z.nullable(text),
      instrumentId: z.nullable(id),
    }),
    z.strictObject({
      part: z.literal('effect'),
      lever: slot(slots.lever),
      goal: slot(slots.goal),
      value: z.nullable(z.enum(effects)),
    }),
    z.strictObject({
      part: z.literal('offer'),
      slot: slot(slots.offer),
      value: z.nullable(text),
      themeId: z.nullable(id),
    }),
    z.strictObject({ part: z.literal('ask'), slot: slot(slots.ask), value: z.nullable(text), themeId: z.nullable(id) }),
    /** “Wat meten jullie?” */
    z.strictObject({
      part: z.literal('indicator'),
      slot: slot(slots.indicator),
      value: z.nullable(text),
      themeId: z.nullable(id),
    }),
    /** Does this lesson or instrument fit here? `change`: what has to be different; `reason`: why not here. */
    z.strictObject({
      part: z.literal('fit'),
      targetId: id,
      value: z.nullable(z.enum(verdicts)),
      change: z.nullable(text),
      reason: z.nullable(z.enum(notHereReasons)),
    }),
    /** “Nemen wij over”, about a lesson. */
    z.strictObject({ part: z.literal('adopts'), targetId: id, value: z.boolean() }),
    /** We use this instrument, and this is what it brings. */
    z.strictObject({
      part: z.literal('use'),
      targetId: id,
      value: z.nullable(z.enum(outcomes)),
      note: z.nullable(text),
    }),
    /** The region's answer in a definition round. */
    z.strictObject({ part: z.literal('answer'), activityId: id, value: z.nullable(text) }),
  ])

/** As a person sends it. */
export const dealChange = fieldsOf(z.string())
export type DealChange = z.infer<typeof dealChange>
/** As it is kept and shown: built-in examples come in two languages. */
export const dealEntry = fieldsOf(cardText)
export type DealEntry = z.infer<typeof dealEntry>
export type DealPart = DealEntry['part']
export type DealEntryOf<P extends DealPart> = Extract<DealEntry, { readonly part: P }>

/** One region's entries as everybody may see them, by field id (`dealFieldId`). Levels are left out until they are shown. */
export const shownDeal = z.record(z.string(), dealEntry)
export type ShownDeal = z.infer<typeof shownDeal>

/** As the region's own team sees it: `by` is the number of the seat (“Limburg 2”) that changed it last, null when nobody can say. */
export const ownDealField = z.strictObject({
  entry: dealEntry,
  seq: z.int(),
  by: z.nullable(z.int()),
  /** Server epoch ms. */
  at: z.int(),
})
export type OwnDealField = z.infer<typeof ownDealField>
export const ownDeal = z.record(z.string(), ownDealField)
