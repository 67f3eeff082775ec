import * as z from 'zod/mini'
import { id } from './ids.ts'
import { lesson } from './lessons.ts'
import { cardText } from './localised.ts'

/** One card type per thing that people write; all live in the programme's library. */
export const cardTypes = [
  'learningQuestion',
  'inspiration',
  'lesson',
  'ask',
  'offer',
  'idea',
  /** “Vraag erbij”, under a question or a lesson, and what somebody who knows says to it. */
  'followUp',
  'answer',
] as const
export type CardType = (typeof cardTypes)[number]
/** What a board can collect. */
export const collectedTypes = ['learningQuestion', 'inspiration', 'ask', 'offer', 'idea'] as const
export type CollectedType = (typeof collectedTypes)[number]
export const cardType = z.enum(cardTypes)

export const questionKinds = ['process', 'content'] as const
export type QuestionKind = (typeof questionKinds)[number]
export const questionKind = z.enum(questionKinds)

/** `seed`: a question of the mission text. `anonymous`: stored without seat, region or time (I11). */
export const attributions = ['anonymous', 'region', 'name', 'seed'] as const

/** A card as every audience may see it. Who wrote it shows only as far as the author chose. */
export const publicCard = z.strictObject({
  id,
  type: cardType,
  text: cardText,
  kind: z.nullable(questionKind),
  themeId: z.nullable(id),
  sourceRegionId: z.nullable(id),
  attribution: z.enum(attributions),
  regionId: z.nullable(id),
  name: z.nullable(z.string()),
  /** Written by the facilitator for somebody without a phone; never said of an anonymous card. */
  isProxy: z.optional(z.boolean()),
  /** Of a lesson: which side of the board, and all that goes with it. */
  lesson: z.optional(lesson),
  /** The card that a follow-up question, or an answer, is about. */
  parentId: z.optional(id),
  isGoodExample: z.optional(z.literal(true)),
  /** How often it was improved since the board closed; absent: never. */
  improvements: z.optional(z.int()),
})
export type PublicCard = z.infer<typeof publicCard>

/** A card that everybody looks at. `isBundle`: several cards under one name, so it has no author. */
export const litCard = z.strictObject({ ...publicCard.shape, isBundle: z.optional(z.literal(true)) })
export type LitCard = z.infer<typeof litCard>

/** Records by id plus an order: so that one new card is one small patch. */
export const cardList = z.strictObject({ cards: z.record(id, publicCard), order: z.array(id) })
export type CardList = z.infer<typeof cardList>

/** What an author can still change: the private slice. */
export const ownCard = z.strictObject({
  card: publicCard,
  activityId: id,
  cardSeq: z.int(),
  isEditable: z.boolean(),
  /** Nobody else sees it before a facilitator lets it through. */
  isHeldBack: z.optional(z.literal(true)),
})
export type OwnCard = z.infer<typeof ownCard>
