import { expect, test } from 'vitest'
import { learningMap } from '../../../server/domain/activities/learningMap/module.ts'
import { readerOf } from '../../../server/domain/programme/reader.ts'
import type { DealChange } from '../../../shared/programme/deals.ts'
import { suggestionKey } from '../../../shared/programme/suggestionKey.ts'
import { actors, cardId, type Scene, sceneIn } from '../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../support/domain/wishes.ts'

const board = 's1-08'
const item = 's1-16'

/** The first region asks the second about the first theme, is three steps behind, and wrote a card. */
function scene(): Scene {
  const made = sceneIn(board)
  const [learner = '', source = ''] = made.state.regionOrder
  const [themeId = ''] = made.state.themeOrder
  const say = (regionId: string, change: DealChange) =>
    made.lead(programmeWish('deal.set', { regionId, change, baseSeq: 0 }))
  say(learner, { part: 'now', themeId, value: 2 })
  say(source, { part: 'now', themeId, value: 5 })
  say(source, { part: 'offer', slot: 0, value: 'Kom kijken', themeId })
  const content = { text: 'Hoe?', kind: null, themeId, sourceRegionId: source }
  const data = { cardId: cardId('wish'), cardSeq: 1, ...content, attribution: 'region' } as const
  made.do(actors.participant, kindWish('collect', board, { name: 'putCard', data }))
  return made.entered(item)
}

const keyIn = ({ state: { regionOrder, themeOrder } }: Scene): string =>
  suggestionKey(regionOrder[0] ?? '', regionOrder[1] ?? '', themeOrder[0] ?? '')

function wallOf({ state }: Scene) {
  const activity = state.activities.get(item)
  if (activity === undefined) throw new Error('no item')
  return learningMap.views.projector(activity as Parameters<typeof learningMap.views.projector>[0], readerOf(state))
}

test('K3, K10: how far regions are is in no arrow before it is shown to everybody', () => {
  const made = scene()
  const types = () => wallOf(made).arrows[keyIn(made)]?.reasons.map(({ type }) => type)
  expect(types()).toEqual(['wish', 'offer'])
  made.lead(programmeWish('shown.set', { what: 'levels', isOn: true }))
  expect(types()).toEqual(['wish', 'steps', 'offer'])
  expect(JSON.stringify(wallOf(made))).not.toContain('score')
})

test('K8: what the facilitator left out is not drawn, and a pair that is gone is not shown any more', () => {
  const made = scene()
  const key = keyIn(made)
  made.lead(kindWish('learningMap', item, { name: 'show', data: { view: 'pair', themeId: null, key } }))
  expect(wallOf(made)).toMatchObject({ view: 'pair', key, quotes: [{ text: 'Hoe?' }] })
  const [learnerId = '', sourceId = ''] = made.state.regionOrder
  const [themeId = ''] = made.state.themeOrder
  made.lead(programmeWish('suggestion.set', { learnerId, sourceId, themeId, verdict: 'off' }))
  expect(wallOf(made)).toMatchObject({ view: 'map', key: null, order: [], quotes: [] })
  const gone = made.tryLead(kindWish('learningMap', item, { name: 'show', data: { view: 'map', themeId: null, key } }))
  expect(gone).toMatchObject({ status: 'rejected', code: 'notFound' })
})

test('K10: the best suggestions are drawn beside what people wrote, and only when the facilitator wants them', () => {
  const made = scene()
  const [, , third = ''] = made.state.regionOrder
  const [themeId = ''] = made.state.themeOrder
  const change: DealChange = { part: 'ask', slot: 0, value: 'Wie weet dit?', themeId }
  made.lead(programmeWish('deal.set', { regionId: third, change, baseSeq: 0 }))
  expect(wallOf(made).order).toEqual([keyIn(made)])
  made.lead(kindWish('learningMap', item, { name: 'setSuggestions', data: { isOn: true } }))
  expect(wallOf(made).order).toEqual([keyIn(made), suggestionKey(third, made.state.regionOrder[1] ?? '', themeId)])
})
