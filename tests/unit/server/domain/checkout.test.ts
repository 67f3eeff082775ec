import { expect, test } from 'vitest'
import { viewFor } from '../../../../server/domain/programme/views.ts'
import type { CommandDataOf } from '../../../../shared/activities/registry.ts'
import { hashOf } from '../../../support/domain/hashOf.ts'
import { actors, ids, nonce, participant, type Scene, sceneIn } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

type Answer = Pick<CommandDataOf<'checkout', 'setAnswer'>, 'sentence' | 'scores'>
const answer = ({ sentence, scores }: Answer) =>
  kindWish('checkout', ids.checkout, {
    name: 'setAnswer',
    data: { answerSeq: 1, nonce: nonce('answer'), sentence, scores },
  })
const skipped = answer({ sentence: null, scores: {} })
const scored = answer({ sentence: null, scores: { r1: 4 } })
const reveal = kindWish('checkout', ids.checkout, { name: 'reveal', data: {} })

const withProxies = (scene: Scene, indexes: readonly number[]): Scene => {
  for (const index of indexes) {
    const data = {
      seatId: `seat-${index}`,
      secretHash: hashOf(`secret-${index}`),
      personalCodeHash: hashOf(`personal-${index}`),
      regionId: scene.state.regionOrder[0] ?? '',
      name: null,
      isProxy: true,
    }
    scene.do(actors.door, programmeWish('seat.join', data), null)
  }
  return scene
}

test('V3: who skips the check-out is done, says nothing, and is no answer', () => {
  const scene = sceneIn(ids.checkout)
  for (let index = 0; index < 5; index += 1) scene.do(participant(index), scored)
  scene.do(participant(5), skipped)
  expect(viewFor.facilitator(scene.state).activity).toMatchObject({ done: 6 })
  scene.lead(reveal)
  expect(viewFor.projector(scene.state).activity).toMatchObject({
    done: 6,
    outcome: { answers: 5, sentences: [], distributions: { r1: [0, 0, 0, 5, 0], r2: null } },
  })
})

test('V10: answers in somebody’s name are counted from five on, and hide nobody’s scores', () => {
  const scene = withProxies(sceneIn(ids.checkout), [7, 8])
  for (const index of [0, 1, 7, 8]) scene.do(participant(index), scored)
  expect(viewFor.facilitator(scene.state).activity).toMatchObject({ done: 4, proxies: null })
  scene.do(participant(2), scored)
  expect(viewFor.facilitator(scene.state).activity).toMatchObject({ done: 5, proxies: 2 })
  scene.lead(reveal)
  expect(viewFor.projector(scene.state).activity).toMatchObject({
    outcome: { answers: 5, proxyAnswers: 2, distributions: { r1: null } },
  })
})

test('U2: taking back the reveal of a check-out that was still open hides it, and opens nothing that is sealed', () => {
  const scene = sceneIn(ids.checkout)
  for (let index = 0; index < 5; index += 1) scene.do(participant(index), scored)
  scene.lead(reveal)
  scene.lead(programmeWish('action.undo', { actionId: scene.state.actions.at(-1)?.id ?? 'none' }))
  expect(scene.state.activities.get(ids.checkout)?.own).toMatchObject({ phase: 'sealed', isRevealed: false })
  expect(viewFor.projector(scene.state).activity).toMatchObject({ done: 5, outcome: null })
  const data = { answerSeq: 1, nonce: nonce('late'), sentence: null, scores: { r1: 4 } }
  const late = kindWish('checkout', ids.checkout, { name: 'setAnswer', data })
  expect(scene.try(participant(5), late)).toMatchObject({ status: 'rejected', code: 'activityClosed' })
  scene.lead(reveal)
  expect(viewFor.projector(scene.state).activity).toMatchObject({ outcome: { answers: 5 } })
})
