import { randomId } from '../../client/live/randomId.ts'
import type { Glimpse, Scene } from '../scene.ts'
import type { CollectCard } from '../texts.ts'
import { cardFor } from '../texts.ts'

type Attribution = 'anonymous' | 'region' | 'name'

/** Writes none to three cards; reads them again and changes or takes back some. */
export async function collect(scene: Scene<'collect'>): Promise<void> {
  const { dice, me, activityId, memory } = scene
  if (!(await scene.until(isOpen))) return
  // Decided once: coming back to the item is no reason to write all over again.
  const key = `cards:${activityId}`
  const wanted = (memory.get(key) as number | undefined) ?? cardsWanted(scene)
  memory.set(key, wanted)
  for (let left = wanted; left > 0; left -= 1) {
    if (!(await scene.pause(20, 80)) || !(await scene.until(isOpen))) return
    const glimpse = scene.look()
    if (glimpse === null || glimpse.mine.cardsLeft === 0) return
    const card = cardFor(glimpse, me, dice)
    if (card === null) return
    memory.set(key, left - 1)
    await write(scene, card, attributionFor(glimpse, scene))
  }
  await support(scene)
}

/** Reads what others wrote, and stands behind a question that could have been one's own. */
async function support(scene: Scene<'collect'>): Promise<void> {
  const { dice, me, activityId, send } = scene
  if (!dice.isTrue(me.zeal * 0.4) || !(await scene.pause(10, 60))) return
  const glimpse = scene.look()
  if (glimpse?.activity.cardType !== 'learningQuestion' || glimpse.activity.phase !== 'open') return
  const { activity, mine, own } = glimpse
  const others = activity.order.filter((id) => !Object.hasOwn(own.cards, id) && !mine.supportedIds.includes(id))
  const cardId = dice.pick(others)
  if (cardId !== undefined) send({ name: 'collect.setSupport', activityId, data: { cardId, isOn: true } })
}

const isOpen = ({ activity }: Glimpse<'collect'>): boolean => activity.phase === 'open'

function cardsWanted({ dice, me }: Scene<'collect'>): number {
  if (!dice.isTrue(me.zeal)) return 0
  return dice.pick([1, 1, 1, 1, 2, 2, 2, 3]) ?? 1
}

function attributionFor({ activity }: Glimpse<'collect'>, { dice, me }: Scene<'collect'>): Attribution {
  const chosen = dice.isTrue(0.65) ? activity.defaultAttribution : dice.pick(['anonymous', 'region', 'name'] as const)
  return chosen === 'name' && me.name === null ? 'region' : (chosen ?? 'region')
}

async function write(scene: Scene<'collect'>, card: CollectCard, attribution: Attribution): Promise<void> {
  const { dice } = scene
  const cardId = randomId()
  put(scene, { cardId, cardSeq: 1 }, card, attribution)
  if (dice.isTrue(0.2) && (await scene.pause(8, 30)) && canChange(scene)) {
    const text = card.text.replace(/\?$/, ', en wie heeft dat al eens gedaan?')
    put(scene, { cardId, cardSeq: 2 }, { ...card, text: fits(scene, text) ? text : card.text }, attribution)
  }
  if (dice.isTrue(0.08) && (await scene.pause(5, 20)) && canChange(scene))
    withdraw(scene, { cardId, cardSeq: 3 }, attribution)
}

interface CardChange {
  readonly cardId: string
  readonly cardSeq: number
}

function put(
  { activityId, send, sendSealed }: Scene<'collect'>,
  change: CardChange,
  card: CollectCard,
  attribution: Attribution,
): void {
  const data = { ...change, ...card }
  if (attribution === 'anonymous')
    sendSealed({ name: 'collect.putSealedCard', activityId, slot: `card:${change.cardId}`, data })
  else send({ name: 'collect.putCard', activityId, data: { ...data, attribution } })
}

function withdraw(
  { activityId, send, sendSealed }: Scene<'collect'>,
  change: CardChange,
  attribution: Attribution,
): void {
  if (attribution === 'anonymous')
    sendSealed({ name: 'collect.withdrawSealedCard', activityId, slot: `card:${change.cardId}`, data: change })
  else send({ name: 'collect.withdrawCard', activityId, data: change })
}

const canChange = (scene: Scene<'collect'>): boolean => scene.look()?.activity.phase === 'open'

const fits = (scene: Scene<'collect'>, text: string): boolean => text.length <= (scene.look()?.activity.maxChars ?? 0)
