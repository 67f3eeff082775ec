import { isPassing, type RefusalCode } from '../../shared/protocol/codes.ts'
import type { HandshakeRefusal } from '../../shared/protocol/messages.ts'

/** How a client stays connected, as a pure function: no socket, no clock, no timer. */
export type ConnectionState =
  | { readonly type: 'idle' }
  | { readonly type: 'connecting'; readonly attempt: number; readonly startedAt: number }
  | { readonly type: 'live'; readonly attempt: number; readonly since: number; readonly isChecking: boolean }
  | { readonly type: 'reconnecting'; readonly attempt: number }
  | { readonly type: 'stopped'; readonly code: RefusalCode; readonly mustReload: boolean }

export type ConnectionEvent =
  | { readonly type: 'start' | 'stop' | 'welcomed' | 'heard' | 'closed' | 'timeUp' }
  /** The page may have slept: an open socket may be dead, a long wait pointless. */
  | { readonly type: 'wake' }
  /** An answer did not come. */
  | { readonly type: 'suspect' }
  /** Connect again at once, as somebody else. */
  | { readonly type: 'relink' }
  | { readonly type: 'goodbye'; readonly spreadMs: number }
  | { readonly type: 'refused'; readonly refusal: HandshakeRefusal }
  | { readonly type: 'ended'; readonly code: RefusalCode }

export type ConnectionEffect =
  | { readonly type: 'open'; readonly attempt: number }
  | { readonly type: 'close' | 'ping' }
  /** `timeUp` after `ms`. There is one timer: a new one replaces it, null cancels it. */
  | { readonly type: 'timer'; readonly ms: number | null }

export interface ConnectionContext {
  readonly now: number
  /** 0 ≤ x < 1 */
  readonly random: number
}

interface Transition {
  readonly state: ConnectionState
  readonly effects: readonly ConnectionEffect[]
}

export const connectMs = 12_000
export const checkMs = 2000
const firstDelayMs = 500
const longestDelayMs = 5000
/** A link that lives shorter than this counts as a failure, so that a server that drops everybody is not hammered. */
const stableMs = 5000

export function transition(state: ConnectionState, event: ConnectionEvent, context: ConnectionContext): Transition {
  if (event.type === 'stop') return { state: { type: 'idle' }, effects: [...closing(state), cancelTimer] }
  if (state.type === 'idle' || state.type === 'stopped') {
    return event.type === 'start' ? connect(0, context) : { state, effects: [] }
  }
  if (event.type === 'ended') return stopped(state, event.code, false)
  if (event.type === 'goodbye') return waitFor(state, 0, 100 + context.random * event.spreadMs)
  switch (state.type) {
    case 'connecting':
      return whileConnecting(state, event, context)
    case 'live':
      return whileLive(state, event, context)
    case 'reconnecting':
      return event.type === 'timeUp' || event.type === 'wake' ? connect(state.attempt, context) : { state, effects: [] }
  }
}

function whileConnecting(
  state: ConnectionState & { type: 'connecting' },
  event: ConnectionEvent,
  context: ConnectionContext,
): Transition {
  switch (event.type) {
    case 'welcomed':
      return {
        state: { type: 'live', attempt: state.attempt, since: context.now, isChecking: false },
        effects: [cancelTimer],
      }
    case 'closed':
    case 'timeUp':
      return waitFor(state, state.attempt + 1, backoffMs(state.attempt, context.random))
    case 'refused':
      return refused(state, event.refusal, context)
    case 'wake':
      // An attempt from before the sleep is as dead as a socket; a fresh one gets its chance.
      return context.now - state.startedAt > checkMs
        ? reconnectNow(state, state.attempt, context)
        : { state, effects: [] }
    default:
      return { state, effects: [] }
  }
}

function whileLive(
  state: ConnectionState & { type: 'live' },
  event: ConnectionEvent,
  context: ConnectionContext,
): Transition {
  const attempt = context.now - state.since >= stableMs ? 0 : state.attempt
  switch (event.type) {
    case 'closed':
      return waitFor(state, attempt + 1, backoffMs(attempt, context.random))
    case 'wake':
    case 'suspect':
      return state.isChecking
        ? { state, effects: [] }
        : { state: { ...state, isChecking: true }, effects: [{ type: 'ping' }, { type: 'timer', ms: checkMs }] }
    case 'heard':
      return state.isChecking
        ? { state: { ...state, isChecking: false }, effects: [cancelTimer] }
        : { state, effects: [] }
    case 'timeUp':
      return state.isChecking ? reconnectNow(state, attempt, context) : { state, effects: [] }
    case 'relink':
      return reconnectNow(state, attempt, context)
    default:
      return { state, effects: [] }
  }
}

function refused(state: ConnectionState, refusal: HandshakeRefusal, context: ConnectionContext): Transition {
  if (isFinal(refusal.code)) return stopped(state, refusal.code, refusal.reload === true)
  const attempt = state.type === 'connecting' ? state.attempt : 0
  const askedMs = Number(refusal.params?.retryAfterS ?? 0) * 1000
  return waitFor(state, attempt + 1, Math.max(askedMs, backoffMs(attempt, context.random)))
}

const isFinal = (code: string): code is RefusalCode => !isPassing(code)

const connect = (attempt: number, { now }: ConnectionContext): Transition => ({
  state: { type: 'connecting', attempt, startedAt: now },
  effects: [
    { type: 'open', attempt },
    { type: 'timer', ms: connectMs },
  ],
})

function reconnectNow(from: ConnectionState, attempt: number, context: ConnectionContext): Transition {
  const next = connect(attempt, context)
  return { state: next.state, effects: [...closing(from), ...next.effects] }
}

const waitFor = (from: ConnectionState, attempt: number, ms: number): Transition => ({
  state: { type: 'reconnecting', attempt },
  effects: [...closing(from), { type: 'timer', ms: Math.round(ms) }],
})

const stopped = (from: ConnectionState, code: RefusalCode, mustReload: boolean): Transition => ({
  state: { type: 'stopped', code, mustReload: mustReload || code === 'clientTooOld' },
  effects: [...closing(from), cancelTimer],
})

/** Half a second, doubled per failure up to five, each plus or minus half, so that a room does not return as one. */
const backoffMs = (attempt: number, random: number): number =>
  Math.min(firstDelayMs * 2 ** attempt, longestDelayMs) * (0.5 + random)

const closing = (state: ConnectionState): readonly ConnectionEffect[] =>
  state.type === 'connecting' || state.type === 'live' ? [{ type: 'close' }] : []

const cancelTimer: ConnectionEffect = { type: 'timer', ms: null }
