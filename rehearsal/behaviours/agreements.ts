import { randomId } from '../../client/live/randomId.ts'
import { rehearsalAgreements } from '../../shared/content/rehearsal.ts'
import type { Scene } from '../scene.ts'

/** Reads the rules, agrees or leaves it open, and now and then proposes one. */
export async function agreements(scene: Scene<'agreements'>): Promise<void> {
  const { dice, me, activityId } = scene
  if (!(await scene.pause(6, 40)) || !dice.isTrue(me.zeal)) return
  scene.send({ name: 'agreements.setAgreed', activityId, data: { agreed: true } })
  if (!dice.isTrue(0.08) || !(await scene.pause(10, 40))) return
  const glimpse = scene.look()
  const text = dice.pick(rehearsalAgreements)
  if (glimpse === null || text === undefined || !glimpse.activity.allowAdd || glimpse.mine.proposalsLeft === 0) return
  if (Object.values(glimpse.activity.agreements).some((rule) => rule.text === text)) return
  scene.send({ name: 'agreements.propose', activityId, data: { agreementId: randomId(), text } })
}
