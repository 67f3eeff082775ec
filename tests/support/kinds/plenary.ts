import type { KindTests } from './kindTests.ts'

export const plenaryTests: KindTests<'plenary'> = { item: 's1-02' }
