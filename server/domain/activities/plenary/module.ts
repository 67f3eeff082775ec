import type { OwnState } from '../../programme/state.ts'
import type { ActivityModule } from '../module.ts'

/** Somebody speaks, all listen: the prompt, and the agenda when asked. */
export const plenary: ActivityModule<'plenary', OwnState> = {
  configure: (planned) => ({ showAgenda: planned.settings.showAgenda === true }),
  initialState: () => ({ phase: 'open' }),
  decide: (command) => command,
  evolve: (state) => state,
  views: {
    participant: ({ config }) => ({ showAgenda: config.showAgenda }),
    mine: () => ({}),
    facilitator: ({ config }) => ({ showAgenda: config.showAgenda }),
    projector: ({ config }) => ({ showAgenda: config.showAgenda }),
  },
}
