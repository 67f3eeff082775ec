import * as z from 'zod/mini'

/** Content of the product or the organiser in both languages. What people write is a plain string and is never translated. */
export const localised = z.strictObject({ nl: z.string(), en: z.string() })
export type Localised = z.infer<typeof localised>

/** A card's text: a person's own words, or built-in content in two languages. */
export const cardText = z.union([z.string(), localised])
export type CardText = z.infer<typeof cardText>
