import type { KindTests } from './kindTests.ts'

export const lobbyTests: KindTests<'lobby'> = { item: 's1-01' }
