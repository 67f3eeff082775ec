import type { Budgets } from '../../../../shared/activities/dotVote/contract.ts'
import type { BallotItem, RevealTarget, VoteResult } from '../../../../shared/programme/rankings.ts'
import type { Activity, OwnState } from '../../programme/state.ts'
import type { Seal } from '../sealing.ts'

export interface DotVoteState extends OwnState {
  readonly phase: 'ready' | 'open' | 'closed' | 'sealed'
  /** Frozen when voting opens; empty before. */
  readonly items: Readonly<Record<string, BallotItem>>
  readonly order: readonly string[]
  /** Null: by formula. */
  readonly budgets: Budgets | null
  readonly closedAt: number | null
  readonly seal: Seal | null
  readonly sealed: {
    readonly result: VoteResult
    readonly nonceHashes: readonly string[]
    readonly doneByRegion: Readonly<Record<string, number>>
  } | null
  readonly revealed: Readonly<Record<RevealTarget, boolean>>
  /** The console saw the result at least once. */
  readonly facilitatorLooked: boolean
  readonly page: number
  readonly weight: 'person' | 'region'
}

export type DotVoteActivity = Activity<'dotVote', DotVoteState>
