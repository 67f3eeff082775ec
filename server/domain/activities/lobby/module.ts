import type { OwnState } from '../../programme/state.ts'
import type { ActivityModule, ProgrammeReader } from '../module.ts'

/** Everybody comes in. Who sits at the table shows per region; names never do. */
export const lobby: ActivityModule<'lobby', OwnState> = {
  configure: () => ({}),
  initialState: () => ({ phase: 'open' }),
  decide: (command) => command,
  evolve: (state) => state,
  views: {
    participant: (_activity, programme) => ({ seatedRegions: seatedRegions(programme) }),
    mine: () => ({}),
    facilitator: () => ({}),
    projector: (_activity, programme) => ({ seatedRegions: seatedRegions(programme) }),
  },
}

const seatedRegions = ({ state }: ProgrammeReader): string[] =>
  state.regionOrder.filter((id) => (state.seatsByRegion[id] ?? 0) > 0)
