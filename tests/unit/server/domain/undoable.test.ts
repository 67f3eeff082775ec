import { describe, expect, test } from 'vitest'
import { commandTable } from '../../../../server/domain/programme/permissions.ts'
import { isActivityKind } from '../../../../shared/activities/registry.ts'
import { dataFor, sceneFor } from '../../../support/domain/permissionScenes.ts'
import { actors, type Scene } from '../../../support/domain/scenes.ts'
import { programmeWish } from '../../../support/domain/wishes.ts'
import { testsOf } from '../../../support/kinds/registry.ts'

/** Undoing itself; what hurries or stops an announcement, which is one action as a whole; turning a page. */
const neverKept = /^action\.|^agenda\.(enterNow|cancel)$|\.showPage$/

const helped = (scene: Scene): Scene => {
  const secretHash = 'H'.repeat(43)
  const grant = programmeWish('access.grant', { linkId: 'link-helper', role: 'coFacilitator', secretHash })
  return scene.do(actors.door, grant, null)
}

/** What must have happened for the command to change anything, and its data then. */
const first: Readonly<Record<string, (scene: Scene) => object | undefined>> = {
  'timer.resume': (scene) => {
    scene.tryLead(programmeWish('timer.pause', { expectedPhase: scene.state.live.phase }))
    return { expectedPhase: scene.state.live.phase }
  },
  'people.readmit': (scene) => {
    scene.tryLead(programmeWish('people.remove', { seatId: 'seat-0' }))
    return { seatId: 'seat-0' }
  },
  'lead.handOver': (scene) => {
    helped(scene)
    return { linkId: 'link-helper' }
  },
  'lead.take': (scene) => {
    helped(scene).lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
    return {}
  },
}

describe('U1: whatever a facilitator does is kept with what takes it back', () => {
  for (const [name, { roles, phases }] of commandTable) {
    if (!roles.includes('facilitator') || neverKept.test(name)) continue
    test(name, () => {
      const kind = name.split('.')[0] ?? ''
      const activityId = isActivityKind(kind) ? testsOf(kind).item : null
      const kept = phases.map((phase) => {
        const scene = sceneFor(name, phase)
        const data = first[name]?.(scene) ?? dataFor(name, scene)
        const before = scene.state.actions.length
        scene.tryLead({ name, activityId, data })
        return scene.state.actions.length - before
      })
      expect(Math.max(...kept)).toBe(1)
    })
  }
})
