import { dealFieldId } from '../../../shared/programme/dealParts.ts'
import { participant, type Scene, sceneIn } from '../domain/scenes.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { texts } from './makers.ts'

const item = 's2-13'

/** Two regions have answered. */
export function roundScene(phase: string): Scene {
  const scene = sceneIn(item)
  for (const index of [0, 1]) {
    const change = { part: 'answer', activityId: item, value: `Antwoord ${index}` } as const
    const regionId = scene.state.regionOrder[index] ?? ''
    scene.do(participant(index), programmeWish('deal.set', { regionId, change, baseSeq: 0 }))
  }
  if (phase === 'open') return scene
  return scene.lead(kindWish('definitionRound', item, { name: phase === 'closed' ? 'close' : 'show', data: {} }))
}

export const definitionRoundTests: KindTests<'definitionRound'> = {
  item,
  scene: roundScene,
  data: ({ state }) => ({ light: { regionId: state.regionOrder[0] ?? null }, showPage: { page: 1 } }),
  participantWish: (dice, state, { id }, seatId) => {
    const regionId = state.seats.get(seatId ?? '')?.regionId ?? state.regionOrder[0] ?? ''
    const seq = state.deals.get(regionId)?.get(dealFieldId({ part: 'answer', activityId: id }))?.seq ?? 0
    const change = { part: 'answer', activityId: id, value: dice.pick([null, ...texts]) ?? null } as const
    return programmeWish('deal.set', { regionId, change, baseSeq: dice.chance(0.9) ? seq : dice.below(3) })
  },
  facilitatorWish: (dice, state, { id }) =>
    dice.weighted([
      [2, () => kindWish('definitionRound', id, { name: 'close', data: {} })],
      [2, () => kindWish('definitionRound', id, { name: 'reopen', data: {} })],
      [2, () => kindWish('definitionRound', id, { name: 'show', data: {} })],
      [1, () => kindWish('definitionRound', id, { name: 'hide', data: {} })],
      [
        2,
        () => {
          const regionId = dice.pick([null, ...state.regionOrder]) ?? null
          return kindWish('definitionRound', id, { name: 'light', data: { regionId } })
        },
      ],
      [2, () => kindWish('definitionRound', id, { name: 'showPage', data: { page: dice.below(3) } })],
    ]),
  undo: {
    scene: () => ({ scene: roundScene('open'), id: item }),
    events: ['definitionRound.phaseSet', 'definitionRound.lit', 'definitionRound.pageShown'],
  },
  consoleWish: (dice, { phase, answered }, id) => {
    if (phase === 'open') return kindWish('definitionRound', id, { name: dice.pick(['close', 'show']), data: {} })
    if (phase === 'closed') return kindWish('definitionRound', id, { name: dice.pick(['reopen', 'show']), data: {} })
    const regionId = dice.pick([null, ...answered]) ?? null
    return dice.chance(0.5)
      ? kindWish('definitionRound', id, { name: 'light', data: { regionId } })
      : kindWish('definitionRound', id, { name: 'hide', data: {} })
  },
}
