import { collectFields } from '../../../../shared/activities/collect/contract.ts'
import { cardTypes } from '../../../../shared/programme/cards.ts'
import { accept, reject } from '../../programme/decision.ts'
import { shuffle } from '../../programme/shuffle.ts'
import type { ActivityModule } from '../module.ts'
import { integer, oneOf, texts } from '../settings.ts'
import {
  holdsCard,
  lateCard,
  mergeRows,
  openCards,
  ownSealedCards,
  putCard,
  putSealedCard,
  withdrawCard,
  withdrawSealedCard,
} from './cards.ts'

import type { CollectState } from './state.ts'
import { views } from './views.ts'

/**
 * People write cards. Named ones are facts in the log; anonymous ones wait in the sealed box, where only their author
 * can change them, until they are frozen and lose every tie to a person.
 */
export const collect: ActivityModule<'collect', CollectState> = {
  configure: ({ settings }) => {
    const cardType = oneOf(cardTypes, settings.cardType, 'idea')
    const asked = texts(settings.fields)
    const isQuestion = cardType === 'learningQuestion'
    return {
      cardType,
      fields: collectFields.filter((field) => field === 'text' || asked.includes(field)),
      maxCardsPerPerson: integer(settings.maxCardsPerPerson, 5),
      maxChars: integer(settings.maxChars, isQuestion ? 160 : 140),
      defaultAttribution: oneOf(['anonymous', 'region', 'name'], settings.defaultAttribution, 'region'),
    }
  },
  initialState: () => ({ phase: 'open', page: 0 }),
  decide(command, activity, context) {
    switch (command.name) {
      case 'putCard':
        return putCard(command.data, activity, context)
      case 'withdrawCard':
        return withdrawCard(command.data, activity, context)
      case 'putSealedCard':
        return putSealedCard(command.data, activity, context)
      case 'withdrawSealedCard':
        return withdrawSealedCard(command.data, activity, context)
      case 'setHidden': {
        const { cardId } = command.data
        const exists = context.programme.cardsOf(activity.config.cardType).some((card) => card.id === cardId)
        return exists ? accept([{ type: 'card.hiddenSet', data: command.data }]) : reject('notFound')
      }
      case 'setSeedsHidden':
        return accept([{ type: 'cards.seedsHiddenSet', data: command.data }])
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
        return { phase: 'open', page: state.page }
      case 'collect.pageShown':
        return { ...state, page: event.data.page }
    }
  },
  refuse: (command, activity, context) =>
    command.name === 'putSealedCard'
      ? lateCard(command.data, activity, context)
      : reject('activityClosed', { closedAt: activity.own.closedAt ?? 0 }),
  settle: (activity, { programme, now, seed }) => {
    if (programme.isFrozen(activity.id)) return accept([])
    const closed = activity.own.phase === 'open' ? [{ type: 'collect.closed', data: { closedAt: now } } as const] : []
    const cards = shuffle(openCards(activity), seed)
    return accept([...closed, { type: 'cards.frozen', data: { at: now, cards } }], [activity.id])
  },
  mergeEntries: mergeRows,
  openCards,
  holdsCard,
  ownSealedCards,
  views,
}
