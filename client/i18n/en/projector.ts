import type { SameKeys } from '../messageTypes.ts'
import type { projector as dutch } from '../nl/projector.ts'

export const projector = {} as const satisfies SameKeys<typeof dutch>
