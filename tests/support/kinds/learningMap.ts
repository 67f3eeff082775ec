import { readerOf } from '../../../server/domain/programme/reader.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { suggestionKey } from '../../../shared/programme/suggestionKey.ts'
import type { Dice } from '../domain/Dice.ts'
import { actors, cardId, type Scene, sceneIn } from '../domain/scenes.ts'
import { kindWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { cardIdOf, texts } from './makers.ts'

const board = 's1-08'
const item = 's1-16'

/** The first region wants to learn from the second about the first theme. */
function learningScene(): Scene {
  const scene = sceneIn(board)
  const [, sourceRegionId = ''] = scene.state.regionOrder
  const [themeId = ''] = scene.state.themeOrder
  const content = { text: 'Hoe doen jullie dat?', kind: null, themeId, sourceRegionId }
  const data = { cardId: cardId('wish'), cardSeq: 1, ...content, attribution: 'region' } as const
  return scene.do(actors.participant, kindWish('collect', board, { name: 'putCard', data })).entered(item)
}

const firstKey = ({ regionOrder: [learner = '', source = ''], themeOrder: [themeId = ''] }: ProgrammeState): string =>
  suggestionKey(learner, source, themeId)

export const learningMapTests: KindTests<'learningMap'> = {
  item,
  scene: learningScene,
  data: ({ state }) => ({
    show: { view: 'pair', themeId: null, key: firstKey(state) },
    showPage: { page: 1 },
    setSuggestions: { isOn: true },
  }),
  participantWish: (dice, state) =>
    kindWish('collect', board, {
      name: 'putCard',
      data: {
        cardId: cardIdOf(dice),
        cardSeq: 1 + dice.below(3),
        text: dice.pick(texts),
        kind: null,
        themeId: dice.pick([null, ...state.themeOrder]) ?? null,
        sourceRegionId: dice.pick(state.regionOrder) ?? null,
        attribution: 'region',
      },
    }),
  facilitatorWish: (dice, state, { id }) =>
    dice.weighted([
      [4, () => kindWish('learningMap', id, { name: 'show', data: shownBy(dice, state) })],
      [2, () => kindWish('learningMap', id, { name: 'setSuggestions', data: { isOn: dice.chance(0.6) } })],
      [1, () => kindWish('learningMap', id, { name: 'showPage', data: { page: dice.below(4) } })],
    ]),
  undo: {
    scene: () => ({ scene: learningScene(), id: item }),
    events: ['learningMap.shown', 'learningMap.pageShown', 'learningMap.suggestionsSet'],
  },
  consoleWish: (dice, { order }, id) =>
    dice.chance(0.3)
      ? kindWish('learningMap', id, { name: 'setSuggestions', data: { isOn: dice.chance(0.6) } })
      : kindWish('learningMap', id, {
          name: 'show',
          data: { view: dice.pick(['map', 'pair', 'table']), themeId: null, key: dice.pick([null, ...order]) ?? null },
        }),
}

/** An arrow that somebody wrote, one that nobody did, or none; now and then a theme that is not there. */
function shownBy(dice: Dice, state: ProgrammeState) {
  const written = readerOf(state)
    .visibleCards('inspiration')
    .flatMap(({ regionId, sourceRegionId, themeId }) =>
      regionId === null || sourceRegionId === null
        ? []
        : themeId === null
          ? `${regionId} ${sourceRegionId} *`
          : suggestionKey(regionId, sourceRegionId, themeId),
    )
  return {
    view: dice.pick(['map', 'pair', 'table']),
    themeId: dice.pick([null, null, ...state.themeOrder, 'no-theme']) ?? null,
    key: dice.pick([null, firstKey(state), ...written]) ?? null,
  }
}
