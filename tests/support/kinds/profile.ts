import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { dealFieldId, dealTexts, effects } from '../../../shared/programme/dealParts.ts'
import type { DealChange } from '../../../shared/programme/deals.ts'
import type { Dice } from '../domain/Dice.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { texts } from './makers.ts'

const item = 's3-14'

export const profileTests: KindTests<'profile'> = {
  item,
  data: ({ state }) => ({
    show: { regionId: state.regionOrder[0] ?? null, part: 'profile' },
    showPage: { page: 1 },
  }),
  participantWish: (dice, state, _, seatId) => {
    const regionId = state.seats.get(seatId ?? '')?.regionId ?? state.regionOrder[0] ?? ''
    const change = profileChange(dice, state)
    const seq = state.deals.get(regionId)?.get(dealFieldId(change))?.seq ?? 0
    return programmeWish('deal.set', { regionId, change, baseSeq: dice.chance(0.9) ? seq : dice.below(3) })
  },
  facilitatorWish: (dice, state, { id }) => {
    const regionId = dice.pick([null, ...state.regionOrder, 'nowhere']) ?? null
    return dice.chance(0.6)
      ? kindWish('profile', id, { name: 'show', data: { regionId, part: dice.pick(['profile', 'grid']) } })
      : kindWish('profile', id, { name: 'showPage', data: { page: dice.below(4) } })
  },
  undo: { events: ['profile.shown', 'profile.pageShown'] },
  consoleWish: (dice, { howFar }, id) => {
    const regionId = dice.pick([null, ...Object.keys(howFar)]) ?? null
    return kindWish('profile', id, { name: 'show', data: { regionId, part: dice.pick(['profile', 'grid']) } })
  },
}

/** Something of a profile; now and then about what is not there. */
function profileChange(dice: Dice, state: ProgrammeState): DealChange {
  const value = dice.pick([null, ...texts]) ?? null
  const themeId = dice.pick([null, ...state.themeOrder, 'no-theme']) ?? null
  return dice.weighted<DealChange>([
    [3, () => ({ part: 'text', name: dice.pick(dealTexts), value })],
    [2, () => ({ part: 'goal', slot: dice.below(3), value })],
    [2, () => ({ part: 'lever', slot: dice.below(6), value, instrumentId: null })],
    [
      2,
      () => ({
        part: 'effect',
        lever: dice.below(6),
        goal: dice.below(3),
        value: dice.pick([null, ...effects]) ?? null,
      }),
    ],
    [1, () => ({ part: 'offer', slot: dice.below(2), value, themeId })],
    [1, () => ({ part: 'ask', slot: dice.below(2), value, themeId })],
    [1, () => ({ part: 'indicator', slot: dice.below(4), value, themeId })],
    [1, () => ({ part: 'focus', value: themeId })],
    [1, () => ({ part: 'tags', value: dice.chance(0.5) ? [] : ['landelijk'] })],
  ])
}
