import { type Bundle, minBundle } from '../../../shared/programme/bundles.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { standing } from '../../../shared/programme/standing.ts'
import type { Question } from '../activities/module.ts'
import type { Library, LibraryBundle } from './state.ts'

/**
 * Bundles of these cards as everybody may see them: only of what is among the cards, and only while at least two of
 * them are. Who wrote a card is in none of it.
 */
export function bundlesOf(
  { bundles }: Pick<Library, 'bundles'>,
  cards: readonly PublicCard[],
): Readonly<Record<string, Bundle>> {
  // Most rooms bundle late or never: nothing to look for then.
  if (bundles.isEmpty() || cards.length < minBundle) return {}
  const byId = new Map(cards.map((card) => [card.id, card]))
  const shown = [...bundles.values()].flatMap((bundle) => bundleOf(bundle, byId) ?? [])
  return Object.fromEntries(shown.map((bundle) => [bundle.id, bundle]))
}

/** What a vote would be about: each bundle in place of its cards, and every card that is in none. */
export function questionsOf(library: Pick<Library, 'bundles'>, cards: readonly PublicCard[]): readonly Question[] {
  const bundles = bundlesOf(library, cards)
  const byId = new Map(cards.map((card) => [card.id, card]))
  return standing(
    cards.map((card) => card.id),
    bundles,
  ).flatMap((id): readonly Question[] => {
    const bundle = bundles[id]
    if (bundle !== undefined) return [{ ...bundle, cards: bundle.cardIds.flatMap((cardId) => byId.get(cardId) ?? []) }]
    const card = byId.get(id)
    if (card === undefined) return []
    const { kind, text, themeId } = card
    return [{ id, kind, text, themeId, cardIds: [id], cards: [card] }]
  })
}

const shown = new WeakMap<LibraryBundle, Bundle>()
function bundleOf(bundle: LibraryBundle, byId: ReadonlyMap<string, PublicCard>): Bundle | null {
  const cards = bundle.cardIds.flatMap((cardId) => byId.get(cardId) ?? [])
  const [first] = cards
  if (first === undefined || cards.length < minBundle) return null
  const { id, kind, themeId } = bundle
  const text = bundle.text ?? first.text
  // The same as last time: the same reference, so that it costs nothing in a patch.
  const before = shown.get(bundle)
  if (before?.text === text && before.cardIds.join() === cards.map((card) => card.id).join()) return before
  const made: Bundle = { id, text, kind, themeId, cardIds: cards.map((card) => card.id) }
  shown.set(bundle, made)
  return made
}
