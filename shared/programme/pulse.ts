import * as z from 'zod/mini'
import { id } from './ids.ts'

/** What the room is asked in between, each on a scale of five. */
export const pulseQuestions = ['energy', 'clarity', 'use'] as const
export type PulseQuestion = (typeof pulseQuestions)[number]
export const pulseQuestion = z.enum(pulseQuestions)

/** Fewer answers than this say too much about one person: no distribution is made of them. */
export const minPulseAnswers = 5

/**
 * A temperature check. Answers are signals, which no log keeps; `counts` is how many gave 1 … 5, once it was closed, and
 * null while open or with too few answers.
 */
export const pulse = z.strictObject({
  id,
  question: pulseQuestion,
  isOpen: z.boolean(),
  answers: z.int(),
  counts: z.nullable(z.array(z.int())),
  isShown: z.boolean(),
})
export type Pulse = z.infer<typeof pulse>
