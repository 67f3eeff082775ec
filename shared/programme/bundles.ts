import * as z from 'zod/mini'
import { questionKind } from './cards.ts'
import { id } from './ids.ts'
import { cardText } from './localised.ts'

/** Fewer cards that still stand are not a bundle: each is then itself again. */
export const minBundle = 2

/** Cards that say the same, put together under one name. The cards stay what they are. */
export const bundle = z.strictObject({
  id,
  text: cardText,
  kind: z.nullable(questionKind),
  themeId: z.nullable(id),
  cardIds: z.array(id),
})
export type Bundle = z.infer<typeof bundle>

/** Beside a card list, by id: the list itself still holds every card. */
export const bundleList = z.strictObject({ bundles: z.record(id, bundle) })
