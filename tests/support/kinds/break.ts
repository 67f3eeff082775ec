import type { KindTests } from './kindTests.ts'

export const breakTests: KindTests<'break'> = { item: 's1-07' }
