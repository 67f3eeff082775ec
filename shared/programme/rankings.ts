import * as z from 'zod/mini'
import { questionKind } from './cards.ts'
import { id } from './ids.ts'
import { cardText } from './localised.ts'

/** The three places a result can be shown, each released by itself. */
export const revealTargets = ['console', 'projector', 'phones'] as const
export type RevealTarget = (typeof revealTargets)[number]
export const revealTarget = z.enum(revealTargets)

export const ballotItem = z.strictObject({
  id,
  kind: questionKind,
  text: cardText,
  themeId: z.nullable(id),
  /** The questions that were put together under this name; absent for a question by itself. */
  bundled: z.optional(z.array(z.strictObject({ id, text: cardText }))),
})
export type BallotItem = z.infer<typeof ballotItem>

/** `order`: tie groups from most to fewest dots; items in one group are equal and shown so. */
export const ranking = z.strictObject({ order: z.array(z.array(id)), dots: z.record(id, z.int()) })
export type Ranking = z.infer<typeof ranking>

/**
 * Totals of a sealed vote. `equalRegions` is an order only, each region equally heavy,
 * and null below 5 ballots or 3 regions, where it could betray somebody.
 */
export const voteResult = z.strictObject({
  items: z.record(id, ballotItem),
  ballots: z.int(),
  abstained: z.int(),
  process: ranking,
  content: ranking,
  equalRegions: z.nullable(z.strictObject({ process: z.array(z.array(id)), content: z.array(z.array(id)) })),
})
export type VoteResult = z.infer<typeof voteResult>
