import * as z from 'zod/mini'
import { notHereReasons, verdicts } from './dealParts.ts'
import { id } from './ids.ts'
import { lessonSides } from './lessonParts.ts'
import { cardText } from './localised.ts'

/** What a lesson says besides its advice; whatever was not filled in is left out. */
const lessonOf = <Text extends z.ZodMiniType>(text: Text) =>
  z.strictObject({
    side: z.enum(lessonSides),
    why: z.optional(text),
    forWhom: z.optional(text),
    context: z.optional(text),
    yielded: z.optional(text),
    /** “Wat zou je nu anders doen?”, asked with every don't. */
    differently: z.optional(text),
    /** How do you know that it works? */
    proof: z.optional(text),
    instrumentIds: z.optional(z.array(id).check(z.maxLength(5))),
  })

export const lessonChange = lessonOf(z.string())
export type LessonChange = z.infer<typeof lessonChange>
export const lesson = lessonOf(cardText)
export type Lesson = z.infer<typeof lesson>

/** What people say of a lesson, once it is shown. `fits`: one value per region, never one for all. */
export const lessonSaid = z.strictObject({
  known: z.int(),
  new: z.int(),
  adoptedBy: z.array(id),
  fits: z.record(id, z.strictObject({ value: z.enum(verdicts), reason: z.nullable(z.enum(notHereReasons)) })),
})
export type LessonSaid = z.infer<typeof lessonSaid>
