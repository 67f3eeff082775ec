import type { RefusalCode, RetryCode } from '../../shared/protocol/codes.ts'
import type { Presence, Signal, Welcome } from '../../shared/protocol/messages.ts'
import type { NotCounted } from './commands.ts'

export interface LiveStatus {
  readonly connection: 'connecting' | 'live' | 'reconnecting' | 'stopped'
  /** Device clock, epoch ms, of the last message from the server; null before the first. */
  readonly lastHeardAt: number | null
  /** Commands kept on this device that the server has not answered yet. */
  readonly pending: number
  /** Why the server could not decide on the last of them; null once anything was decided. */
  readonly delay: RetryCode | null
  /** This browser keeps nothing: what is pending is lost when the tab closes. */
  readonly storageBlocked: boolean
  /** Why it stopped for good. */
  readonly stopped: RefusalCode | null
  /** This page is older than the server, and reloading it by itself was not possible. */
  readonly mustReload: boolean
}

/** The server's disk: it does not pass by itself within moments, so people must know. */
export const isAboutStorage = (delay: RetryCode | null): boolean => delay?.startsWith('storage') ?? false

/** A draft with content that belongs to an activity which is not current. */
export interface ParkedDraft {
  readonly key: string
  readonly activityId: string
  readonly field: string
  readonly value: unknown
}

/** All that the screen may know, as one immutable value. Views are optimistic: overlays applied. */
export interface LiveState {
  readonly shared: unknown
  readonly mine: unknown
  /** What the programme knows; null until somebody on this page followed it and it arrived. */
  readonly knowledge: unknown
  /** Grows when something was erased: what was remembered of an earlier view may not be shown any more. */
  readonly epoch: number | null
  readonly status: LiveStatus
  readonly notCounted: readonly NotCounted[]
  readonly presence: Presence | null
  /** What this phone says about the moment; null before it said anything. */
  readonly signal: Signal | null
  readonly welcome: Welcome | null
}
