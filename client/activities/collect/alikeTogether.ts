import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import type { FindSimilar } from './similarity.ts'

/** The same cards, each followed by those that ask nearly the same; otherwise in the order they had. */
export function alikeTogether(
  cards: readonly PublicCard[],
  find: FindSimilar,
  pick: (text: CardText) => string,
): readonly PublicCard[] {
  const left = new Map(cards.map((card) => [card.id, card]))
  const follow = (card: PublicCard): readonly PublicCard[] => {
    if (!left.delete(card.id)) return []
    const similar = find(pick(card.text), cards.length).flatMap(({ id }) => left.get(id) ?? [])
    return [card, ...similar.flatMap(follow)]
  }
  const groups = cards.map(follow)
  return [...groups.filter((group) => group.length > 1), ...groups.filter((group) => group.length === 1)].flat()
}
