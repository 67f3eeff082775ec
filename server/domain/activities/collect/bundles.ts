import type { CommandDataOf } from '../../../../shared/activities/registry.ts'
import { minBundle } from '../../../../shared/programme/bundles.ts'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { accept, type Decision, reject } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import type { LibraryBundle } from '../../programme/state.ts'
import type { DecideContext, ProgrammeReader } from '../module.ts'
import type { CollectActivity } from './state.ts'

/**
 * Puts cards together, or says anew which they are and what they are called. What was withdrawn or hidden since the
 * facilitator chose is left out; what is in another bundle moves to this one. No original is lost by any of it.
 */
export function setBundle(
  { bundleId, cardIds, kind, text, themeId }: CommandDataOf<'collect', 'setBundle'>,
  activity: CollectActivity,
  { programme }: DecideContext,
): Decision<LibraryEvent> {
  const { config, id } = activity
  if (programme.isFrozen(id)) return reject('questionFrozen')
  const known = programme.state.library.bundles.get(bundleId)
  if (known === undefined && programme.isCardId(bundleId)) return reject('notAllowed')
  const isAsked = config.fields.includes('kind')
  const hasTheme = themeId === null || Object.hasOwn(programme.state.themes, themeId)
  if (isAsked !== (kind !== null) || !hasTheme) return reject('invalidCommand')
  const checked = checkText(text, config.maxChars)
  if (!checked.ok) return reject(checked.code, { max: config.maxChars })
  const cards = chosen(cardIds, known, activity, programme)
  if (isAnyFrozen(cards, programme)) return reject('questionFrozen')
  if (cards.filter((card) => !programme.isHidden(card)).length < minBundle) return reject('notFound')
  // Somebody's own words are told by naming the card, so that they go when that person takes them back.
  const namesake = cards.find((card) => !programme.isHidden(card) && isCalled(card, checked.text))
  const order = namesake === undefined ? cards : [namesake, ...cards.filter((card) => card !== namesake)]
  const bundle: LibraryBundle = {
    id: bundleId,
    type: config.cardType,
    text: namesake === undefined ? checked.text : null,
    kind,
    themeId,
    cardIds: order.map((card) => card.id),
  }
  return accept([{ type: 'cards.bundled', data: { bundle } }])
}

/** Each of its cards is itself again. */
export function removeBundle(
  { bundleId }: CommandDataOf<'collect', 'removeBundle'>,
  activity: CollectActivity,
  { programme }: DecideContext,
): Decision<LibraryEvent> {
  if (programme.isFrozen(activity.id)) return reject('questionFrozen')
  const known = programme.state.library.bundles.get(bundleId)
  if (known === undefined || known.type !== activity.config.cardType) return reject('notFound')
  const cards = programme.cardsOf(known.type).filter((card) => known.cardIds.includes(card.id))
  if (isAnyFrozen(cards, programme)) return reject('questionFrozen')
  return known.cardIds.length === 0 ? accept([]) : accept([{ type: 'cards.unbundled', data: { bundleId } }])
}

/** A hidden card stays in the bundle it is in, for when it is shown again, but joins no other. */
function chosen(
  cardIds: readonly string[],
  known: LibraryBundle | undefined,
  { config }: CollectActivity,
  programme: ProgrammeReader,
): readonly PublicCard[] {
  const byId = new Map(programme.cardsOf(config.cardType).map((card) => [card.id, card]))
  return [...new Set(cardIds)]
    .flatMap((id) => byId.get(id) ?? [])
    .filter((card) => !programme.isHidden(card) || known?.cardIds.includes(card.id))
}

/** Written for another board of which the vote is open: fixed, also on a board that was entered after it. */
const isAnyFrozen = (cards: readonly PublicCard[], { isFrozen, state }: ProgrammeReader): boolean =>
  cards.some(({ id }) => isFrozen(state.library.cards.get(id)?.activityId ?? ''))

const isCalled = ({ text }: PublicCard, name: string): boolean =>
  typeof text === 'string' ? text === name : text.nl === name || text.en === name
