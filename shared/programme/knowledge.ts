import * as z from 'zod/mini'
import { cardList } from './cards.ts'
import { shownDeal } from './deals.ts'
import { id } from './ids.ts'
import { instrument } from './instruments.ts'
import { lesson } from './lessons.ts'
import { cardText, localised } from './localised.ts'

/** How many places said what of a card. */
const reactionCounts = z.strictObject({ known: z.int(), new: z.int() })

/** What a card said before it was improved, oldest first. */
const earlierCard = z.strictObject({ text: cardText, lesson: z.optional(lesson) })

/**
 * Where people say what they want to learn from which region: open, not yet, or no more. Open also while the room is
 * elsewhere.
 */
const wishBoard = z.strictObject({
  activityId: id,
  title: localised,
  status: z.enum(['open', 'later', 'closed']),
  maxChars: z.int(),
  maxCards: z.int(),
})

/**
 * What the programme knows: the same for everybody in it, and only sent to who reads it. Nothing that is still blind or
 * held back is in it (I9).
 */
export const knowledgeView = z.strictObject({
  deals: z.record(id, shownDeal),
  areLevelsShown: z.boolean(),
  lessons: cardList,
  questions: cardList,
  inspiration: cardList,
  /** Follow-up questions and answers; `parentId` says to what. */
  replies: cardList,
  /** Null until the facilitator shows them. */
  reactions: z.nullable(z.record(id, reactionCounts)),
  /** By card: only those that were improved. */
  earlier: z.record(id, z.array(earlierCard)),
  instruments: z.record(id, instrument),
  instrumentOrder: z.array(id),
  /** Themes that have a table. */
  themeTables: z.array(id),
  /** What the facilitator said about suggestions: by `learner source theme`. */
  suggestions: z.record(z.string(), z.enum(['first', 'off'])),
  /** Null when no agenda has one. */
  wishBoard: z.nullable(wishBoard),
})
export type KnowledgeView = z.infer<typeof knowledgeView>
