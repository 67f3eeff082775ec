import type { CardType } from '../../../shared/programme/cards.ts'

/** Message ids for what is being written: a question, or a card. */
const question = {
  label: 'participant.collect.question',
  add: 'participant.collect.addQuestion',
  keep: 'participant.collect.keepQuestion',
  own: 'participant.collect.ownQuestions',
  others: 'participant.collect.othersQuestions',
  none: 'participant.collect.noQuestions',
} as const
const inspiration = {
  label: 'participant.collect.inspiration',
  add: 'participant.collect.addCard',
  keep: 'participant.collect.keepCard',
  own: 'participant.collect.ownCards',
  others: 'participant.collect.othersCards',
  none: 'participant.collect.noCards',
} as const
const other = { ...inspiration, label: 'participant.collect.card' } as const

export const cardWords = (type: CardType): typeof question | typeof inspiration | typeof other =>
  type === 'learningQuestion' ? question : type === 'inspiration' ? inspiration : other
