import type { CardType } from '../../../shared/programme/cards.ts'

/** Message ids for what is being written: a question, or a card. */
const question = {
  label: 'collect.question',
  add: 'collect.addQuestion',
  keep: 'collect.keepQuestion',
  own: 'collect.ownQuestions',
  others: 'collect.othersQuestions',
  none: 'collect.noQuestions',
} as const
const inspiration = {
  label: 'collect.inspiration',
  add: 'collect.addCard',
  keep: 'collect.keepCard',
  own: 'collect.ownCards',
  others: 'collect.othersCards',
  none: 'collect.noCards',
} as const
const other = { ...inspiration, label: 'collect.card' } as const

export const cardWords = (type: CardType): typeof question | typeof inspiration | typeof other =>
  type === 'learningQuestion' ? question : type === 'inspiration' ? inspiration : other
