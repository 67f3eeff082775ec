import type { Sent } from '../../client/live/commands.ts'
import { randomId } from '../../client/live/randomId.ts'

/** What a phone remembers of an answer that nobody can trace to it. */
export interface KeptEntry<Value> {
  readonly seq: number
  readonly value: Value
  readonly committedSeq: number
  readonly committedNonce: string | null
}

export interface EntryMessage<Value> {
  readonly seq: number
  readonly nonce: string
  readonly earlierNonce: string | null
  readonly value: Value
}

/** Sends the next version of an answer, as the phone's page does, and remembers which one the server has. */
export async function setEntry<Value>(
  memory: Map<string, unknown>,
  key: string,
  value: Value,
  send: (message: EntryMessage<Value>) => Sent,
): Promise<void> {
  const before = memory.get(key) as KeptEntry<Value> | undefined
  const seq = (before?.seq ?? 0) + 1
  const nonce = randomId()
  const earlierNonce = before?.committedNonce ?? null
  memory.set(key, { seq, value, committedSeq: before?.committedSeq ?? 0, committedNonce: earlierNonce })
  const { status } = await send({ seq, nonce, earlierNonce, value })
  const current = memory.get(key) as KeptEntry<Value>
  if (status === 'committed' && seq > current.committedSeq)
    memory.set(key, { ...current, committedSeq: seq, committedNonce: nonce })
}
