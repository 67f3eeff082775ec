import type { NotCounted, Sent } from '../../../client/live/commands.ts'
import { createDrafts } from '../../../client/live/drafts.ts'
import type { LiveProgramme } from '../../../client/live/liveProgramme.ts'
import type { LiveState, LiveStatus } from '../../../client/live/liveState.ts'
import type { KnowledgeView } from '../../../shared/programme/knowledge.ts'
import type { MineView, ParticipantView } from '../../../shared/programme/views.ts'

export interface StillCase {
  readonly shared: ParticipantView | null
  readonly mine: MineView | null
  readonly knowledge?: KnowledgeView | null
  readonly status?: Partial<LiveStatus>
  readonly notCounted?: readonly NotCounted[]
  /** What the device remembers: drafts and own dots. */
  readonly kept?: Readonly<Record<string, unknown>>
}

/** A live programme that stands still: it shows one moment, keeps drafts, and counts what is sent. */
export function stillLive({
  shared,
  mine,
  knowledge = null,
  status,
  notCounted = [],
  kept = {},
}: StillCase): LiveProgramme {
  const state: LiveState = {
    shared,
    mine,
    knowledge,
    epoch: null,
    signal: null,
    presence: null,
    welcome: null,
    notCounted,
    status: {
      connection: 'live',
      lastHeardAt: Date.now(),
      pending: 0,
      storageBlocked: false,
      stopped: null,
      mustReload: false,
      delay: null,
      ...status,
    },
  }
  const local = { keys: () => [], read: () => null, write: () => {} }
  const timers = {
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  }
  const drafts = createDrafts(local as never, timers as never, 'gallery')
  for (const [key, value] of Object.entries(kept)) drafts.write(key, value)
  const send = (): Sent =>
    Object.assign(Promise.resolve({ status: 'committed' as const, revision: 1 }), { kept: Promise.resolve() })
  return {
    audience: 'participant',
    start: () => {},
    stop: () => {},
    subscribe: () => () => {},
    getState: () => state,
    follow: () => () => {},
    send,
    sendSealed: send,
    dismissNotCounted: () => {},
    signal: () => {},
    serverNow: () => Date.now(),
    drafts,
    retry: () => {},
    moveTo: async () => {},
    forget: async () => {},
  }
}
