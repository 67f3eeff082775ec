import * as z from 'zod/mini'
import { id } from './ids.ts'
import { localised } from './localised.ts'

export const regionTypes = ['regio', 'provincie', 'gemeente'] as const

/** A region team as everybody sees it. `seat` 0–29 is its fixed place at the table and decides shape and colour. */
export const region = z.strictObject({
  id,
  type: z.enum(regionTypes),
  name: localised,
  shortName: z.string(),
  letters: z.string(),
  seat: z.int(),
})
export type Region = z.infer<typeof region>

/** `short`: for the head of a column, at most two lines of ten letters; absent: the label itself. */
export const theme = z.strictObject({
  id,
  kind: z.enum(['process', 'content']),
  label: localised,
  short: z.optional(localised),
})
export type Theme = z.infer<typeof theme>

/** Between 2 and 30 regions, never nine by assumption. */
export const minRegions = 2
export const maxRegions = 30
