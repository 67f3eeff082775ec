import type { Bundle } from '../../../../shared/programme/bundles.ts'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { countOfSeat } from '../cardBox.ts'
import type { ActivityModule, ProgrammeReader } from '../module.ts'
import type { CollectActivity, CollectState } from './state.ts'
import { supportOf } from './support.ts'

/** Hidden cards reach the facilitator only; an author is never in any of these. */
export const views: ActivityModule<'collect', CollectState>['views'] = {
  participant: (activity, programme) => ({
    phase: activity.own.phase,
    defaultAttribution: activity.config.defaultAttribution,
    ...settings(activity),
    ...list(programme.visibleCards(activity.config.cardType)),
    bundles: programme.bundles(activity.config.cardType),
  }),
  mine: (activity, programme, seatId, ownerKey) => ({
    supportedIds: supportOf(activity, seatId),
    cardsLeft: Math.max(0, activity.config.maxCardsPerPerson - countOfSeat(programme, activity, seatId, ownerKey)),
  }),
  facilitator: (activity, programme) => {
    const cards = programme.cardsOf(activity.config.cardType)
    return {
      phase: activity.own.phase,
      ...settings(activity),
      ...list(cards),
      bundles: withHidden(programme.bundles(activity.config.cardType), programme, cards),
      isFrozen: programme.isFrozen(activity.id),
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
    bundles: programme.bundles(activity.config.cardType),
    isBundling: activity.config.isBundling,
    page: activity.own.page,
  }),
}

/** The console keeps hidden cards in the bundle that they are in; everybody else's bundles are without them. */
function withHidden(
  bundles: Readonly<Record<string, Bundle>>,
  programme: ProgrammeReader,
  cards: readonly PublicCard[],
): Record<string, Bundle> {
  const known = new Set(cards.map((card) => card.id))
  const kept = programme.keptBundles()
  const all = Object.values(bundles).map((bundle) => {
    const cardIds = kept.get(bundle.id)?.cardIds.filter((id) => known.has(id)) ?? bundle.cardIds
    return { ...bundle, cardIds }
  })
  return Object.fromEntries(all.map((bundle) => [bundle.id, bundle]))
}

const settings = ({ config }: CollectActivity) => ({
  cardType: config.cardType,
  fields: config.fields,
  maxCardsPerPerson: config.maxCardsPerPerson,
  maxChars: config.maxChars,
  isBundling: config.isBundling,
})

const list = (cards: readonly PublicCard[]) => ({
  cards: Object.fromEntries(cards.map((card) => [card.id, card])),
  order: cards.map((card) => card.id),
})
