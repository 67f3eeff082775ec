/** Words of lessons that phones and server share; without schemas, so that a phone loads no validator. */
export const lessonSides = ['do', 'dont'] as const
export type LessonSide = (typeof lessonSides)[number]

/** The texts that may go with a lesson, in the order they are asked. */
export const lessonTexts = ['why', 'forWhom', 'context', 'yielded', 'differently', 'proof'] as const
export type LessonText = (typeof lessonTexts)[number]

export const cardReactions = ['known', 'new'] as const
/** “Herken ik”, “nieuw voor mij”. Kept with the place; shown as counts, once the facilitator shows them. */
export type CardReaction = (typeof cardReactions)[number]

/** Which lessons wait for a facilitator before anybody else sees them. */
export const moderations = ['anonymous', 'all', 'off'] as const
