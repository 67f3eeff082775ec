import type { OwnState } from '../../programme/state.ts'
import type { ActivityModule } from '../module.ts'

/** Coffee: the prompt and until when. */
export const breakActivity: ActivityModule<'break', OwnState> = {
  configure: () => ({}),
  initialState: () => ({ phase: 'open' }),
  decide: (command) => command,
  evolve: (state) => state,
  views: { participant: () => ({}), mine: () => ({}), facilitator: () => ({}), projector: () => ({}) },
}
