import type { Command } from '../../../server/domain/programme/decide.ts'
import type { FacilitatorView, ParticipantView } from '../../../shared/programme/views.ts'
import type { Dice } from '../domain/Dice.ts'
import { programmeWish } from '../domain/wishes.ts'
import { allKindTests, testsOf } from '../kinds/registry.ts'
import type { SimClient } from './SimClient.ts'

/** Items where people do something. */
const visited = allKindTests.flatMap(([, { item, inLives = [item], phoneWish }]) => (phoneWish ? inLives : []))

/** Marks each thing that one client makes, so that it can be found once, or not at all. */
export class Maker {
  private made = 0
  private readonly dice: Dice
  private readonly client: SimClient

  constructor(dice: Dice, client: SimClient) {
    this.dice = dice
    this.client = client
  }

  /** What somebody who sees this view may do next; null when there is nothing to do. */
  next(): Command | null {
    const view = this.client.held.shared?.body
    if (view === undefined) return null
    return this.client.audience === 'facilitator'
      ? this.lead(view as FacilitatorView)
      : this.participate(view as ParticipantView)
  }

  private mark(): string {
    this.made += 1
    return `${this.client.actor.clientId}-${this.made}`.padEnd(22, '_')
  }

  private participate({ now, activity }: ParticipantView): Command | null {
    const { dice } = this
    if (now === null || activity === null) return null
    const making = { dice, mark: this.mark(), count: this.made }
    return testsOf(activity.kind).phoneWish?.(making, activity, now.activityId) ?? null
  }

  private lead(view: FacilitatorView): Command | null {
    const { dice } = this
    const expectedPhase = view.phase
    if (view.session?.status !== 'running') {
      return programmeWish('session.start', { sessionId: view.session?.id ?? 'session-1', expectedPhase })
    }
    if (view.announced !== null && dice.chance(0.5)) return programmeWish('agenda.enterNow', { expectedPhase })
    if (dice.chance(0.15)) {
      const themeId = dice.pick(view.themeOrder) ?? ''
      return programmeWish('theme.setTable', { themeId, isOn: dice.chance(0.5) })
    }
    if (dice.chance(0.4)) return this.leadActivity(view)
    if (dice.chance(0.1)) return programmeWish('timer.pause', { expectedPhase })
    const here = visited.filter((id) => Object.hasOwn(view.agenda, id) && view.session?.itemOrder.includes(id))
    const activityId = dice.pick(here) ?? 's1-03'
    return programmeWish('agenda.go', { activityId, expectedPhase, skipped: false })
  }

  private leadActivity({ now, activity }: FacilitatorView): Command | null {
    if (now === null || activity === null) return null
    return testsOf(activity.kind).consoleWish?.(this.dice, activity, now.activityId) ?? null
  }
}
