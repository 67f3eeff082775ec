import type { SameKeys } from '../messageTypes.ts'
import type { facilitator as dutch } from '../nl/facilitator.ts'

export const facilitator = {} as const satisfies SameKeys<typeof dutch>
