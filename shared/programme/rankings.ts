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
  /** How many people stood behind it while questions were written. Only in a result that was revealed (V2). */
  support: z.optional(z.int()),
})
export type BallotItem = z.infer<typeof ballotItem>

/** `order`: tie groups from most to fewest dots; items in one group are equal and shown so. */
export const ranking = z.strictObject({ order: z.array(z.array(id)), dots: z.record(id, z.int()) })
export type Ranking = z.infer<typeof ranking>

/** Tie groups, best first. */
const order = z.array(z.array(id))
/** An order for each kind of question; no figures. */
export const orders = z.strictObject({ process: order, content: order })

/**
 * Where the room differs. `spread`: of all ballots with a dot, how many gave a question none and how many the most that
 * was allowed. `regions`: the order of a region, where no group below five ballots could be worked out from it; a kind
 * is null where that is not so, and a region without any is absent.
 */
export const dissent = z.strictObject({
  spread: z.record(id, z.strictObject({ none: z.int(), most: z.int() })),
  regions: z.record(id, z.strictObject({ process: z.nullable(order), content: z.nullable(order) })),
})
export type Dissent = z.infer<typeof dissent>

/** The result of the vote before this one, where it was shown too: to say what moved. */
export const earlierResult = z.strictObject({ process: ranking, content: ranking, equalRegions: z.nullable(orders) })
export type EarlierResult = z.infer<typeof earlierResult>

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
  equalRegions: z.nullable(orders),
  /** Null below five ballots; absent in results of before this was counted. */
  dissent: z.optional(z.nullable(dissent)),
  /** Ballots that were filled in for somebody without a phone; null below five ballots. */
  proxyBallots: z.optional(z.nullable(z.int())),
})
export type VoteResult = z.infer<typeof voteResult>
