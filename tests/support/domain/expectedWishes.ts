import type { Command } from '../../../server/domain/programme/decide.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { Dice } from './Dice.ts'
import { programmeWish } from './wishes.ts'

/** The list of expected people: ids from a small pool, so that parts are sent again and people come back. */
export function expectedWish(dice: Dice, state: ProgrammeState): Command {
  const id = (): string => `person-${dice.below(8)}`
  const known = (): string => dice.pick([...state.expected.people.keys()]) ?? id()
  const person = () => ({
    id: id(),
    name: dice.pick([null, 'Anna', 'Bo de Vries', '\u200B', 'x'.repeat(60)]),
    regionId: dice.chance(0.95) ? (dice.pick(state.regionOrder) ?? 'nowhere') : 'nowhere',
    role: dice.pick([null, 'adviseur', 'y'.repeat(80)]),
  })
  const seatId = (): string | null => dice.pick([null, 'nobody', ...state.seats.keys()]) ?? null
  return dice.weighted([
    [4, () => programmeWish('expected.add', { people: Array.from({ length: 1 + dice.below(4) }, person) })],
    [2, () => programmeWish('expected.change', { ...person(), id: known() })],
    [2, () => programmeWish('expected.link', { personId: known(), seatId: seatId() })],
    [2, () => programmeWish('expected.remove', { ids: [known(), id()] })],
    [0.2, () => programmeWish('expected.clear', {})],
  ])
}
