import * as z from 'zod/mini'
import { bundleList } from '../../programme/bundles.ts'
import { cardList } from '../../programme/cards.ts'
import { id, nonce } from '../../programme/ids.ts'
import { cardReactions, moderations } from '../../programme/lessonParts.ts'
import { lesson, lessonChange, lessonSaid } from '../../programme/lessons.ts'
import { maxLessonsPerSeat } from '../../programme/limits.ts'
import { defineActivity } from '../defineActivity.ts'
import { boardModes } from './words.ts'

const phase = z.enum(['open', 'closed', 'sealed'])
const facilitator = ['facilitator'] as const
const participant = ['participant'] as const
const any = ['open', 'closed', 'sealed'] as const

/** What an author writes. */
const content = { text: z.string(), themeId: z.nullable(id), lesson: lessonChange }
/** Absolute: the lesson is this now. `cardSeq` grows with each change, so that a late retry never wins. */
const cardChange = { cardId: nonce, cardSeq: z.int().check(z.gte(1)) }

const show = z.strictObject({
  mode: z.enum(boardModes),
  /** Only lessons about this theme; null: all. */
  themeId: z.nullable(id),
})

const shared = {
  phase,
  ...cardList.shape,
  ...bundleList.shape,
  /** Theme tables to write for, when the board is per table. */
  tableIds: z.array(id),
  /** Null until a facilitator shows it. */
  said: z.nullable(z.record(id, lessonSaid)),
}

/** What a facilitator said of a card while its box was open. */
const openMark = z.strictObject({
  isExample: z.optional(z.boolean()),
  themeId: z.optional(z.nullable(id)),
  passedSeq: z.optional(z.int()),
  isHidden: z.optional(z.literal(true)),
})
const openBundle = z.strictObject({
  id,
  type: z.literal('lesson'),
  text: z.nullable(z.string()),
  kind: z.null(),
  themeId: z.nullable(id),
  cardIds: z.array(id),
})

/**
 * Do's and don'ts. Named lessons are facts in the log; anonymous ones wait in the sealed box, and are in nobody's view but
 * their author's and the console's until a facilitator lets them through. Ten minutes after it was closed, the board is
 * sealed: nothing ties an anonymous lesson to a person any more.
 */
export const doDontBoard = defineActivity({
  phases: ['open', 'closed', 'sealed'],
  config: z.strictObject({
    moderation: z.enum(moderations),
    /** Phones write for the theme of a table. */
    perTable: z.boolean(),
    maxCards: z.int().check(z.gte(1), z.lte(maxLessonsPerSeat)),
    /** Lessons can be added after the session, until the next one is over. */
    staysOpen: z.boolean(),
    /** A step to read what was written before it: it begins closed for writing. */
    isReading: z.boolean(),
  }),
  commands: {
    putLesson: {
      roles: participant,
      phases: ['open'],
      data: z.strictObject({ ...cardChange, ...content, attribution: z.enum(['region', 'name']) }),
    },
    withdrawLesson: { roles: participant, phases: ['open'], data: z.strictObject(cardChange) },
    putSealedLesson: {
      roles: participant,
      phases: ['open'],
      sealed: true,
      data: z.strictObject({ ...cardChange, ...content }),
    },
    withdrawSealedLesson: { roles: participant, phases: ['open'], sealed: true, data: z.strictObject(cardChange) },
    /** `cardSeq`: the version that was read; a later one has to be read first. */
    letThrough: {
      roles: facilitator,
      phases: any,
      withoutLead: true,
      data: z.strictObject({ cardId: id, cardSeq: z.int().check(z.gte(0)), isOn: z.boolean() }),
    },
    /** Absolute: these lessons are this bundle now, as with questions. */
    setBundle: {
      roles: facilitator,
      phases: ['open', 'closed'],
      withoutLead: true,
      data: z.strictObject({
        bundleId: nonce,
        text: z.string(),
        themeId: z.nullable(id),
        cardIds: z.array(id).check(z.maxLength(50)),
      }),
    },
    removeBundle: {
      roles: facilitator,
      phases: ['open', 'closed'],
      withoutLead: true,
      data: z.strictObject({ bundleId: id }),
    },
    close: { roles: facilitator, phases: ['open'], data: z.strictObject({}) },
    reopen: { roles: facilitator, phases: ['closed'], data: z.strictObject({}) },
    show: { roles: facilitator, phases: any, data: show },
    showPage: { roles: facilitator, phases: any, data: z.strictObject({ page: z.int().check(z.gte(0)) }) },
    seal: { roles: ['timer'], phases: ['closed'], data: z.strictObject({ deadlineId: id }) },
  },
  /**
   * One row per person with all of that person's anonymous lessons, and what that person says of those of others; and one,
   * without any, for what facilitators said of them.
   */
  entry: z.strictObject({
    cards: z.record(
      id,
      z.strictObject({
        cardSeq: z.int(),
        isWithdrawn: z.boolean(),
        text: z.string(),
        themeId: z.nullable(id),
        lesson,
      }),
    ),
    said: z.optional(
      z.strictObject({
        marks: z.record(id, openMark),
        bundles: z.record(id, openBundle),
        /** The lesson, or bundle, that the wall shows large. */
        lit: z.optional(id),
      }),
    ),
    /** What this author says of lessons in the box. */
    reactions: z.optional(z.record(id, z.enum(cardReactions))),
  }),
  events: {
    closed: z.strictObject({ closedAt: z.int(), sealsAt: z.int(), deadlineId: id }),
    reopened: z.strictObject({ reopenedAt: z.optional(z.int()) }),
    sealed: z.strictObject({}),
    shown: show,
    pageShown: z.strictObject({ page: z.int() }),
  },
  views: {
    participant: z.strictObject({
      ...shared,
      maxCards: z.int(),
      isReading: z.boolean(),
      moderation: z.enum(moderations),
    }),
    mine: z.strictObject({ cardsLeft: z.int() }),
    facilitator: z.strictObject({
      ...shared,
      isPerTable: z.boolean(),
      hiddenIds: z.array(id),
      /** Lessons that wait to be let through, with the version to be read; in no other view. */
      waiting: z.record(id, z.int()),
      /** Lessons that had to be let through, and were, with that version. */
      passed: z.record(id, z.int()),
      show,
      page: z.int(),
      /** Server epoch ms at which a closed board is sealed. */
      sealsAt: z.nullable(z.int()),
    }),
    projector: z.strictObject({ ...shared, show, page: z.int() }),
  },
})
