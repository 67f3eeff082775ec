import type { Command } from '../../../server/domain/programme/decide.ts'
import { commandTable } from '../../../server/domain/programme/permissions.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { Dice } from './Dice.ts'

const names = [...commandTable.keys(), 'unknown', 'dotVote.', '.open', '__proto__', 'toString', 'lobby.open', '']
const values: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  1e300,
  Number.NaN,
  '',
  'text',
  '\uD800',
  true,
  [],
  {},
  { dots: { constructor: 2 } },
  { role: 'facilitator' },
  [[[[[]]]]],
  JSON.parse('{"__proto__":{"polluted":true}}'),
]
const keys = ['cardId', 'text', 'dots', 'done', 'nonce', 'ballotSeq', 'expectedPhase', 'seatId', 'role', 'deadlineId']

/** Any name with any data at any activity: what a broken or hostile client sends. */
export function anyGarbage(dice: Dice, state: ProgrammeState): Command {
  const activityId = dice.pick([null, 'nothing', '__proto__', ...state.activities.keys()]) ?? null
  const data = dice.chance(0.5)
    ? dice.pick(values)
    : Object.fromEntries(Array.from({ length: dice.below(5) }, () => [dice.pick(keys), dice.pick(values)]))
  return { name: dice.pick(names) ?? '', activityId, data }
}
