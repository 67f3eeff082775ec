import * as z from 'zod/mini'
import { id } from './ids.ts'
import { efforts } from './instrumentParts.ts'
import { cardText } from './localised.ts'

/** Something that regions use to reach firms. Which regions do, and whether it fits them, is in their deals. */
export const instrument = z.strictObject({
  id,
  name: cardText,
  what: z.nullable(cardText),
  forWhom: z.nullable(cardText),
  /** What it takes of those who do it. */
  effort: z.nullable(z.enum(efforts)),
  themeIds: z.array(id).check(z.maxLength(6)),
  /** Who brought it in; null: built in, or a facilitator. */
  regionId: z.nullable(id),
  /** Grows with each change: a change names the one it was made from. */
  seq: z.int(),
})
export type Instrument = z.infer<typeof instrument>
