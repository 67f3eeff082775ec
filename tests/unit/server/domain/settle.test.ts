import { expect, test } from 'vitest'
import { deadlinesOf } from '../../../../server/domain/programme/reader.ts'
import { viewFor } from '../../../../server/domain/programme/views.ts'
import {
  actors,
  checkoutScene,
  collectScene,
  ids,
  participant,
  type Scene,
  voteScene,
} from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

const ended = (scene: Scene): Scene =>
  scene.lead(programmeWish('session.end', { expectedPhase: scene.state.live.phase }))

function settled(scene: Scene): Scene {
  const deadline = deadlinesOf(scene.state).find(({ command }) => command === 'session.settle')
  if (deadline === undefined) throw new Error('nothing will settle')
  return scene.do(actors.timer, programmeWish('session.settle', { deadlineId: deadline.id }))
}

test('E2: what a session left open is sealed ten minutes after its end: no row and no tie to a person is left', () => {
  for (const open of [voteScene('open'), voteScene('closed'), checkoutScene('open'), collectScene('open')]) {
    const scene = ended(open)
    expect(open.log.rowsLeft.length).toBeGreaterThan(0)
    const deadlines = deadlinesOf(scene.state).filter(({ command }) => command === 'session.settle')
    expect(deadlines).toMatchObject([{ at: scene.edge.now + 600_000 }])
    settled(scene)
    expect(scene.log.rowsLeft).toEqual([])
    expect(deadlinesOf(scene.state)).toEqual([])
  }
})

test('V2: settling shows nothing to anybody', () => {
  const scene = settled(ended(voteScene('open')))
  const again = programmeWish('session.start', { sessionId: 'session-1', expectedPhase: scene.state.live.phase })
  scene.lead(again).entered(ids.dotVote)
  for (const audience of ['participant', 'projector', 'facilitator'] as const) {
    expect(viewFor[audience](scene.state).activity).toMatchObject({ phase: 'sealed', result: null })
  }
})

test('a session that is opened again within ten minutes has lost nothing; its next end counts anew', () => {
  const scene = ended(voteScene('open'))
  const stale = deadlinesOf(scene.state).find(({ command }) => command === 'session.settle')?.id ?? ''
  scene.lead(programmeWish('session.start', { sessionId: 'session-1', expectedPhase: scene.state.live.phase }))
  expect(scene.try(actors.timer, programmeWish('session.settle', { deadlineId: stale }))).toMatchObject({
    code: 'sessionNotRunning',
  })
  scene.entered(ids.dotVote).vote(0, { 'lq-seed-1': 2 }, 2)
  settled(ended(scene))
  expect(scene.state.activities.get(ids.dotVote)?.own).toMatchObject({ phase: 'sealed' })
})

test('C3: an anonymous card outlives the settling, its author cannot change it any more', () => {
  const scene = settled(ended(collectScene('open')))
  const card = [...scene.state.library.cards.values()].find(({ attribution }) => attribution === 'anonymous')
  expect(card).toMatchObject({ text: 'Hoe?', seatId: null, isWithdrawn: false })
  const data = { cardId: card?.id ?? '', cardSeq: 2 }
  const withdraw = kindWish('collect', ids.collect, { name: 'withdrawSealedCard', data })
  expect(scene.try(participant(0), withdraw)).toMatchObject({ status: 'rejected' })
})
