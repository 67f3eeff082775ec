import type { CommandDataOf } from '../../../../shared/activities/registry.ts'
import type { Activity, OwnState } from '../../programme/state.ts'
import type { Seal } from '../sealing.ts'

export interface BoardState extends OwnState {
  readonly phase: 'open' | 'closed' | 'sealed'
  readonly closedAt: number | null
  readonly seal: Seal | null
  readonly show: CommandDataOf<'doDontBoard', 'show'>
  readonly page: number
}

export type BoardActivity = Activity<'doDontBoard', BoardState>
