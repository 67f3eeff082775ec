import type { CardList, PublicCard } from '../../../shared/programme/cards.ts'

export const cardFilters = ['all', 'process', 'content', 'hidden'] as const
export type CardFilter = (typeof cardFilters)[number]

/** Newest first. Hidden ones stay among all, so that a wrong tap is undone where it was made. */
export function filteredCards(
  { cards, order, hiddenIds }: CardList & { readonly hiddenIds: readonly string[] },
  filter: CardFilter,
): readonly PublicCard[] {
  const hidden = new Set(hiddenIds)
  return order
    .toReversed()
    .flatMap((id) => cards[id] ?? [])
    .filter((card) => filter === 'all' || (filter === 'hidden' ? hidden.has(card.id) : card.kind === filter))
}
