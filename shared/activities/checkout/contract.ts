import * as z from 'zod/mini'
import { id, nonce } from '../../programme/ids.ts'
import { localised } from '../../programme/localised.ts'
import { defineActivity } from '../defineActivity.ts'

/** Below this many answers nothing of a scale is shown. */
export const minAnswersToShow = 5

const empty = z.strictObject({})
const phase = z.enum(['open', 'closed', 'sealed'])
const score = z.nullable(z.int().check(z.gte(1), z.lte(5)))
const statements = z.array(z.strictObject({ id, text: localised }))
/** Counts of 1…5 per statement, or null when fewer than five answered. */
const outcome = z.strictObject({
  sentences: z.array(z.string()),
  /** Of those who said or scored something. */
  answers: z.int(),
  distributions: z.record(id, z.nullable(z.array(z.int()))),
  /** Answers that were filled in for somebody without a phone; null below five answers. */
  proxyAnswers: z.optional(z.nullable(z.int())),
})

/** One sentence to take away and two short scores; anonymous, sealed, shown only from five answers. */
export const checkout = defineActivity({
  phases: ['open', 'closed', 'sealed'],
  config: z.strictObject({ reactionIds: z.array(id) }),
  commands: {
    setAnswer: {
      roles: ['participant'],
      phases: ['open'],
      sealed: true,
      data: z.strictObject({
        answerSeq: z.int().check(z.gte(1)),
        nonce,
        sentence: z.nullable(z.string()),
        scores: z.record(id, score),
      }),
    },
    close: { roles: ['facilitator'], phases: ['open'], data: empty },
    reopen: { roles: ['facilitator'], phases: ['closed'], data: empty },
    /** Seals, and shows sentences and distributions on console and projector. */
    reveal: { roles: ['facilitator'], phases: ['open', 'closed', 'sealed'], data: empty },
    setSentenceHidden: {
      roles: ['facilitator'],
      phases: ['sealed'],
      data: z.strictObject({ index: z.int().check(z.gte(0)), hidden: z.boolean() }),
    },
    showPage: { roles: ['facilitator'], phases: ['sealed'], data: z.strictObject({ page: z.int().check(z.gte(0)) }) },
    seal: { roles: ['timer'], phases: ['closed'], data: z.strictObject({ deadlineId: id }) },
  },
  events: {
    closed: z.strictObject({ closedAt: z.int(), sealsAt: z.int(), deadlineId: id }),
    reopened: z.strictObject({ reopenedAt: z.optional(z.int()) }),
    sealed: z.strictObject({ ...outcome.shape, nonceHashes: z.array(z.string()), doneByRegion: z.record(id, z.int()) }),
    revealed: empty,
    hidden: empty,
    sentenceHidden: z.strictObject({ index: z.int(), hidden: z.boolean() }),
    pageShown: z.strictObject({ page: z.int() }),
  },
  entry: z.strictObject({
    answerSeq: z.int(),
    nonceHash: z.string(),
    sentence: z.nullable(z.string()),
    scores: z.record(id, score),
    regionId: id,
    /** Filled in for somebody without a phone. */
    isProxy: z.optional(z.boolean()),
  }),
  views: {
    participant: z.strictObject({ phase, statements, closedAt: z.nullable(z.int()) }),
    mine: z.strictObject({
      answer: z.nullable(
        z.strictObject({ answerSeq: z.int(), sentence: z.nullable(z.string()), scores: z.record(id, score) }),
      ),
    }),
    facilitator: z.strictObject({
      phase,
      statements,
      done: z.int(),
      doneByRegion: z.record(id, z.int()),
      /** How many of them were filled in for somebody; null below five in all. */
      proxies: z.nullable(z.int()),
      sealsAt: z.nullable(z.int()),
      outcome: z.nullable(outcome),
      hiddenSentences: z.array(z.int()),
      page: z.int(),
    }),
    projector: z.strictObject({
      phase,
      statements,
      /** Null while the facilitator hides how many are there. */
      done: z.nullable(z.int()),
      outcome: z.nullable(outcome),
      page: z.int(),
    }),
  },
})
