import { rehearsalAnswers } from '../../shared/content/rehearsal.ts'
import { dealFieldId } from '../../shared/programme/dealParts.ts'
import type { Scene } from '../scene.ts'

/** Whoever of the team is first writes its answer; now and then a colleague says it anew. */
export async function definitionRound(scene: Scene<'definitionRound'>): Promise<void> {
  const { dice, me, activityId } = scene
  if (!(await scene.until(({ activity }) => activity.phase === 'open'))) return
  if (!(await scene.pause(15, 120)) || !dice.isTrue(me.zeal)) return
  const glimpse = scene.look()
  const value = dice.pick(rehearsalAnswers)
  if (glimpse === null || value === undefined || glimpse.activity.phase !== 'open') return
  const { seat, deal } = glimpse.own
  const field = deal[dealFieldId({ part: 'answer', activityId })]
  if (field !== undefined && !dice.isTrue(0.2)) return
  scene.send({
    name: 'deal.set',
    activityId: null,
    data: { regionId: seat.regionId, change: { part: 'answer', activityId, value }, baseSeq: field?.seq ?? 0 },
  })
}
