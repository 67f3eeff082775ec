import { useMemo } from 'react'
import type { CardList, PublicCard } from '../../../shared/programme/cards.ts'
import { useOwnCards } from '../../surfaces/participant/cards/useOwnCards.ts'

/** Lessons of everybody else, in the order of random ids. */
export function useOthersLessons({ cards, order }: CardList): readonly PublicCard[] {
  const ownIds = useOwnCards()
    .map(({ card }) => card.id)
    .join()
  return useMemo(() => {
    const own = new Set(ownIds.split(','))
    return order.flatMap((id) => (own.has(id) ? [] : (cards[id] ?? [])))
  }, [cards, order, ownIds])
}
