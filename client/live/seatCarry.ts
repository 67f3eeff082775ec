import type { LocalStore } from './localStore.ts'
import type { KeptCommand } from './outboxRecords.ts'
import type { Storage } from './storage.ts'

/**
 * Two seats of one person became one: what this device kept for the one that is gone, goes on for the one that stayed. Texts
 * and cards are sent once, from there. An answer that counts once for each person (a ballot) is not pushed over what the
 * other device chose: it becomes the first version, which the server takes only where it has none.
 */
export async function carrySeat(storage: Storage, local: LocalStore, from: string, to: string): Promise<void> {
  const [fromPrefix, toPrefix] = [`kennisronde/${from}/`, `kennisronde/${to}/`]
  for (const key of local.keys()) {
    if (!key.startsWith(fromPrefix)) continue
    const name = key.slice(fromPrefix.length)
    const value = local.read(key)
    const isOfSeat = name.startsWith(ownWords)
    if (!isOfSeat && value !== null && local.read(toPrefix + name) === null)
      local.write(toPrefix + name, carried(value))
    local.write(key, null)
  }
  for (const [key, record] of await storage.list(`${from}/`)) {
    // Written before it is removed: a crash in between leaves both, and what is sent twice says the same.
    if (isSentOn(key, record)) await storage.put(to + key.slice(from.length), record)
    await storage.remove(key)
  }
}

/** What the device knows about the seat itself, which is another one now. */
const ownWords = 'seat:'

/** Numbered commands and cards say all there is to say, so that once more changes nothing; see `carried` for the rest. */
function isSentOn(key: string, record: unknown): boolean {
  if (!key.includes('/outbox/')) return true
  const { slot } = record as KeptCommand
  return slot === null || slot.startsWith('card:')
}

function carried(text: string): string {
  try {
    const value: unknown = JSON.parse(text)
    return isUnsent(value) ? JSON.stringify({ ...value, seq: 1, committedSeq: 0, committedNonce: null }) : text
  } catch {
    return text
  }
}

/** As useSealedEntry keeps it. */
function isUnsent(value: unknown): value is { readonly seq: number; readonly committedSeq: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seq' in value &&
    'committedSeq' in value &&
    value.seq !== value.committedSeq
  )
}
