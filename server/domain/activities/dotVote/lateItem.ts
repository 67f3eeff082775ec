import type { CommandDataOf, EventOf } from '../../../../shared/activities/registry.ts'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { maxQuestionLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { accept, type Decision, reject } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import type { DecideContext } from '../module.ts'
import type { DotVoteActivity } from './state.ts'

type Late = CommandDataOf<'dotVote', 'addItem'>

/**
 * A question that somebody thought of when the list was already there. It is a card like others, of a region or of
 * nobody. Who voted keeps the ballot; who is done stays done; nobody gets more dots.
 */
export function addItem(
  { cardId, text, kind, themeId, regionId }: Late,
  { own }: DotVoteActivity,
  { programme }: DecideContext,
): Decision<EventOf<'dotVote'> | LibraryEvent> {
  const { state } = programme
  const checked = checkText(text, maxQuestionLength)
  if (!checked.ok) return reject(checked.code, { max: maxQuestionLength })
  if (themeId !== null && !Object.hasOwn(state.themes, themeId)) return reject('invalidCommand')
  if (regionId !== null && !Object.hasOwn(state.regions, regionId)) return reject('regionUnknown')
  // Sent twice by a console that did not hear the answer: it is there, and once.
  if (own.added.includes(cardId)) return accept([])
  if (programme.isCardId(cardId)) return reject('notAllowed')
  // While people vote the dots are what they are: on a kind without any nobody could put one.
  if (own.phase === 'open' && (own.budgets?.[kind] ?? 0) === 0) return reject('noDotsForKind')
  const card: PublicCard = {
    id: cardId,
    type: 'learningQuestion',
    text: checked.text,
    kind,
    themeId,
    sourceRegionId: null,
    attribution: regionId === null ? 'anonymous' : 'region',
    regionId,
    name: null,
  }
  return accept<EventOf<'dotVote'> | LibraryEvent>([
    { type: 'card.put', data: { card, seatId: null, cardSeq: 1 } },
    { type: 'dotVote.itemAdded', data: { item: { id: cardId, kind, text: checked.text, themeId } } },
  ])
}
