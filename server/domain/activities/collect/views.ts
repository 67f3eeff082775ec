import type { PublicCard } from '../../../../shared/programme/cards.ts'
import type { ActivityModule } from '../module.ts'
import { countOfSeat } from './cards.ts'
import type { CollectActivity, CollectState } from './state.ts'

/** Hidden cards reach the facilitator only; an author is never in any of these. */
export const views: ActivityModule<'collect', CollectState>['views'] = {
  participant: (activity, programme) => ({
    phase: activity.own.phase,
    defaultAttribution: activity.config.defaultAttribution,
    ...settings(activity),
    ...list(programme.visibleCards(activity.config.cardType)),
  }),
  mine: (activity, programme, seatId, ownerKey) => ({
    cardsLeft: Math.max(0, activity.config.maxCardsPerPerson - countOfSeat(programme, activity, seatId, ownerKey)),
  }),
  facilitator: (activity, programme) => {
    const cards = programme.cardsOf(activity.config.cardType)
    return {
      phase: activity.own.phase,
      ...settings(activity),
      ...list(cards),
      hiddenIds: cards.filter((card) => programme.isHidden(card)).map((card) => card.id),
      seedsHidden: programme.state.library.seedsHidden,
      seedCount: cards.filter((card) => card.attribution === 'seed').length,
      page: activity.own.page,
    }
  },
  projector: (activity, programme) => ({
    phase: activity.own.phase,
    cardType: activity.config.cardType,
    ...list(programme.visibleCards(activity.config.cardType)),
    page: activity.own.page,
  }),
}

const settings = ({ config }: CollectActivity) => ({
  cardType: config.cardType,
  fields: config.fields,
  maxCardsPerPerson: config.maxCardsPerPerson,
  maxChars: config.maxChars,
})

const list = (cards: readonly PublicCard[]) => ({
  cards: Object.fromEntries(cards.map((card) => [card.id, card])),
  order: cards.map((card) => card.id),
})
