import type { RetryCode } from '../../shared/protocol/codes.ts'
import type { Outcome } from '../../shared/protocol/messages.ts'
import type { StorageError } from '../ports/EventStore.ts'
import type { Delivery } from './Inbox.ts'

export const retry = (code: RetryCode, afterMs: number): Outcome => ({ status: 'retry', code, afterMs })

/** A file newer than this program cannot be helped by waiting, but the client can only wait. */
export const retryCode = (error: StorageError): RetryCode =>
  error.code === 'storageNewer' ? 'storageUnavailable' : error.code

/** Gives each envelope of a batch its own outcomes. */
export function settleAll(batch: readonly Delivery[], outcomes: readonly Outcome[]): void {
  let at = 0
  for (const { commands, settle } of batch) {
    settle(outcomes.slice(at, at + commands.length))
    at += commands.length
  }
}

/** What these answers say about the storage: why it keeps nothing, null when it does, undefined when they say nothing. */
export function storageTrouble(outcomes: readonly Outcome[]): RetryCode | null | undefined {
  for (const outcome of outcomes) {
    if (outcome.status === 'retry' && outcome.code.startsWith('storage')) return outcome.code
    if (outcome.status === 'committed') return null
  }
  return undefined
}
