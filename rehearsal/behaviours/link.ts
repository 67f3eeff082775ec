import type { CommandDataOf } from '../../shared/activities/registry.ts'
import type { Scene } from '../scene.ts'

const roles: readonly CommandDataOf<'link', 'signUp'>['role'][] = ['bringer', 'experienced']

/** Some bring a question in or say that they know it; a few think better of it. */
export async function link(scene: Scene<'link'>): Promise<void> {
  const { dice, me, activityId } = scene
  if (!(await scene.until(({ activity }) => activity.questions !== null))) return
  if (!(await scene.pause(10, 60)) || !dice.isTrue(me.zeal * 0.5)) return
  const questionId = dice.pick(scene.look()?.activity.order ?? [])
  const role = dice.pick(roles)
  if (questionId === undefined || role === undefined) return
  scene.send({ name: 'link.signUp', activityId, data: { questionId, role, signedUp: true } })
  if (!dice.isTrue(0.1) || !(await scene.pause(5, 20))) return
  scene.send({ name: 'link.signUp', activityId, data: { questionId, role, signedUp: false } })
}
