import type { OwnState } from '../../programme/state.ts'
import type { ActivityModule } from '../module.ts'

/** Stands in for a kind of its own that does not exist yet: title, prompt, clock and the line to say. */
export const outline: ActivityModule<'outline', OwnState> = {
  configure: () => ({}),
  initialState: () => ({ phase: 'open' }),
  decide: (command) => command,
  evolve: (state) => state,
  views: { participant: () => ({}), mine: () => ({}), facilitator: () => ({}), projector: () => ({}) },
}
