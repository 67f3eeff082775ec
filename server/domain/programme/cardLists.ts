import type { CardList, PublicCard } from '../../../shared/programme/cards.ts'

export const listOf = (cards: readonly PublicCard[]): CardList => ({
  cards: Object.fromEntries(cards.map((card) => [card.id, card])),
  order: cards.map(({ id }) => id),
})
