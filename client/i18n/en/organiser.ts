import type { SameKeys } from '../messageTypes.ts'
import type { organiser as dutch } from '../nl/organiser.ts'

export const organiser = {} as const satisfies SameKeys<typeof dutch>
