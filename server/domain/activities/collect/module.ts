import { Map as PersistentMap } from 'immutable'
import { collectFields } from '../../../../shared/activities/collect/contract.ts'
import { collectedTypes } from '../../../../shared/programme/cards.ts'
import { accept, reject } from '../../programme/decision.ts'
import { shuffle } from '../../programme/shuffle.ts'
import { removeBundle, setBundle } from '../bundling.ts'
import {
  holdsCard,
  lateCard,
  mergeRows,
  openCardsOf,
  ownSealedCardsOf,
  putCard,
  putSealedCard,
  withdrawCard,
  withdrawSealedCard,
} from '../cardBox.ts'
import type { ActivityModule } from '../module.ts'
import { integer, oneOf, texts } from '../settings.ts'
import { cardRules } from './cards.ts'
import type { CollectActivity, CollectState } from './state.ts'
import { mergedSupport, setSupport, supporters, withSupport } from './support.ts'
import { views } from './views.ts'

/**
 * People write cards. Named ones are facts in the log; anonymous ones wait in the sealed box, where only their author
 * can change them, until they are frozen and lose every tie to a person.
 */
export const collect: ActivityModule<'collect', CollectState> = {
  configure: ({ settings, templateKind }) => {
    const isBundling = templateKind === 'cluster'
    const cardType = oneOf(collectedTypes, settings.cardType, isBundling ? 'learningQuestion' : 'idea')
    const asked = texts(settings.fields)
    const isQuestion = cardType === 'learningQuestion'
    return {
      cardType,
      fields: isBundling
        ? ['kind', 'theme', 'text']
        : collectFields.filter((field) => field === 'text' || asked.includes(field)),
      maxCardsPerPerson: integer(settings.maxCardsPerPerson, 5),
      maxChars: integer(settings.maxChars, isQuestion ? 160 : 140),
      defaultAttribution: oneOf(['anonymous', 'region', 'name'], settings.defaultAttribution, 'region'),
      isBundling,
    }
  },
  initialState: ({ isBundling }) => ({ phase: isBundling ? 'closed' : 'open', page: 0, supports: PersistentMap() }),
  decide(command, activity, context) {
    switch (command.name) {
      case 'putCard':
        return putCard(command.data, activity, cardRules(activity, context.programme), context)
      case 'withdrawCard':
        return withdrawCard(command.data, activity, context)
      case 'putSealedCard':
        return putSealedCard(command.data, activity, cardRules(activity, context.programme), context)
      case 'withdrawSealedCard':
        return withdrawSealedCard(command.data, activity, cardRules(activity, context.programme), context)
      case 'setHidden': {
        const { cardId } = command.data
        const exists = context.programme.cardsOf(activity.config.cardType).some((card) => card.id === cardId)
        return exists ? accept([{ type: 'card.hiddenSet', data: command.data }]) : reject('notFound')
      }
      case 'setSeedsHidden':
        return accept([{ type: 'cards.seedsHiddenSet', data: command.data }])
      case 'setBundle':
        return setBundle(command.data, bundledBoard(activity), context)
      case 'removeBundle':
        return removeBundle(command.data, bundledBoard(activity), context)
      case 'setSupport':
        return setSupport(command.data, activity, context)
      case 'close':
        return accept([{ type: 'collect.closed', data: { closedAt: context.now } }])
      case 'reopen':
        return context.programme.isFrozen(activity.id)
          ? reject('questionFrozen')
          : accept([{ type: 'collect.reopened', data: {} }])
      case 'showPage':
        return accept([{ type: 'collect.pageShown', data: command.data }])
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'collect.closed':
        return { ...state, phase: 'closed', closedAt: event.data.closedAt }
      case 'collect.reopened':
        return { phase: 'open', page: state.page, supports: state.supports }
      case 'collect.pageShown':
        return { ...state, page: event.data.page }
      case 'collect.supportSet':
        return withSupport(state, event.data)
    }
  },
  undo(event, { own }) {
    switch (event.type) {
      case 'collect.closed':
        return [{ type: 'collect.reopened', data: {} }]
      case 'collect.reopened':
        return [{ type: 'collect.closed', data: { closedAt: own.closedAt ?? 0 } }]
      case 'collect.pageShown':
        return [{ type: 'collect.pageShown', data: { page: own.page } }]
      case 'collect.supportSet':
        // A participant's own, who takes it back by hand.
        return null
    }
  },
  seatLeft: (state, seatId) =>
    state.supports.has(seatId) ? { ...state, supports: state.supports.delete(seatId) } : state,
  seatMerged: mergedSupport,
  supporters,
  refuse: (command, activity, context) =>
    command.name === 'putSealedCard'
      ? lateCard(command.data, activity, cardRules(activity, context.programme), context)
      : reject('activityClosed', { closedAt: activity.own.closedAt ?? 0 }),
  settle: (activity, { programme, now, seed }) => {
    if (programme.isFrozen(activity.id)) return accept([])
    const closed = activity.own.phase === 'open' ? [{ type: 'collect.closed', data: { closedAt: now } } as const] : []
    const cards = shuffle(openCardsOf(activity, activity.config.cardType), seed)
    return accept([...closed, { type: 'cards.frozen', data: { at: now, cards } }], [activity.id])
  },
  mergeEntries: mergeRows,
  openCards: (activity) => openCardsOf(activity, activity.config.cardType),
  holdsCard,
  ownSealedCards: (activity, ownerKey) => ownSealedCardsOf(activity, activity.config.cardType, ownerKey),
  views,
}

const bundledBoard = ({ id, config }: CollectActivity) => ({
  id,
  cardType: config.cardType,
  maxChars: config.maxChars,
  hasKinds: config.fields.includes('kind'),
})
