import { expect, test } from 'vitest'
import { knowledgeFor } from '../../../../server/domain/programme/knowledge.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import { audiences } from '../../../../shared/programme/roles.ts'
import type { Scene } from '../../../support/domain/scenes.ts'
import { actors, participant } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'
import { roundScene } from '../../../support/kinds/definitionRound.ts'

const item = 's2-13'
const lead = (scene: Scene, name: 'close' | 'reopen' | 'show' | 'hide') =>
  scene.lead(kindWish('definitionRound', item, { name, data: {} }))
const answer = (scene: Scene, value: string, baseSeq: number, by = participant(0)) =>
  scene.try(
    by,
    programmeWish('deal.set', {
      regionId: scene.state.regionOrder[0] ?? '',
      change: { part: 'answer', activityId: item, value },
      baseSeq,
    }),
  )
/** All that anybody but the region's own team gets. */
const outside = ({ state, edge }: Scene): string =>
  JSON.stringify([
    ...audiences.map((audience) => viewFor[audience](state)),
    knowledgeFor(state),
    mineFor(state, 'seat-1', edge.ownerKey),
  ])

test('an answer leaves for nobody but its own team before the round is shown, and again once it is hidden', () => {
  const scene = roundScene('open')
  expect(answer(scene, 'Kanarie', 1).status).toBe('committed')
  for (const step of [() => {}, () => lead(scene, 'close')]) {
    step()
    expect(outside(scene)).not.toContain('Kanarie')
    expect(JSON.stringify(mineFor(scene.state, 'seat-0', scene.edge.ownerKey))).toContain('Kanarie')
  }
  lead(scene, 'show')
  for (const audience of audiences) expect(JSON.stringify(viewFor[audience](scene.state))).toContain('Kanarie')
  lead(scene, 'hide')
  expect(outside(scene)).not.toContain('Kanarie')
})

test('the console and the wall know which regions have an answer, not what it says', () => {
  const scene = roundScene('open')
  const { regionOrder } = scene.state
  for (const audience of ['facilitator', 'projector'] as const) {
    expect(viewFor[audience](scene.state).activity).toMatchObject({
      answered: regionOrder.slice(0, 2),
      answers: null,
    })
  }
})

test('nobody answers once the round is closed or shown; reopened it can be done again', () => {
  const scene = lead(roundScene('open'), 'close')
  expect(answer(scene, 'Te laat', 1)).toMatchObject({ status: 'rejected', code: 'activityClosed' })
  lead(scene, 'show')
  expect(answer(scene, 'Te laat', 1)).toMatchObject({ status: 'rejected', code: 'activityClosed' })
  lead(lead(scene, 'hide'), 'reopen')
  expect(answer(scene, 'Toch nog', 1).status).toBe('committed')
})

test('the second of two people of one region who answer at once is told, and writes over nothing', () => {
  const scene = roundScene('open')
  expect(answer(scene, 'Van de een', 1).status).toBe('committed')
  expect(answer(scene, 'Van de ander', 1, participant(3))).toMatchObject({
    status: 'rejected',
    code: 'changedElsewhere',
  })
  lead(scene, 'show')
  expect(JSON.stringify(viewFor.projector(scene.state).activity)).toContain('Van de een')
})

test('only an answer that is there can stand by itself; taken back, all of them are there again', () => {
  const scene = roundScene('shown')
  const [first = '', , third = ''] = scene.state.regionOrder
  const light = (regionId: string) => kindWish('definitionRound', item, { name: 'light', data: { regionId } })
  expect(scene.tryLead(light(third))).toMatchObject({ status: 'rejected', code: 'notFound' })
  scene.lead(light(first))
  expect(viewFor.projector(scene.state).activity).toMatchObject({ litRegionId: first })
  const actionId = scene.state.actions.at(-1)?.id ?? ''
  scene.do(actors.facilitator, programmeWish('action.undo', { actionId }))
  expect(viewFor.projector(scene.state).activity).toMatchObject({ litRegionId: null })
})
