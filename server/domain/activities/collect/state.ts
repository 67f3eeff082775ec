import type { Activity, OwnState } from '../../programme/state.ts'

export interface CollectState extends OwnState {
  readonly phase: 'open' | 'closed'
  readonly page: number
  readonly closedAt?: number
}

export type CollectActivity = Activity<'collect', CollectState>
