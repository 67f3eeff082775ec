import type { SameKeys } from '../messageTypes.ts'
import type { participant as dutch } from '../nl/participant.ts'

export const participant = {} as const satisfies SameKeys<typeof dutch>
