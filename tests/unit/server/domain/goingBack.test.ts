import { expect, test } from 'vitest'
import { viewFor } from '../../../../server/domain/programme/views.ts'
import { nextItem } from '../../../../shared/programme/schedule.ts'
import { ids, sceneIn } from '../../../support/domain/scenes.ts'

test('U11: what was open for less than a minute before the room went back is still to be done; longer, it is done', () => {
  const scene = sceneIn(ids.collect).entered(ids.dotVote).entered(ids.collect)
  const statuses = () =>
    (['participant', 'projector', 'facilitator'] as const).map(
      (to) => viewFor[to](scene.state).agenda[ids.dotVote]?.status,
    )
  expect(statuses()).toEqual(['planned', 'planned', 'planned'])
  // A look at it earlier is no part of how long it is open now.
  scene.edge.now += 600_000
  scene.entered(ids.dotVote).entered(ids.collect)
  expect(statuses()).toEqual(['planned', 'planned', 'planned'])
  scene.entered(ids.dotVote)
  scene.edge.now += 60_000
  scene.entered(ids.collect)
  expect(statuses()).toEqual(['done', 'done', 'done'])
  const { session, agenda } = viewFor.projector(scene.state)
  expect(nextItem((session?.itemOrder ?? []).flatMap((id) => agenda[id] ?? []))?.id).toBe('s1-10')
})

test('U11: going on leaves what was open done, however short it was', () => {
  const scene = sceneIn(ids.dotVote).entered(ids.link)
  expect(scene.state.activities.get(ids.dotVote)?.status).toBe('done')
})
