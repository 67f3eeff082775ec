import type { Budgets } from '../../../../shared/activities/dotVote/contract.ts'
import type { BallotItem, RevealTarget, VoteResult } from '../../../../shared/programme/rankings.ts'
import type { Activity, OwnState } from '../../programme/state.ts'
import type { Seal } from '../sealing.ts'

export interface DotVoteState extends OwnState {
  readonly phase: 'ready' | 'open' | 'closed' | 'sealed'
  /** Frozen when voting opens; empty before. */
  readonly items: Readonly<Record<string, BallotItem>>
  readonly order: readonly string[]
  /** Ids of questions that were added when the list was already on the phones. */
  readonly added: readonly string[]
  /** Added and taken away again: a ballot that is still under way may name them. */
  readonly removed: readonly string[]
  /** Over the questions of the vote before this one, `top` of each kind or all. */
  readonly repeat: { readonly top: number | null } | null
  /** Null: by formula. */
  readonly budgets: Budgets | null
  /** Open for a second time. */
  readonly isReopened: boolean
  readonly closedAt: number | null
  /** People at the table when it closed: who joins later could not vote. Null while it can still be voted. */
  readonly atTable: number | null
  readonly seal: Seal | null
  readonly sealed: {
    readonly result: VoteResult
    readonly nonceHashes: readonly string[]
    readonly doneByRegion: Readonly<Record<string, number>>
  } | null
  readonly revealed: Readonly<Record<RevealTarget, boolean>>
  /** Projector or phones were shown the result at least once, also when it is hidden there again. */
  readonly roomSaw: boolean
  /** The console saw the result before anybody in the room could. */
  readonly facilitatorLooked: boolean
  readonly page: number
  readonly part: 'ranking' | 'shift' | 'dissent'
  readonly weight: 'person' | 'region'
}

export type DotVoteActivity = Activity<'dotVote', DotVoteState>
