import type { Map as PersistentMap } from 'immutable'
import type { CardId, SeatId } from '../../../../shared/programme/ids.ts'
import type { Activity, OwnState } from '../../programme/state.ts'

export interface CollectState extends OwnState {
  readonly phase: 'open' | 'closed'
  readonly page: number
  readonly closedAt?: number
  /** Place → the cards of others that it stands behind. */
  readonly supports: PersistentMap<SeatId, PersistentMap<CardId, true>>
}

export type CollectActivity = Activity<'collect', CollectState>
