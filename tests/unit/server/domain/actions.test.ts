import { describe, expect, test } from 'vitest'
import { viewFor } from '../../../../server/domain/programme/views.ts'
import { actors, ids, type Scene, sceneIn } from '../../../support/domain/scenes.ts'
import { programmeWish } from '../../../support/domain/wishes.ts'

const shown = (scene: Scene) => viewFor.facilitator(scene.state).actions
const note = (notes: string) => programmeWish('plan.change', { changes: [{ activityId: ids.dotVote, notes }] })
const undo = (scene: Scene, actionId: string) =>
  scene.try(actors.facilitator, programmeWish('action.undo', { actionId }))

describe('U: what facilitators did, as the consoles see it', () => {
  test('an item that was taken out still has its title, and the later action that is in the way has its id', () => {
    const scene = sceneIn(ids.collect)
    scene.lead(programmeWish('plan.remove', { activityId: ids.dotVote }))
    scene.lead(programmeWish('plan.remove', { activityId: ids.checkout }))
    const [later, first] = shown(scene)
    expect(first?.title?.nl).toBe('Stemmen op leervragen')
    expect(first).toMatchObject({ refusal: 'undoBlocked', blockedBy: later?.id })
    expect(later).toMatchObject({ refusal: null, blockedBy: null })
  })

  test('a move says where the room was; a new region says which one it was', () => {
    const scene = sceneIn(ids.agreements)
    const [first, second] = scene.state.regionOrder
    scene.entered(ids.collect)
    expect(shown(scene)[0]?.fromTitle?.nl).toBe('Spelregels')
    scene.lead(programmeWish('people.setRegion', { seatId: 'seat-0', regionId: second ?? '' }))
    expect(shown(scene)[0]?.about).toMatchObject({ seatId: 'seat-0', regionId: second, fromRegionId: first })
  })

  test('U13: a note that is being written is one action: undoing it brings back what stood there before all of it', () => {
    const scene = sceneIn(ids.collect)
    scene.lead(note('Voor'))
    scene.edge.now += 120_000
    const before = shown(scene).length
    for (const text of ['Vraag', 'Vraag Anouk', 'Vraag Anouk en Bram']) {
      scene.lead(note(text))
      scene.edge.now += 2_000
    }
    expect(shown(scene).length).toBe(before + 1)
    expect(undo(scene, shown(scene)[0]?.id ?? '').status).toBe('committed')
    expect(scene.state.activities.get(ids.dotVote)?.planned.notes).toBe('Voor')
  })

  test('what somebody else did in between, and minutes after a note, are actions of their own', () => {
    const scene = sceneIn(ids.collect)
    scene.lead(note('Een'))
    const before = shown(scene).length
    scene.lead(programmeWish('plan.change', { changes: [{ activityId: ids.dotVote, minutes: 12 }] }))
    scene.lead(note('Twee'))
    expect(shown(scene).length).toBe(before + 2)
  })

  test('a note is in nobody’s way who takes a move back', () => {
    const scene = sceneIn(ids.agreements)
    scene.entered(ids.dotVote)
    scene.lead(note('Let op de tijd'))
    const move = shown(scene)[1]
    expect(move).toMatchObject({ name: 'agenda.go', refusal: null })
    expect(undo(scene, move?.id ?? '').status).toBe('committed')
    expect(scene.state.live.activityId).toBe(ids.agreements)
    expect(scene.state.activities.get(ids.dotVote)?.planned.notes).toBe('Let op de tijd')
  })
})
