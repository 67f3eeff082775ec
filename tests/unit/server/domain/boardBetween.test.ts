import { describe, expect, test } from 'vitest'
import { readerOf } from '../../../../server/domain/programme/reader.ts'
import { settleId } from '../../../../server/domain/programme/settle.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import { actors, cardId, participant, type Scene, sceneIn } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'
import { boardItem, letThrough, namedLesson, sealedLesson } from '../../../support/kinds/doDontBoard.ts'

const board = (name: 'close' | 'reopen') => kindWish('doDontBoard', boardItem, { name, data: {} })
const lessons = ({ state }: Scene) =>
  readerOf(state)
    .visibleCards('lesson')
    .map(({ id }) => id)
const mine = ({ state, edge }: Scene, seat: number) => mineFor(state, `seat-${seat}`, edge.ownerKey)
const end = (scene: Scene) => scene.lead(programmeWish('session.end', { expectedPhase: scene.state.live.phase }))
function settled(scene: Scene, sessionId: string): Scene {
  const session = scene.state.sessions[sessionId]
  if (session === undefined) throw new Error('no such session')
  return scene.do(actors.timer, programmeWish('session.settle', { deadlineId: settleId(session) }), null)
}

describe('B3: a board stays open between two sessions', () => {
  test('its own session leaves it open; the next one settles it; what was written between them counts', () => {
    const scene = sceneIn(boardItem).do(participant(1), sealedLesson('eerder')).lead(letThrough('eerder'))
    end(scene)
    scene.edge.now += 11 * 60_000
    settled(scene, 'session-2')
    expect(viewFor.participant(scene.state).openBoards).toMatchObject({ [boardItem]: { activityId: boardItem } })
    scene.do(participant(2), sealedLesson('thuis')).do(participant(3), namedLesson('ook-thuis'))
    expect(viewFor.facilitator(scene.state).openBoards[boardItem]).toMatchObject({
      isOpen: true,
      order: [cardId('thuis')],
      waiting: { [cardId('thuis')]: 1 },
    })
    expect(JSON.stringify(viewFor.participant(scene.state))).not.toContain(cardId('thuis'))
    end(scene.started('session-3'))
    scene.edge.now += 11 * 60_000
    settled(scene, 'session-3')
    expect(scene.state.activities.get(boardItem)?.own.phase).toBe('sealed')
    expect(viewFor.participant(scene.state).openBoards).toEqual({})
    expect(lessons(scene).sort()).toEqual([cardId('eerder'), cardId('ook-thuis')])
    // Nobody looked at it: it still waits, and can be let through.
    expect(viewFor.facilitator(scene.state).openBoards[boardItem]).toMatchObject({
      isOpen: false,
      waiting: { [cardId('thuis')]: 0 },
    })
    scene.lead(letThrough('thuis', true, 0))
    expect(lessons(scene)).toContain(cardId('thuis'))
    expect(viewFor.facilitator(scene.state).openBoards).toEqual({})
  })

  test('a facilitator closes it between sessions, and ten minutes later it is sealed', () => {
    const scene = sceneIn(boardItem)
    end(scene)
    scene.edge.now += 11 * 60_000
    settled(scene, 'session-2').do(participant(2), sealedLesson('thuis')).lead(board('close'))
    expect(scene.try(participant(2), sealedLesson('te-laat'))).toMatchObject({ code: 'activityClosed' })
    expect(mine(scene, 2)?.cards[cardId('thuis')]).toMatchObject({ isEditable: false })
    scene.lead(board('reopen')).do(participant(2), sealedLesson('nog-een'))
  })

  test('a session that is the last one left settles its own board', () => {
    const scene = sceneIn(boardItem)
    for (const sessionId of ['session-2', 'session-1', 'session-3'] as const) {
      if (sessionId !== 'session-2') scene.started(sessionId)
      end(scene)
      scene.edge.now += 11 * 60_000
      settled(scene, sessionId)
    }
    expect(scene.state.activities.get(boardItem)?.own.phase).toBe('sealed')
    const again = sceneIn('s1-08')
    end(again)
    again.edge.now += 11 * 60_000
    settled(again, 'session-1')
    end(again.started('session-3'))
    again.edge.now += 11 * 60_000
    settled(again, 'session-3').started('session-2').entered(boardItem)
    end(again)
    again.edge.now += 11 * 60_000
    settled(again, 'session-2')
    expect(again.state.activities.get(boardItem)?.own.phase).toBe('sealed')
  })
})
