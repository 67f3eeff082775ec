import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { matrixViews } from '../../../shared/activities/matrix/parts.ts'
import type { CommandDataOf } from '../../../shared/activities/registry.ts'
import { themeOrders } from '../../../shared/programme/compare.ts'
import { dealFieldId, noFocus, stages } from '../../../shared/programme/dealParts.ts'
import type { DealChange } from '../../../shared/programme/deals.ts'
import type { Dice } from '../domain/Dice.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { texts } from './makers.ts'

const item = 's1-06'

export const matrixTests: KindTests<'matrix'> = {
  item,
  data: ({ state }) => ({
    show: { view: 'theme', themeId: state.themeOrder[0] ?? null, order: 'spread', filter: null },
    showPage: { regions: 1, themes: 1 },
  }),
  participantWish: (dice, state, _, seatId) => {
    const regionId = state.seats.get(seatId ?? '')?.regionId ?? state.regionOrder[0] ?? ''
    const change = levelChange(dice, state)
    const seq = state.deals.get(regionId)?.get(dealFieldId(change))?.seq ?? 0
    return programmeWish('deal.set', { regionId, change, baseSeq: dice.chance(0.9) ? seq : dice.below(3) })
  },
  facilitatorWish: (dice, state, { id }) =>
    dice.weighted([
      [4, () => kindWish('matrix', id, { name: 'show', data: shown(dice, state) })],
      [2, () => kindWish('matrix', id, { name: 'showPage', data: { regions: dice.below(4), themes: dice.below(4) } })],
      [1, () => programmeWish('shown.set', { what: 'levels', isOn: dice.chance(0.5) })],
    ]),
  undo: { events: ['matrix.shown', 'matrix.pageShown'] },
  consoleWish: (dice, { filled }, id) => {
    const regionId = dice.pick([null, ...Object.keys(filled)]) ?? null
    const filter = regionId === null ? null : { tag: null, mode: dice.pick(['like', 'unlike']), regionId }
    const order = dice.pick(themeOrders)
    return kindWish('matrix', id, { name: 'show', data: { view: 'matrix', themeId: null, order, filter } })
  },
}

/** How far a region is; now and then on a theme that is not there. */
function levelChange(dice: Dice, state: ProgrammeState): DealChange {
  const themeId = dice.pick([...state.themeOrder, 'no-theme']) ?? 'no-theme'
  return dice.weighted<DealChange>([
    [4, () => ({ part: 'now', themeId, value: dice.pick([null, noFocus, ...stages]) ?? null })],
    [2, () => ({ part: 'wanted', themeId, value: dice.pick([null, ...stages]) ?? null })],
    [2, () => ({ part: 'evidence', themeId, value: dice.pick([null, ...texts]) ?? null })],
    [1, () => ({ part: 'askUs', themeId, value: dice.chance(0.5) })],
    [1, () => ({ part: 'tags', value: dice.chance(0.5) ? [] : ['landelijk'] })],
  ])
}

function shown(dice: Dice, state: ProgrammeState): CommandDataOf<'matrix', 'show'> {
  const regionId = dice.pick([null, ...state.regionOrder, 'nowhere']) ?? null
  const tag = dice.pick([null, 'landelijk']) ?? null
  return {
    view: dice.pick(matrixViews),
    themeId: dice.pick([null, ...state.themeOrder, 'no-theme']) ?? null,
    order: dice.pick(themeOrders),
    filter: dice.chance(0.4) ? null : { tag, mode: dice.pick(['like', 'unlike']), regionId },
  }
}
