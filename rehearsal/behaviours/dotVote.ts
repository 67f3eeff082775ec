import type { QuestionKind } from '../../shared/programme/cards.ts'
import { type Dice, diceOf } from '../dice.ts'
import type { Glimpse, Scene } from '../scene.ts'
import { setEntry } from './sealedEntry.ts'

export interface Ballot {
  readonly dots: Readonly<Record<string, number>>
  readonly done: boolean
}

const kinds: readonly QuestionKind[] = ['process', 'content']

/** Reads, gives dots in a few goes, presses ready; some change their mind, some abstain, some never finish. */
export async function dotVote(scene: Scene<'dotVote'>): Promise<void> {
  const { dice, me } = scene
  if (!(await scene.until(isOpen)) || !(await scene.pause(10, 45)) || !dice.isTrue(me.zeal + 0.15)) return
  if (dice.isTrue(0.06)) return vote(scene, { dots: {}, done: true })
  const glimpse = scene.look()
  if (glimpse === null) return
  const first = dotsFor(glimpse, dice, 0.6)
  void vote(scene, { dots: first, done: false })
  if (!(await scene.pause(8, 40)) || !isOpenStill(scene)) return
  void vote(scene, { dots: dotsFor(glimpse, dice, 1), done: false })
  const isFinisher = dice.isTrue(me.zeal)
  if (!(await scene.pause(4, 25)) || !isOpenStill(scene) || !isFinisher) return
  const last = dotsFor(glimpse, dice, 1)
  void vote(scene, { dots: last, done: true })
  if (!dice.isTrue(0.2) || !(await scene.pause(10, 30)) || !isOpenStill(scene)) return
  void vote(scene, { dots: dotsFor(glimpse, dice, 1), done: true })
}

const isOpen = ({ activity }: Glimpse<'dotVote'>): boolean => activity.phase === 'open'
const isOpenStill = (scene: Scene<'dotVote'>): boolean => scene.look()?.activity.phase === 'open'

const vote = ({ memory, sendSealed, activityId }: Scene<'dotVote'>, ballot: Ballot): Promise<void> =>
  setEntry(memory, `ballot:${activityId}`, ballot, ({ seq, nonce, earlierNonce, value }) =>
    sendSealed({
      name: 'dotVote.setBallot',
      activityId,
      slot: `ballot:${activityId}`,
      data: { ballotSeq: seq, nonce, earlierNonce, dots: { ...value.dots }, done: value.done },
    }),
  )

/** `share` of the budget. A few questions are liked by many, as in any room: each has a charm that all feel. */
function dotsFor({ activity }: Glimpse<'dotVote'>, dice: Dice, share: number): Readonly<Record<string, number>> {
  const dots: Record<string, number> = {}
  for (const kind of kinds) {
    const items = Object.values(activity.items).filter((item) => item.kind === kind)
    let left = Math.round(activity.budgets[kind] * share)
    for (let turn = 0; left > 0 && turn < 100; turn += 1) {
      const id = pickByCharm(
        items.map((item) => item.id),
        dice,
      )
      if (id === undefined || (dots[id] ?? 0) >= activity.maxPerItem) continue
      dots[id] = (dots[id] ?? 0) + 1
      left -= 1
    }
  }
  return dots
}

function pickByCharm(ids: readonly string[], dice: Dice): string | undefined {
  const charms = ids.map((id) => 0.15 + diceOf(1, id).next() ** 4)
  let at = dice.next() * charms.reduce((sum, charm) => sum + charm, 0)
  return ids.find((_, index) => {
    at -= charms[index] ?? 0
    return at <= 0
  })
}
