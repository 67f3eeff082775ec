import type { CardType } from '../../../shared/programme/cards.ts'
import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { moduleOf } from '../activities/registry.ts'
import { publicPart } from './reader.ts'
import type { ProgrammeState } from './state.ts'

type Hidden = FacilitatorView['hidden']

/** Other cards are shown again where they are collected. */
const types: ReadonlySet<CardType> = new Set(['lesson', 'followUp', 'answer'])

/** What facilitators took out of the library, with its words: to show it again, also when that is long ago. */
export const hiddenView = (state: ProgrammeState): Hidden => ({
  instruments: Object.fromEntries(
    [...state.instruments.values()]
      .filter(({ isHidden }) => isHidden)
      .map(({ id, name }): [string, Hidden['instruments'][string]] => [id, { id, name }]),
  ),
  cards: Object.fromEntries(
    hiddenCards(state)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((card) => [card.id, card]),
  ),
})

/** In the order of random ids, for the same reason as everywhere: it tells nothing of when an anonymous one came. */
function hiddenCards(state: ProgrammeState): Hidden['cards'][string][] {
  const found: Hidden['cards'][string][] = []
  for (const cardId of state.library.hidden.keys()) {
    const card = state.library.cards.get(cardId)
    if (card !== undefined && !card.isWithdrawn && types.has(card.type)) found.push(shown(publicPart(card)))
  }
  for (const activity of state.activities.values()) {
    const { openCards, saidInBox } = moduleOf(activity.kind)
    if (openCards === undefined || saidInBox === undefined || activity.box.isEmpty()) continue
    for (const card of openCards(activity)) {
      if (saidInBox(activity, card.id)?.isHidden === true && types.has(card.type)) found.push(shown(card))
    }
  }
  return found
}

const shown = ({ id, type, text, regionId }: Hidden['cards'][string]): Hidden['cards'][string] => ({
  id,
  type,
  text,
  regionId,
})
