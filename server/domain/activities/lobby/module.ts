import type { OwnState } from '../../programme/state.ts'
import type { ActivityModule } from '../module.ts'

/** Everybody comes in. Who sits at the table is in every view's frame, as regions and numbers; never as names. */
export const lobby: ActivityModule<'lobby', OwnState> = {
  configure: () => ({}),
  initialState: () => ({ phase: 'open' }),
  decide: (command) => command,
  evolve: (state) => state,
  views: { participant: () => ({}), mine: () => ({}), facilitator: () => ({}), projector: () => ({}) },
}
