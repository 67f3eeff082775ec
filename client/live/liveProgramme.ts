import type { Audience } from '../../shared/programme/roles.ts'
import type { Command, SealedCommand, Sent } from './commands.ts'
import type { Drafts } from './drafts.ts'
import type { LiveState } from './liveState.ts'

export interface LiveOptions {
  readonly audience: Audience
  readonly programmeId: string
  readonly code: string
}

/** One programme, live, for one audience: its views, its outbox, its drafts. */
export interface LiveProgramme {
  readonly audience: Audience
  readonly start: () => void
  readonly stop: () => void
  /** Calls back after each change of the state; returns how to end that. */
  readonly subscribe: (onChange: () => void) => () => void
  readonly getState: () => LiveState
  readonly send: (command: Command) => Sent
  readonly sendSealed: (command: SealedCommand) => Sent
  readonly dismissNotCounted: (id: string) => void
  /** Server epoch ms, estimated. */
  readonly serverNow: () => number
  readonly drafts: Drafts
}

export function createLiveProgramme(_options: LiveOptions): LiveProgramme {
  throw new Error('not built yet')
}
