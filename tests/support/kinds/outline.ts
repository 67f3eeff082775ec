import type { KindTests } from './kindTests.ts'

export const outlineTests: KindTests<'outline'> = { item: 's1-04' }
