import * as z from 'zod/mini'
import { questionKind } from '../../programme/cards.ts'
import { id, nonce } from '../../programme/ids.ts'
import { ballotItem, earlierResult, revealTarget, voteResult } from '../../programme/rankings.ts'
import { defineActivity } from '../defineActivity.ts'

const phase = z.enum(['ready', 'open', 'closed', 'sealed'])
const empty = z.strictObject({})

/** Dots per person, for each kind of question. */
export const budgets = z.strictObject({ process: z.int(), content: z.int() })
export type Budgets = z.infer<typeof budgets>

const budget = z.int().check(z.gte(0), z.lte(20))

const ballotList = {
  items: z.record(id, ballotItem),
  order: z.array(id),
  budgets,
  maxPerItem: z.int(),
  /** Of `order`: questions that the facilitator added when the list was already on the phones. */
  added: z.array(id),
}

/** Item id → dots. Absolute: this is the whole ballot now. */
const dots = z.record(id, z.int().check(z.gte(0), z.lte(20)))

const reveal = z.strictObject({ console: z.boolean(), projector: z.boolean(), phones: z.boolean() })
/**
 * How many voted, of who is at the table; from the closing on, of who was there then. Never what they chose.
 * `proxies`: filled in for somebody; null below five in all.
 */
const progress = z.strictObject({
  doneByRegion: z.record(id, z.int()),
  done: z.int(),
  total: z.int(),
  proxies: z.nullable(z.int()),
})

/** A round over the questions of the vote before it: all of them, or the best `top` of each kind, ties included. */
const repeat = z.nullable(z.strictObject({ top: z.nullable(z.int().check(z.gte(1), z.lte(20))) }))
/** What the wall shows of a result. */
const part = z.enum(['ranking', 'shift', 'dissent'])

/** On every face: whether the vote is open for a second time, and after the reveal what moved since the vote before. */
const rounds = { isReopened: z.boolean(), earlier: z.nullable(earlierResult) }

const config = z.strictObject({
  maxPerItem: z.int(),
  perKind: z.strictObject({ divisor: z.number(), min: z.int(), max: z.int() }),
})

/**
 * Blind dot voting with two budgets. Before the reveal no count, order or hint is in any view; progress is how many
 * voted. Ballots are sealed entries: undoable for ten minutes after close, untraceable from the first reveal on.
 */
export const dotVote = defineActivity({
  phases: ['ready', 'open', 'closed', 'sealed'],
  config,
  commands: {
    setBallot: {
      roles: ['participant'],
      phases: ['open'],
      sealed: true,
      data: z.strictObject({
        ballotSeq: z.int().check(z.gte(1)),
        nonce,
        /** Nonce of the last ballot this phone saw acknowledged: lets a late answer say "your earlier dots count". */
        earlierNonce: z.nullable(nonce),
        dots,
        /** Pressed "ready". An empty ballot that is done is an abstention. */
        done: z.boolean(),
      }),
    },
    setBudgets: {
      roles: ['facilitator'],
      phases: ['ready'],
      data: z.strictObject({ process: budget, content: budget }),
    },
    /** The same questions as the vote before; null: those of the library. */
    setRepeat: { roles: ['facilitator'], phases: ['ready'], data: z.strictObject({ repeat }) },
    open: { roles: ['facilitator'], phases: ['ready'], data: empty },
    /** One more question, also while people vote. Their dots stay where they are, and there are no more of them. */
    addItem: {
      roles: ['facilitator'],
      phases: ['ready', 'open'],
      data: z.strictObject({
        cardId: nonce,
        text: z.string(),
        kind: questionKind,
        themeId: z.nullable(id),
        regionId: z.nullable(id),
      }),
    },
    close: { roles: ['facilitator'], phases: ['open'], data: empty },
    reopen: { roles: ['facilitator'], phases: ['closed'], data: empty },
    /** Shows the result in one place. The first reveal, wherever, seals. */
    reveal: { roles: ['facilitator'], phases: ['closed', 'sealed'], data: z.strictObject({ to: revealTarget }) },
    hide: { roles: ['facilitator'], phases: ['sealed'], data: z.strictObject({ to: revealTarget }) },
    showPage: { roles: ['facilitator'], phases: ['sealed'], data: z.strictObject({ page: z.int().check(z.gte(0)) }) },
    /** Order by region weight or by person, on all faces. */
    showWeight: {
      roles: ['facilitator'],
      phases: ['sealed'],
      data: z.strictObject({ weight: z.enum(['person', 'region']) }),
    },
    /** The rankings, what moved since the vote before, or where the room differs; on the wall only. */
    showPart: { roles: ['facilitator'], phases: ['sealed'], data: z.strictObject({ part }) },
    seal: { roles: ['timer'], phases: ['closed'], data: z.strictObject({ deadlineId: id }) },
  },
  events: {
    budgetsSet: budgets,
    /** By formula again. */
    budgetsReset: empty,
    repeatSet: z.strictObject({ repeat }),
    opened: z.strictObject({ items: z.array(ballotItem), budgets, openedAt: z.int() }),
    /** Opening was a slip. Ballots stay in their box and count when it opens again. `budgets`: as they were set before. */
    unopened: z.strictObject({ budgets: z.nullable(budgets) }),
    itemAdded: z.strictObject({ item: ballotItem }),
    /** Dots on it are in their owners' hands again. */
    itemRemoved: z.strictObject({ itemId: id }),
    closed: z.strictObject({
      closedAt: z.int(),
      sealsAt: z.int(),
      deadlineId: id,
      /** People at the table. */
      seatCount: z.optional(z.int()),
    }),
    reopened: z.strictObject({ reopenedAt: z.optional(z.int()) }),
    sealed: z.strictObject({
      result: voteResult,
      /** Sorted SHA-256 hashes of the phones' nonces: a late retry can be told the truth, nobody can be traced. */
      nonceHashes: z.array(z.string()),
      doneByRegion: z.record(id, z.int()),
    }),
    revealed: z.strictObject({ to: revealTarget }),
    hidden: z.strictObject({ to: revealTarget }),
    pageShown: z.strictObject({ page: z.int() }),
    weightShown: z.strictObject({ weight: z.enum(['person', 'region']) }),
    partShown: z.strictObject({ part }),
  },
  entry: z.strictObject({
    ballotSeq: z.int(),
    nonceHash: z.string(),
    dots: z.record(id, z.int()),
    done: z.boolean(),
    regionId: id,
    /** Filled in for somebody without a phone. */
    isProxy: z.optional(z.boolean()),
  }),
  views: {
    participant: z.strictObject({
      phase,
      ...ballotList,
      ...rounds,
      closedAt: z.nullable(z.int()),
      /** The facilitator looked at the result; shown on every face, because people should know. */
      facilitatorLooked: z.boolean(),
      result: z.nullable(voteResult),
      weight: z.enum(['person', 'region']),
    }),
    /** While the box is open. Afterwards the server cannot tell; the phone remembers its own dots. */
    mine: z.strictObject({
      ballot: z.nullable(z.strictObject({ ballotSeq: z.int(), dots: z.record(id, z.int()), done: z.boolean() })),
    }),
    facilitator: z.strictObject({
      phase,
      ...ballotList,
      ...rounds,
      progress,
      /** What a vote before this one makes possible; null when there is none that was counted. */
      secondRound: z.nullable(
        z.strictObject({
          repeat,
          /** The best of it may only be asked for where everybody who would see them has seen that result. */
          hasTop: z.boolean(),
        }),
      ),
      closedAt: z.nullable(z.int()),
      /** Server epoch ms at which a closed vote seals by itself; until then it can be reopened. */
      sealsAt: z.nullable(z.int()),
      revealed: reveal,
      facilitatorLooked: z.boolean(),
      result: z.nullable(voteResult),
      weight: z.enum(['person', 'region']),
      part,
      page: z.int(),
    }),
    projector: z.strictObject({
      phase,
      ...rounds,
      itemCount: z.int(),
      budgets,
      maxPerItem: z.int(),
      /** Null while the facilitator hides how many are there. */
      progress: z.nullable(progress),
      facilitatorLooked: z.boolean(),
      result: z.nullable(voteResult),
      weight: z.enum(['person', 'region']),
      part,
      page: z.int(),
    }),
  },
})
