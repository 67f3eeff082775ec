import type { NotCounted } from '../../../client/live/commands.ts'
import type { LiveProgramme } from '../../../client/live/liveProgramme.ts'
import type { LiveState, LiveStatus } from '../../../client/live/liveState.ts'
import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { presenceOf } from '../fixtures/facilitator.ts'
import { stillLive } from './stillLive.ts'

export interface ConsoleCase {
  readonly view: FacilitatorView
  readonly status?: Partial<LiveStatus>
  readonly notCounted?: readonly NotCounted[]
}

/** A console that stands still: one moment of a session. */
export function stillConsole({ view, status = {}, notCounted = [] }: ConsoleCase): LiveProgramme {
  const still = stillLive({ shared: null, mine: null, status, notCounted })
  const state: LiveState = {
    ...still.getState(),
    shared: view,
    presence: presenceOf(view),
    welcome: {
      serverNow: Date.now(),
      epoch: 0,
      build: 'gallery',
      joinBase: 'https://kennisronde.example',
      announceMs: 5000,
      linkId: 'link-console',
    },
  }
  return { ...still, audience: 'facilitator', getState: () => state }
}
