import { minBundle } from '../../../shared/programme/bundles.ts'
import type { CollectedType, PublicCard } from '../../../shared/programme/cards.ts'
import { checkText } from '../../../shared/programme/text.ts'
import { accept, type Decision, reject } from '../programme/decision.ts'
import type { LibraryEvent } from '../programme/events.ts'
import type { LibraryBundle } from '../programme/state.ts'
import type { DecideContext, ProgrammeReader } from './module.ts'

/** A board whose cards can be put together. */
interface BundledBoard {
  readonly id: string
  readonly cardType: CollectedType | 'lesson'
  readonly maxChars: number
  /** Its cards are process or content. */
  readonly hasKinds: boolean
}
interface BundleData extends Pick<LibraryBundle, 'kind' | 'themeId' | 'cardIds'> {
  readonly bundleId: string
  readonly text: string
}

/**
 * Puts cards together, or says anew which they are and what they are called. What was withdrawn or hidden since the
 * facilitator chose is left out; what is in another bundle moves to this one. No original is lost by any of it.
 */
export function setBundle(
  { bundleId, cardIds, kind, text, themeId }: BundleData,
  board: BundledBoard,
  { programme }: Pick<DecideContext, 'programme'>,
): Decision<Extract<LibraryEvent, { type: 'cards.bundled' }>> {
  if (programme.isFrozen(board.id)) return reject('questionFrozen')
  const known = programme.keptBundles().get(bundleId)
  if (known === undefined && programme.isCardId(bundleId)) return reject('notAllowed')
  const hasTheme = themeId === null || Object.hasOwn(programme.state.themes, themeId)
  if (board.hasKinds !== (kind !== null) || !hasTheme) return reject('invalidCommand')
  const checked = checkText(text, board.maxChars)
  if (!checked.ok) return reject(checked.code, { max: board.maxChars })
  const cards = chosen(cardIds, known, board, programme)
  if (isAnyFrozen(cards, board, programme)) return reject('questionFrozen')
  if (cards.filter((card) => !programme.isHidden(card)).length < minBundle) return reject('notFound')
  // Somebody's own words are told by naming the card, so that they go when that person takes them back.
  const namesake = cards.find((card) => !programme.isHidden(card) && isCalled(card, checked.text))
  const order = namesake === undefined ? cards : [namesake, ...cards.filter((card) => card !== namesake)]
  const bundle: LibraryBundle = {
    id: bundleId,
    type: board.cardType,
    text: namesake === undefined ? checked.text : null,
    kind,
    themeId,
    cardIds: order.map((card) => card.id),
  }
  return accept([{ type: 'cards.bundled', data: { bundle } }])
}

/** Each of its cards is itself again. */
export function removeBundle(
  { bundleId }: { readonly bundleId: string },
  board: BundledBoard,
  { programme }: Pick<DecideContext, 'programme'>,
): Decision<Extract<LibraryEvent, { type: 'cards.unbundled' }>> {
  if (programme.isFrozen(board.id)) return reject('questionFrozen')
  const known = programme.keptBundles().get(bundleId)
  if (known === undefined || known.type !== board.cardType) return reject('notFound')
  const cards = programme.cardsOf(known.type).filter((card) => known.cardIds.includes(card.id))
  if (isAnyFrozen(cards, board, programme)) return reject('questionFrozen')
  return known.cardIds.length === 0 ? accept([]) : accept([{ type: 'cards.unbundled', data: { bundleId } }])
}

/** A hidden card stays in the bundle it is in, for when it is shown again, but joins no other. */
function chosen(
  cardIds: readonly string[],
  known: LibraryBundle | undefined,
  { cardType }: BundledBoard,
  programme: ProgrammeReader,
): readonly PublicCard[] {
  const byId = new Map(programme.cardsOf(cardType).map((card) => [card.id, card]))
  return [...new Set(cardIds)]
    .flatMap((id) => byId.get(id) ?? [])
    .filter((card) => !programme.isHidden(card) || known?.cardIds.includes(card.id))
}

/**
 * A question written for another board of which the vote is open is fixed, also on a board that was entered after it.
 * Nothing is voted on about lessons: those of an earlier board can be put together with new ones.
 */
const isAnyFrozen = (
  cards: readonly PublicCard[],
  { cardType }: BundledBoard,
  { isFrozen, state }: ProgrammeReader,
): boolean => cardType !== 'lesson' && cards.some(({ id }) => isFrozen(state.library.cards.get(id)?.activityId ?? ''))

const isCalled = ({ text }: PublicCard, name: string): boolean =>
  typeof text === 'string' ? text === name : text.nl === name || text.en === name
