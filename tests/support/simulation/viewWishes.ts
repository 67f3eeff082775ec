import type { Command } from '../../../server/domain/programme/decide.ts'
import type { FacilitatorView, ParticipantView } from '../../../shared/programme/views.ts'
import type { Dice } from '../domain/Dice.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'
import type { SimClient } from './SimClient.ts'

/** Marks each thing that one client makes, so that it can be found once, or not at all. */
export class Maker {
  private made = 0
  private ballotSeq = 0
  private answerSeq = 0
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
    const id = now.activityId
    const mark = this.mark()
    switch (activity.kind) {
      case 'agreements':
        return dice.chance(0.5)
          ? kindWish('agreements', id, { name: 'propose', data: { agreementId: mark, text: mark } })
          : kindWish('agreements', id, { name: 'setAgreed', data: { agreed: dice.chance(0.7) } })
      case 'collect': {
        const asks = (field: 'kind' | 'sourceRegion') => activity.fields.includes(field)
        const content = {
          cardId: mark,
          cardSeq: 1,
          text: mark,
          kind: asks('kind') ? dice.pick(['process', 'content']) : null,
          themeId: null,
          sourceRegionId: asks('sourceRegion') ? (dice.pick(['regio-drenthe', 'regio-zeeland']) ?? null) : null,
        }
        return dice.chance(0.5)
          ? kindWish('collect', id, { name: 'putSealedCard', data: content })
          : kindWish('collect', id, { name: 'putCard', data: { ...content, attribution: 'name' } })
      }
      case 'dotVote': {
        const itemId = dice.pick(activity.order)
        if (itemId === undefined) return null
        this.ballotSeq += 1
        const dots = { [itemId]: dice.pick([1, 2]) }
        const data = { ballotSeq: this.ballotSeq, nonce: mark, earlierNonce: null, dots, done: dice.chance(0.8) }
        return kindWish('dotVote', id, { name: 'setBallot', data })
      }
      case 'link': {
        const questionId = dice.pick(activity.order)
        if (questionId === undefined) return null
        return kindWish('link', id, {
          name: 'signUp',
          data: { questionId, role: 'bringer', signedUp: dice.chance(0.7) },
        })
      }
      case 'checkout': {
        this.answerSeq += 1
        const scores = { r1: dice.pick([1, 2, 3, 4, 5]) }
        const data = { answerSeq: this.answerSeq, nonce: mark, sentence: mark, scores }
        return kindWish('checkout', id, { name: 'setAnswer', data })
      }
      default:
        return null
    }
  }

  private lead(view: FacilitatorView): Command | null {
    const { dice } = this
    const expectedPhase = view.phase
    if (view.session?.status !== 'running') {
      return programmeWish('session.start', { sessionId: view.session?.id ?? 'session-1', expectedPhase })
    }
    if (view.announced !== null && dice.chance(0.5)) return programmeWish('agenda.enterNow', { expectedPhase })
    if (dice.chance(0.4)) return this.leadActivity(view)
    if (dice.chance(0.1)) return programmeWish('timer.pause', { expectedPhase })
    const activityId = dice.pick(['s1-03', 's1-08', 's1-09', 's1-11', 's1-11', 's1-12', 's1-14'])
    return programmeWish('agenda.go', { activityId, expectedPhase, skipped: false })
  }

  private leadActivity({ now, activity }: FacilitatorView): Command | null {
    const { dice } = this
    const id = now?.activityId ?? ''
    switch (activity?.kind) {
      case 'collect':
        return activity.phase === 'open'
          ? kindWish('collect', id, { name: 'showPage', data: { page: dice.below(3) } })
          : kindWish('collect', id, { name: 'reopen', data: {} })
      case 'dotVote': {
        const to = dice.pick(['console', 'projector', 'phones'])
        if (activity.phase === 'ready') return kindWish('dotVote', id, { name: 'open', data: {} })
        if (activity.phase === 'open') {
          return dice.chance(0.4) ? kindWish('dotVote', id, { name: 'close', data: {} }) : null
        }
        if (activity.phase === 'closed' && dice.chance(0.6))
          return kindWish('dotVote', id, { name: 'reopen', data: {} })
        return kindWish('dotVote', id, { name: 'reveal', data: { to } })
      }
      case 'checkout':
        if (activity.phase === 'open') return kindWish('checkout', id, { name: 'close', data: {} })
        return activity.phase === 'closed' && dice.chance(0.5)
          ? kindWish('checkout', id, { name: 'reopen', data: {} })
          : kindWish('checkout', id, { name: 'reveal', data: {} })
      default:
        return null
    }
  }
}
