import { useCallback, useEffect, useRef, useState } from 'react'
import { useKept } from '../../../store/drafts.ts'
import { useSend } from '../../../store/live.tsx'
import { noteKey } from './itemDrafts.ts'
import { withChanged } from './planChanges.ts'

/** A pause in typing this long saves. */
const pauseMs = 1_000

export interface SavedNote {
  readonly text: string
  readonly set: (text: string) => void
  /** Saves what is typed now. */
  readonly saveNow: () => void
  /** `kept`: on this device only, for now or because the server refused it. */
  readonly state: 'saved' | 'saving' | 'kept'
}

/**
 * A note that is saved as one writes. What is typed stays on this device until the server has it, through a reload too,
 * and nothing that comes in overwrites it; of two who write at once the last one counts, and the other sees it.
 */
export function useSavedNote(activityId: string, stored: string): SavedNote {
  const { send } = useSend('facilitator')
  const [kept, setKept] = useKept<{ readonly text: string }>(noteKey(activityId))
  const [isRefused, setIsRefused] = useState(false)
  const latest = useRef(kept?.text ?? null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<string | null>(null)

  const saveNow = useCallback((): void => {
    clearTimeout(timer.current)
    const text = latest.current
    if (text === null || text === underWay.current) return
    underWay.current = text
    const changes = [{ activityId, notes: text }]
    const optimistic = { view: 'shared' as const, change: withChanged(changes) }
    // It never expires: however late it gets through, it is what was written.
    void send({ name: 'plan.change', activityId: null, data: { changes }, optimistic }).then(({ status }) => {
      underWay.current = null
      setIsRefused(status === 'rejected')
      if (status !== 'committed' || latest.current !== text) return
      latest.current = null
      setKept(null)
    })
  }, [activityId, send, setKept])

  // What an earlier page left behind, and what was typed just before this one closes.
  useEffect(() => {
    saveNow()
    return saveNow
  }, [saveNow])

  const set = (text: string): void => {
    latest.current = text
    setIsRefused(false)
    setKept({ text })
    clearTimeout(timer.current)
    timer.current = setTimeout(saveNow, pauseMs)
  }
  return {
    text: kept?.text ?? stored,
    set,
    saveNow,
    state: isRefused ? 'kept' : kept === null ? 'saved' : 'saving',
  }
}
