/** What stands once bundles take the place of their cards. Pure and without schemas: phone, wall and server share it. */

interface Gathered {
  readonly id: string
  readonly cardIds: readonly string[]
}

/** Card ids in their order, each bundle where the first of its cards was; its other cards are in it. */
export function standing(order: readonly string[], bundles: Readonly<Record<string, Gathered>>): readonly string[] {
  const bundleIds = new Map(Object.values(bundles).flatMap(({ id, cardIds }) => cardIds.map((cardId) => [cardId, id])))
  return [...new Set(order.map((cardId) => bundleIds.get(cardId) ?? cardId))]
}
