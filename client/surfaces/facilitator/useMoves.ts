import { useEffect, useRef } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { announce } from '../../ui/announcer.ts'
import type { Room } from './useRoom.ts'

/**
 * A press this soon after an announcement was meant to make it, here or on another console: it must not skip it.
 */
const doublePressMs = 700

export interface Moves {
  readonly go: (activityId: string, skipped?: boolean) => void
  readonly enterNow: () => void
  readonly cancel: () => void
}

/** Announcing, entering and taking back a move, each said aloud and safe against pressing twice. */
export function useMoves(room: Room, isAnnounced: boolean): Moves {
  const t = useT()
  const pick = usePick()
  const agenda = useView('facilitator', (view) => view.agenda)
  const lastGoAt = useRef(0)
  useEffect(() => {
    if (isAnnounced) lastGoAt.current = Date.now()
  }, [isAnnounced])
  return {
    go: (activityId, skipped = false) => {
      if (room.isBusy) return
      lastGoAt.current = Date.now()
      const item = agenda[activityId]
      if (item) announce(t('facilitator.next.said', { title: pick(item.title) }))
      room.go(activityId, skipped)
    },
    enterNow: () => {
      if (!room.isBusy && Date.now() - lastGoAt.current > doublePressMs) room.enterNow()
    },
    cancel: () => {
      if (!isAnnounced || room.isBusy) return
      announce(t('facilitator.next.cancelled'))
      room.cancel()
    },
  }
}
