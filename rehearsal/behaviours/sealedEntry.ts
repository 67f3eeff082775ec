import type { Sent } from '../../client/live/commands.ts'
import { randomId } from '../../client/live/randomId.ts'

/** What a phone remembers of an answer that nobody can trace to it. */
export interface KeptEntry<Value> {
  readonly seq: number
  /** The last version that the server said it has; null before any. */
  readonly counted: { readonly seq: number; readonly nonce: string; readonly value: Value } | null
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
  const counted = before?.counted ?? null
  const nonce = randomId()
  memory.set(key, { seq, counted } satisfies KeptEntry<Value>)
  const { status } = await send({ seq, nonce, earlierNonce: counted?.nonce ?? null, value })
  const current = memory.get(key) as KeptEntry<Value>
  if (status === 'committed' && seq > (current.counted?.seq ?? 0))
    memory.set(key, { ...current, counted: { seq, nonce, value } } satisfies KeptEntry<Value>)
}
