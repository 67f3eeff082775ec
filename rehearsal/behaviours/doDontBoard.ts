import { randomId } from '../../client/live/randomId.ts'
import { exampleLessons } from '../../shared/content/templates.ts'
import type { CardText } from '../../shared/programme/localised.ts'
import type { Glimpse, Scene } from '../scene.ts'

type Board = Glimpse<'doDontBoard'>

/** Writes none to two lessons, a don't without a name; then reads what others wrote and says what it is to them. */
export async function doDontBoard(scene: Scene<'doDontBoard'>): Promise<void> {
  const { dice, me, activityId, memory } = scene
  const key = `lessons:${activityId}`
  const wanted = (memory.get(key) as number | undefined) ?? (dice.isTrue(me.zeal) ? (dice.pick([1, 1, 2]) ?? 1) : 0)
  memory.set(key, wanted)
  for (let left = wanted; left > 0; left -= 1) {
    if (!(await scene.pause(20, 90))) return
    const glimpse = scene.look()
    if (glimpse === null || glimpse.activity.phase !== 'open' || glimpse.mine.cardsLeft === 0) break
    memory.set(key, left - 1)
    write(scene, glimpse)
  }
  for (let left = 3; left > 0; left -= 1) {
    if (!(await scene.pause(15, 60)) || !dice.isTrue(me.zeal)) return
    const glimpse = scene.look()
    if (glimpse === null) return
    react(scene, glimpse)
  }
}

function write({ dice, activityId, send, sendSealed }: Scene<'doDontBoard'>, { activity, view }: Board): void {
  const side = dice.isTrue(0.5) ? 'do' : 'dont'
  const written = dice.pick(exampleLessons.filter(({ lesson }) => lesson?.side === side))
  const themeId = dice.pick(activity.tableIds.length > 0 ? activity.tableIds : view.themeOrder) ?? null
  if (written === undefined) return
  const { differently } = written.lesson ?? {}
  const cardId = randomId()
  const lesson = { side, ...(differently !== undefined && { differently: inDutch(differently) }) } as const
  const data = { cardId, cardSeq: 1, text: inDutch(written.text), themeId, lesson }
  if (side === 'dont') sendSealed({ name: 'doDontBoard.putSealedLesson', activityId, slot: `card:${cardId}`, data })
  else send({ name: 'doDontBoard.putLesson', activityId, data: { ...data, attribution: 'region' } })
}

function react({ dice, send }: Scene<'doDontBoard'>, { activity, own }: Board): void {
  const cardId = dice.pick(activity.order.filter((id) => !Object.hasOwn(own.cards, id)))
  if (cardId === undefined) return
  send({
    name: 'card.react',
    activityId: null,
    data: { cardId, reaction: dice.pick(['known', 'known', 'new'] as const) ?? 'known' },
  })
  const { regionId } = own.seat
  const isSaid = Object.hasOwn(own.deal, `adopts:${cardId}`)
  if (isSaid || !dice.isTrue(0.3)) return
  const change = { part: 'adopts', targetId: cardId, value: true } as const
  send({ name: 'deal.set', activityId: null, data: { regionId, change, baseSeq: 0 } })
}

const inDutch = (text: CardText): string => (typeof text === 'string' ? text : text.nl)
