import { useCallback, useEffect, useRef } from 'react'
import type { Sent } from '../live/commands.ts'
import { randomId } from '../live/randomId.ts'
import { useKept } from '../store/drafts.ts'
import { useConnected } from '../store/live.tsx'

/** How long an answer rests before it leaves: tapping four dots sends one ballot. */
const debounceMs = 400

interface KeptEntry<Value> {
  readonly value: Value
  readonly seq: number
  readonly nonce: string
  readonly committedSeq: number
  readonly committedNonce: string | null
  readonly refused: { readonly code: string; readonly closedAt: number | undefined } | null
}

export interface SealedEntryMessage<Value> {
  readonly value: Value
  readonly seq: number
  readonly nonce: string
  readonly earlierNonce: string | null
}

interface SealedEntryOptions<Value> {
  /** Where this device keeps it: `ballot:<activityId>`. */
  readonly keepAs: string
  readonly empty: Value
  /** What the server holds while the box is open; of another device of the same seat, perhaps. */
  readonly known: { readonly value: Value; readonly seq: number } | null
  readonly isOpen: boolean
  readonly send: (message: SealedEntryMessage<Value>) => Sent
}

export interface SealedEntry<Value> {
  readonly value: Value
  /** `committed`: the server has exactly this. Nothing less is called saved. */
  readonly state: 'none' | 'underWay' | 'committed' | 'refused'
  /** An earlier version was counted. */
  readonly hasCounted: boolean
  readonly refused: KeptEntry<Value>['refused']
  readonly set: (value: Value, isFinal?: boolean) => void
}

/**
 * An absolute answer that must not be traceable: kept on the device first, sent when the hand rests. The device
 * remembers it after sealing, when the server can no longer tell.
 */
export function useSealedEntry<Value>({
  keepAs,
  empty,
  known,
  isOpen,
  send,
}: SealedEntryOptions<Value>): SealedEntry<Value> {
  const [stored, keep] = useKept<KeptEntry<Value>>(keepAs)
  const { drafts } = useConnected().live
  const entry = newest(stored, known)
  const latest = useRef({ entry, keep, send })
  latest.current = { entry, keep, send }
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const { entry, send } = latest.current
    if (!entry || entry.committedSeq === entry.seq) return
    const { value, seq, nonce, committedNonce } = entry
    void send({ value, seq, nonce, earlierNonce: committedNonce }).then((settled) => {
      const { entry, keep } = latest.current
      // As it is by now: this page may be gone, and another one of the same person may have gone further.
      const current = (drafts.read(keepAs) as KeptEntry<Value> | null) ?? entry
      if (!current || settled.status === 'replaced' || seq < current.committedSeq) return
      if (settled.status === 'committed')
        return keep({ ...current, committedSeq: seq, committedNonce: nonce, refused: null })
      const closedAt = settled.status === 'rejected' ? settled.params?.closedAt : undefined
      const code = settled.status === 'rejected' ? settled.code : 'internal'
      keep({ ...current, refused: { code, closedAt: typeof closedAt === 'number' ? closedAt : undefined } })
    })
  }, [drafts, keepAs])

  // Once sealed, the server cannot tell it any more: this device remembers what another one of the seat did.
  const isNews = entry !== stored
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that comes from elsewhere
  useEffect(() => {
    if (isNews && entry) keep(entry)
  }, [isNews, entry?.seq, keep])

  // Kept before a crash or reload and never confirmed: the same version again does no harm.
  useEffect(() => {
    if (isOpen) flush()
  }, [isOpen, flush])
  useEffect(() => {
    const flushWaiting = (): void => {
      if (timer.current !== undefined) flush()
    }
    addEventListener('pagehide', flushWaiting)
    document.addEventListener('visibilitychange', flushWaiting)
    return () => {
      removeEventListener('pagehide', flushWaiting)
      document.removeEventListener('visibilitychange', flushWaiting)
      flushWaiting()
    }
  }, [flush])

  const set = (value: Value, isFinal = false): void => {
    const next: KeptEntry<Value> = {
      value,
      seq: (entry?.seq ?? 0) + 1,
      nonce: randomId(),
      committedSeq: entry?.committedSeq ?? 0,
      committedNonce: entry?.committedNonce ?? null,
      refused: null,
    }
    latest.current = { ...latest.current, entry: next }
    keep(next)
    clearTimeout(timer.current)
    if (isFinal) flush()
    else timer.current = setTimeout(flush, debounceMs)
  }
  return {
    value: entry?.value ?? empty,
    state: !entry ? 'none' : entry.committedSeq === entry.seq ? 'committed' : entry.refused ? 'refused' : 'underWay',
    hasCounted: (entry?.committedSeq ?? 0) > 0,
    refused: entry?.refused ?? null,
    set,
  }
}

/** The device's own version, unless another device of this seat went further. */
function newest<Value>(
  stored: KeptEntry<Value> | null,
  known: { readonly value: Value; readonly seq: number } | null,
): KeptEntry<Value> | null {
  if (!known || (stored && stored.seq >= known.seq)) return stored
  return { value: known.value, seq: known.seq, nonce: '', committedSeq: known.seq, committedNonce: null, refused: null }
}
