import { describe, expect, test } from 'vitest'
import { startState } from '../../../../server/domain/programme/evolve.ts'
import { fold } from '../../../../server/domain/programme/fold.ts'
import { viewFor } from '../../../../server/domain/programme/views.ts'
import { canonical } from '../../../support/domain/canonical.ts'
import { hashOf } from '../../../support/domain/hashOf.ts'
import { firstEvents } from '../../../support/domain/programme.ts'
import { actors, participant, Scene } from '../../../support/domain/scenes.ts'
import { programmeWish } from '../../../support/domain/wishes.ts'

const names = Array.from({ length: 30 }, (_, index) => `Streek ${index + 1}`)
const add = (name: string) => programmeWish('region.add', { type: 'regio', name })
const regionsInvalid = { status: 'rejected', code: 'regionsInvalid' }
const undoLast = (scene: Scene) =>
  scene.try(actors.facilitator, programmeWish('action.undo', { actionId: scene.state.actions.at(-1)?.id ?? 'none' }))

/** A programme of so many regions. */
function sceneOf(count: number): Scene {
  const scene = new Scene()
  scene.state = fold(startState, firstEvents({ regions: names.slice(0, count) }))
  return scene
}
const turnsOf = ({ state }: Scene) =>
  [...state.activities.values()].filter(({ planned }) => planned.steps.some(({ turn }) => turn !== undefined))
const planOf = ({ state }: Scene) => [...state.activities.values()].map(({ id, planned }) => [id, planned.steps])

describe('P1: a region that comes in later', () => {
  test.each(Array.from({ length: 28 }, (_, index) => index + 2))(
    'to %i others, is as if it had been there from the start: a place, letters, and a turn wherever each region has one',
    (count) => {
      const scene = sceneOf(count).lead(add(names[count] ?? ''))
      const fresh = sceneOf(count + 1)
      expect(canonical(scene.state.regions)).toBe(canonical(fresh.state.regions))
      expect(scene.state.regionOrder).toEqual(fresh.state.regionOrder)
      expect(planOf(scene)).toEqual(planOf(fresh))
      expect(turnsOf(scene).length).toBeGreaterThan(0)
      const before = sceneOf(count)
      expect(undoLast(scene).status).toBe('committed')
      expect(planOf(scene)).toEqual(planOf(before))
      expect(canonical(scene.state.regions)).toBe(canonical(before.state.regions))
    },
  )

  test('is refused as the thirty-first, when it is there already, and without a name', () => {
    expect(sceneOf(30).tryLead(add('Nog een'))).toEqual(regionsInvalid)
    for (const name of ['Streek 1', 'streek 1', ' ']) expect(sceneOf(3).tryLead(add(name))).toEqual(regionsInvalid)
  })

  test('stays once somebody sits there, or something was said of it', () => {
    const scene = new Scene().joined().lead(add('Twente'))
    const regionId = scene.state.regionOrder.at(-1) ?? ''
    const join = { secretHash: hashOf('new'), personalCodeHash: hashOf('new too'), regionId, name: null }
    scene.do(actors.door, programmeWish('seat.join', { seatId: 'seat-9', ...join }), null)
    expect(undoLast(scene)).toEqual({ status: 'rejected', code: 'undoTooLate' })
    const goal = { part: 'goal', slot: 0, value: 'Meer leerbanen' } as const
    scene.do(participant(9), programmeWish('deal.set', { regionId, change: goal, baseSeq: 0 }))
    scene.do(participant(9), programmeWish('seat.leave', { seatId: 'seat-9' }))
    expect(undoLast(scene)).toEqual({ status: 'rejected', code: 'undoTooLate' })
    expect(scene.state.regionOrder).toContain(regionId)
  })

  test('gets its turn in the round that runs, unless the turns are over; what was done stays as it was', () => {
    const item = turnsOf(new Scene())[0]
    if (item === undefined) throw new Error('no item with turns')
    const enter = () => new Scene().joined().started(item.sessionId).entered(item.id)
    const goTo = (scene: Scene, index: number) =>
      scene.lead(programmeWish('timer.goToStep', { index, expectedPhase: scene.state.live.phase }))
    const stepsIn = ({ state }: Scene) => state.activities.get(item.id)?.planned.steps ?? []
    const turn = ({ state }: Scene) => viewFor.projector(state).now?.step.turn
    const scene = goTo(enter(), 1).lead(add('Twente'))
    const added = scene.state.actions.at(-1)?.id ?? 'none'
    const undoAdding = () => scene.try(actors.facilitator, programmeWish('action.undo', { actionId: added }))
    expect([scene.state.live.stepIndex, turn(scene)]).toEqual([1, 1])
    expect(stepsIn(scene).map((step) => step.turn)).toEqual([0, 1, 2, 3, undefined, undefined])
    goTo(scene, 3)
    expect([turn(scene), undoAdding()]).toEqual([3, { status: 'rejected', code: 'undoTooLate' }])
    goTo(scene, 2)
    expect(undoAdding().status).toBe('committed')
    expect(stepsIn(scene)).toEqual(item.planned.steps)
    expect(stepsIn(goTo(enter(), 3).lead(add('Twente')))).toEqual(item.planned.steps)
  })
})
