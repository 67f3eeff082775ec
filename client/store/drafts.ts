import { useCallback, useState, useSyncExternalStore } from 'react'
import type { ParkedDraft } from '../live/liveState.ts'
import { useConnected, useView } from './live.tsx'

/**
 * `const [text, setText, clear] = useDraft(`draft:${activityId}:text`, '')`. Kept on this device while typing, through
 * reload and crash; no message from the server ever changes it.
 */
export function useDraft<T>(key: string, empty: T): [value: T, setValue: (value: T) => void, clear: () => void] {
  const [kept, setKept] = useKept<T>(key)
  const [initial] = useState(empty)
  const setValue = useCallback(
    (value: T) => setKept(JSON.stringify(value) === JSON.stringify(initial) ? null : value),
    [setKept, initial],
  )
  const clear = useCallback(() => setKept(null), [setKept])
  return [kept ?? initial, setValue, clear]
}

/** Drafts with content whose activity is not the current one, so that they can be offered back. */
export function useParkedDrafts(): readonly ParkedDraft[] {
  const { live } = useConnected()
  const current = useView(live.audience, (view) => view.now?.activityId ?? null)
  return useSyncExternalStore(live.drafts.subscribe, () => live.drafts.parked(current))
}

/**
 * `const [dots, setDots] = useKept<Dots>('ballot:…')`: a small value that this device remembers for this programme, such
 * as own dots after sealing, which the server cannot tell any more. Null when there is none; setting null forgets it.
 */
export function useKept<T>(key: string): [value: T | null, setValue: (value: T | null) => void] {
  const { drafts } = useConnected().live
  // Written by this hook only, under this key: the type is the caller's own.
  const value = useSyncExternalStore(drafts.subscribe, () => drafts.read(key)) as T | null
  const setValue = useCallback((next: T | null) => drafts.write(key, next), [drafts, key])
  return [value, setValue]
}
