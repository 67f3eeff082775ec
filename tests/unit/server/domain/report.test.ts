import { describe, expect, test } from 'vitest'
import { deadlinesOf } from '../../../../server/domain/programme/reader.ts'
import { reportOf } from '../../../../server/domain/programme/report.ts'
import { hashOf } from '../../../support/domain/hashOf.ts'
import { actors, collectScene, ids, type Scene, voteScene } from '../../../support/domain/scenes.ts'
import { revealWish as reveal } from '../../../support/domain/votes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

const sessionOf = (scene: Scene): string => scene.state.activities.get(ids.dotVote)?.sessionId ?? ''
const report = (scene: Scene) => reportOf(scene.state, sessionOf(scene))
const vote = (scene: Scene) => report(scene)?.votes.find(({ activityId }) => activityId === ids.dotVote)

describe('what a session brought', () => {
  test('Z11: a result is in it from the moment that somebody was shown it, and not before', () => {
    const scene = voteScene('closed')
    expect(vote(scene)).toMatchObject({ result: null })
    const unseen = voteScene('closed')
    unseen.lead(programmeWish('session.end', { expectedPhase: unseen.state.live.phase }))
    const [settling] = deadlinesOf(unseen.state)
    unseen.edge.now = settling?.at ?? 0
    const data = { deadlineId: settling?.id ?? '' }
    unseen.do(actors.timer, { name: 'session.settle', activityId: null, data }, null)
    expect(unseen.state.activities.get(ids.dotVote)?.own.phase).toBe('sealed')
    expect(vote(unseen)).toMatchObject({ result: null })
    expect(JSON.stringify(report(unseen))).not.toContain('dots')
    scene.lead(reveal('phones'))
    expect(vote(scene)?.result).toMatchObject({ process: { dots: { 'lq-seed-1': expect.any(Number) } } })
  })

  test('Z11: it tells no order of one region, and not how few gave a question the most', () => {
    const scene = voteScene('closed').lead(reveal('projector'))
    expect(Object.keys(vote(scene)?.result ?? {})).not.toContain('dissent')
  })

  test('it holds no card that was hidden, and is there for no session that never started', () => {
    const scene = collectScene('open')
    const cards = () => report(scene)?.cards.flatMap((list) => list.cards.map(({ id }) => id))
    expect(cards()).toContain('lq-seed-1')
    scene.lead(kindWish('collect', ids.collect, { name: 'setHidden', data: { cardId: 'lq-seed-1', hidden: true } }))
    expect(cards()).not.toContain('lq-seed-1')
    const planned = scene.state.sessionOrder.find((id) => scene.state.sessions[id]?.status === 'planned')
    expect(planned).toBeDefined()
    expect(reportOf(scene.state, planned ?? '')).toBeNull()
    expect(reportOf(scene.state, 'constructor')).toBeNull()
  })

  test('parked points come along, with what became of them', () => {
    const scene = voteScene('ready').lead(programmeWish('parking.put', { pointId: hashOf('point'), text: 'Later' }))
    expect(report(scene)?.parked).toEqual([{ text: 'Later', isDone: false }])
  })
})
