import { rehearsalProfile } from '../../shared/content/rehearsal.ts'
import { dealFieldId, effects, slots } from '../../shared/programme/dealParts.ts'
import type { DealChange } from '../../shared/programme/deals.ts'
import type { Dice } from '../dice.ts'
import type { Glimpse, Scene } from '../scene.ts'

/** Fills in a few things that nobody of the region filled in yet. */
export async function profile(scene: Scene<'profile'>): Promise<void> {
  const { dice, me } = scene
  for (let count = 0; count < 4; count += 1) {
    if (!(await scene.pause(10, 60)) || !dice.isTrue(me.zeal)) return
    const glimpse = scene.look()
    if (glimpse === null) return
    const change = dice.pick(whatIsEmpty(glimpse, dice))
    const { regionId } = glimpse.own.seat
    if (change !== undefined) {
      scene.send({ name: 'deal.set', activityId: null, data: { regionId, change, baseSeq: 0 } })
    }
  }
}

function whatIsEmpty({ own, view }: Glimpse<'profile'>, dice: Dice): readonly DealChange[] {
  const isEmpty = (change: DealChange): boolean => own.deal[dealFieldId(change)] === undefined
  const isSaid = (part: 'goal' | 'lever', slot: number): boolean => {
    const entry = own.deal[dealFieldId({ part, slot })]?.entry
    return entry?.part === part && entry.value !== null
  }
  const grid = range(slots.lever).flatMap((lever) =>
    range(slots.goal).flatMap((goal): readonly DealChange[] =>
      isSaid('lever', lever) && isSaid('goal', goal)
        ? [{ part: 'effect', lever, goal, value: dice.pick(effects) ?? null }]
        : [],
    ),
  )
  const { texts, goals, levers, offers, asks, indicators } = rehearsalProfile
  const themeId = dice.pick(view.themeOrder) ?? null
  const wishes: readonly DealChange[] = [
    ...texts.map(({ name, value }): DealChange => ({ part: 'text', name, value })),
    { part: 'focus', value: themeId },
    ...goals.map((value, slot): DealChange => ({ part: 'goal', slot, value })),
    ...levers.map((value, slot): DealChange => ({ part: 'lever', slot, value, instrumentId: null })),
    ...offers.map((value, slot): DealChange => ({ part: 'offer', slot, value, themeId })),
    ...asks.map((value, slot): DealChange => ({ part: 'ask', slot, value, themeId })),
    ...indicators.map((value, slot): DealChange => ({ part: 'indicator', slot, value, themeId })),
    ...grid,
  ]
  return wishes.filter(isEmpty)
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
