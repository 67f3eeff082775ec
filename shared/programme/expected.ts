import * as z from 'zod/mini'
import { id } from './ids.ts'
import { cardText } from './localised.ts'

/** Somebody who was asked to come. Without a name: one more from this region, whoever it is. */
export const expectedPerson = z.strictObject({
  id,
  name: z.nullable(z.string()),
  regionId: id,
  /** What they do there; in two languages only where the product's own example says it. */
  role: z.nullable(cardText),
  /** The seat that a facilitator said is theirs; null while name and region decide. */
  seatId: z.nullable(id),
})
export type ExpectedPerson = z.infer<typeof expectedPerson>

/** The same as a facilitator writes it. */
export const expectedWish = z.strictObject({
  id,
  name: z.nullable(z.string()),
  regionId: id,
  role: z.nullable(z.string()),
})
export type ExpectedWish = z.infer<typeof expectedWish>

/** For facilitators only: no other view knows that there is a list. */
export const expectedView = z.strictObject({ people: z.record(id, expectedPerson) })
export type ExpectedView = z.infer<typeof expectedView>
