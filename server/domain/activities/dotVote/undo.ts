import type { EventOf } from '../../../../shared/activities/registry.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import { closedAgain } from '../sealing.ts'
import type { DotVoteActivity } from './state.ts'

/**
 * What takes an event back. Ballots that came in meanwhile stay: after an opening that was a slip they wait in their box
 * and count once it opens again. Questions that were frozen stay frozen, and who looked at a result has looked.
 */
export function undo(
  event: EventOf<'dotVote'>,
  { own }: DotVoteActivity,
): readonly (EventOf<'dotVote'> | LibraryEvent)[] | null {
  switch (event.type) {
    case 'dotVote.budgetsSet':
    case 'dotVote.budgetsReset':
      return [
        own.budgets === null
          ? { type: 'dotVote.budgetsReset', data: {} }
          : { type: 'dotVote.budgetsSet', data: own.budgets },
      ]
    case 'dotVote.repeatSet':
      return [{ type: 'dotVote.repeatSet', data: { repeat: own.repeat } }]
    case 'dotVote.opened':
      return [{ type: 'dotVote.unopened', data: { budgets: own.budgets } }]
    case 'dotVote.itemAdded': {
      const { id } = event.data.item
      return [
        { type: 'dotVote.itemRemoved', data: { itemId: id } },
        { type: 'card.withdrawn', data: { cardId: id, cardSeq: 2 } },
      ]
    }
    case 'dotVote.closed':
      return [{ type: 'dotVote.reopened', data: {} }]
    case 'dotVote.reopened': {
      const data = closedAgain(own, event.data)
      return data === null ? null : [{ type: 'dotVote.closed', data: { ...data, seatCount: own.atTable ?? undefined } }]
    }
    case 'dotVote.revealed':
    case 'dotVote.hidden': {
      const { to } = event.data
      return [{ type: own.revealed[to] ? 'dotVote.revealed' : 'dotVote.hidden', data: { to } }]
    }
    case 'dotVote.pageShown':
      return [{ type: 'dotVote.pageShown', data: { page: own.page } }]
    case 'dotVote.partShown':
      return [
        { type: 'dotVote.partShown', data: { part: own.part } },
        { type: 'dotVote.pageShown', data: { page: own.page } },
      ]
    case 'dotVote.weightShown':
      return [
        { type: 'dotVote.weightShown', data: { weight: own.weight } },
        { type: 'dotVote.pageShown', data: { page: own.page } },
      ]
    // Only ever an undoing itself, or for good.
    case 'dotVote.unopened':
    case 'dotVote.itemRemoved':
    case 'dotVote.sealed':
      return null
  }
}
