import { randomId } from '../../client/live/randomId.ts'
import type { Scene } from '../scene.ts'
import { wishFor } from '../texts.ts'

/** Reads who learns from whom; some see in it what they want to learn too, and write that down while they can. */
export async function learningMap(scene: Scene<'learningMap'>): Promise<void> {
  const { dice, me, activityId, memory, send } = scene
  const key = `wish:${activityId}`
  if (memory.has(key) || !dice.isTrue(me.zeal * 0.25) || !(await scene.pause(20, 90))) return
  const glimpse = scene.look()
  const board = glimpse?.activity.board ?? null
  if (glimpse === null || board === null) return
  const own = Object.values(glimpse.own.cards).filter((card) => card.activityId === board.activityId)
  const wish = own.length < board.maxCards ? wishFor(glimpse, me, dice) : null
  if (wish === null) return
  memory.set(key, true)
  const data = { cardId: randomId(), cardSeq: 1, ...wish, attribution: 'region' } as const
  send({ name: 'collect.putCard', activityId: board.activityId, data })
}
