import { rehearsalSentences } from '../../shared/content/rehearsal.ts'
import type { Scene } from '../scene.ts'
import { setEntry } from './sealedEntry.ts'

/** Two scores, mostly good ones, and sometimes a sentence; nothing is compulsory. */
export async function checkout(scene: Scene<'checkout'>): Promise<void> {
  const { dice, me, activityId, memory, sendSealed } = scene
  const isOpen = (): boolean => scene.look()?.activity.phase === 'open'
  if (!(await scene.until(({ activity }) => activity.phase === 'open')) || !(await scene.pause(8, 45))) return
  const glimpse = scene.look()
  if (glimpse === null || !isOpen() || !dice.isTrue(me.zeal)) return
  const scores = Object.fromEntries(
    glimpse.activity.statements.map(({ id }) => [
      id,
      dice.isTrue(0.9) ? (dice.pick([2, 3, 3, 4, 4, 4, 5]) ?? 4) : null,
    ]),
  )
  const sentence = dice.isTrue(0.6) ? (dice.pick(rehearsalSentences) ?? null) : null
  await setEntry(memory, `answer:${activityId}`, { sentence, scores }, ({ seq, nonce, value }) =>
    sendSealed({
      name: 'checkout.setAnswer',
      activityId,
      slot: `answer:${activityId}`,
      data: { answerSeq: seq, nonce, ...value },
    }),
  )
}
