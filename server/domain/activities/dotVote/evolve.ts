import type { EventOf } from '../../../../shared/activities/registry.ts'
import { closed, reopened } from '../sealing.ts'
import type { DotVoteState } from './state.ts'

export function evolve(state: DotVoteState, event: EventOf<'dotVote'>): DotVoteState {
  switch (event.type) {
    case 'dotVote.budgetsSet':
      return { ...state, budgets: event.data }
    case 'dotVote.budgetsReset':
      return { ...state, budgets: null }
    case 'dotVote.repeatSet':
      return { ...state, repeat: event.data.repeat }
    case 'dotVote.opened': {
      const { items, budgets } = event.data
      const byId = Object.fromEntries(items.map((item) => [item.id, item]))
      return { ...state, phase: 'open', items: byId, order: items.map((item) => item.id), budgets }
    }
    case 'dotVote.unopened':
      return { ...state, phase: 'ready', items: {}, order: [], budgets: event.data.budgets }
    case 'dotVote.itemAdded': {
      const { item } = event.data
      const added = [...state.added, item.id]
      // Before opening, the library's cards are the list, and this is one of them.
      if (state.phase === 'ready') return { ...state, added }
      return { ...state, added, items: { ...state.items, [item.id]: item }, order: [...state.order, item.id] }
    }
    case 'dotVote.itemRemoved': {
      const { itemId } = event.data
      const { [itemId]: _gone, ...items } = state.items
      const isOther = (id: string): boolean => id !== itemId
      return {
        ...state,
        items,
        order: state.order.filter(isOther),
        added: state.added.filter(isOther),
        removed: [...state.removed, itemId],
      }
    }
    case 'dotVote.closed':
      return { ...state, ...closed(event.data), atTable: event.data.seatCount ?? null, isReopened: false }
    case 'dotVote.reopened':
      return { ...state, ...reopened, atTable: null, isReopened: true }
    case 'dotVote.sealed':
      return { ...state, phase: 'sealed', seal: null, sealed: event.data }
    case 'dotVote.revealed': {
      const { to } = event.data
      return {
        ...state,
        revealed: { ...state.revealed, [to]: true },
        roomSaw: state.roomSaw || to !== 'console',
        facilitatorLooked: state.facilitatorLooked || (to === 'console' && !state.roomSaw),
      }
    }
    case 'dotVote.hidden':
      return { ...state, revealed: { ...state.revealed, [event.data.to]: false } }
    case 'dotVote.pageShown':
      return { ...state, page: event.data.page }
    case 'dotVote.partShown':
      return { ...state, part: event.data.part, page: 0 }
    case 'dotVote.weightShown':
      return { ...state, weight: event.data.weight, page: 0 }
  }
}
