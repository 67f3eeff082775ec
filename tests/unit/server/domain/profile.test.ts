import { expect, test } from 'vitest'
import { viewFor } from '../../../../server/domain/programme/views.ts'
import { effects } from '../../../../shared/programme/dealParts.ts'
import type { DealChange } from '../../../../shared/programme/deals.ts'
import { filledSteps, gridFigures, minutesLeft, profileSteps } from '../../../../shared/programme/profile.ts'
import { participant, type Scene, sceneIn } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

const item = 's3-14'
const said = (fields: Readonly<Record<string, unknown>>) => (fieldId: string) => fields[fieldId]

test('a profile counts what has something in it, and no level', () => {
  expect(filledSteps(said({ 'now:digitalisering': 3, 'text:what': null, tags: [] }))).toEqual([])
  expect(filledSteps(said({ 'text:what': 'Wij', tags: ['landelijk'], 'ask:1': 'Hoe?' }))).toEqual([
    'what',
    'marks',
    'asks',
  ])
})

test('what is left of a quarter of an hour is said in whole minutes, and nothing is left once all is there', () => {
  expect([0, 6, 11, 12].map(minutesLeft)).toEqual([15, 8, 2, 0])
  expect(profileSteps).toHaveLength(12)
})

test('“weten we nog niet” fills a pair of lever and goal, and is counted; pairs without words are not there', () => {
  const fields = { 'goal:0': 'G', 'lever:0': 'A', 'lever:2': 'B', 'effect:0:0': 'unknown', 'effect:5:2': 'unknown' }
  expect(gridFigures(said(fields))).toEqual({ goals: [0], levers: [0, 2], filled: 1, unknown: 1 })
  expect(filledSteps(said(fields))).not.toContain('grid')
  for (const effect of effects) expect(filledSteps(said({ ...fields, 'effect:2:0': effect }))).toContain('grid')
})

function put(scene: Scene, change: DealChange): void {
  const regionId = scene.state.regionOrder[0] ?? ''
  scene.do(participant(0), programmeWish('deal.set', { regionId, change, baseSeq: 0 }))
}

test('the wall has one profile at a time, the one that the console chose, without levels; each begins at its first page', () => {
  const scene = sceneIn(item)
  const [first = '', second = ''] = scene.state.regionOrder
  put(scene, { part: 'text', name: 'what', value: 'Wij kijken mee' })
  put(scene, { part: 'now', themeId: scene.state.themeOrder[0] ?? '', value: 4 })
  expect(viewFor.projector(scene.state).activity).toMatchObject({ regionId: null, profile: null })
  const show = (regionId: string) => kindWish('profile', item, { name: 'show', data: { regionId, part: 'profile' } })
  scene.lead(show(first)).lead(kindWish('profile', item, { name: 'showPage', data: { page: 2 } }))
  const { activity } = viewFor.projector(scene.state)
  expect(activity).toMatchObject({ regionId: first, page: 2, profile: { 'text:what': { value: 'Wij kijken mee' } } })
  expect(Object.keys((activity?.kind === 'profile' && activity.profile) || {})).toEqual(['text:what'])
  scene.lead(show(second))
  expect(viewFor.projector(scene.state).activity).toMatchObject({ regionId: second, page: 0, profile: {} })
})

test('the focus and the themes of a profile follow a theme that became another one', () => {
  const scene = sceneIn(item)
  const [regionId = ''] = scene.state.regionOrder
  const [from = '', into = ''] = scene.state.themeOrder
  put(scene, { part: 'focus', value: from })
  put(scene, { part: 'offer', slot: 0, value: 'Draaiboek', themeId: from })
  scene.lead(programmeWish('theme.merge', { themeId: from, intoId: into }))
  scene.lead(kindWish('profile', item, { name: 'show', data: { regionId, part: 'profile' } }))
  expect(viewFor.projector(scene.state).activity).toMatchObject({
    profile: { focus: { value: into }, 'offer:0': { themeId: into } },
  })
})
