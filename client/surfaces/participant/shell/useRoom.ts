import { useEffect, useState } from 'react'
import type { ActivityView, MineView, NowView } from '../../../../shared/programme/views.ts'
import { useMine, useView } from '../../../store/live.tsx'

/** What the phone shows: where the room is, or where it was while somebody finishes a sentence. */
export interface Room {
  readonly now: NowView
  readonly activity: ActivityView<'participant'>
  readonly mine: MineView['activity']
}

/** Without a key for this long somebody has stopped typing. */
const doneTypingAfterMs = 3_000

interface HeldRoom {
  readonly room: Room | null
  /** The room moved on while somebody was typing here. */
  readonly isBehind: boolean
  readonly follow: () => void
}

/** Follows the room, but never pulls the page away under somebody who is typing. */
export function useRoom(): HeldRoom {
  const latest = useLatestRoom()
  const [shown, setShown] = useState(latest)
  const isSame = shown?.now.activityId === latest?.now.activityId
  // The newest view of the activity that is on screen, so that it can stay when the room moves on. Before anything is
  // drawn: a moment of “behind” would be said aloud.
  if (shown !== latest && (isSame || !isTyping())) setShown(latest)
  useEffect(() => {
    if (isSame) return
    const timer = setInterval(() => {
      if (!isTyping()) setShown(latest)
    }, 500)
    return () => clearInterval(timer)
  }, [latest, isSame])
  return { room: isSame ? latest : shown, isBehind: !isSame, follow: () => setShown(latest) }
}

function useLatestRoom(): Room | null {
  const { now, activity } = useView('participant', (view) => ({ now: view.now, activity: view.activity }))
  const { mine, mineOf } = useMine((view) => ({ mine: view.activity, mineOf: view.activityId }))
  const [room, setRoom] = useState<Room | null>(null)
  if (now === null || activity === null) return null
  const own = mineOf === now.activityId && mine?.kind === activity.kind ? mine : null
  if (room?.now === now && room.activity === activity && room.mine === own) return room
  const next = { now, activity, mine: own }
  setRoom(next)
  return next
}

let lastKeyAt = 0
document.addEventListener('input', () => {
  lastKeyAt = Date.now()
})

function isTyping(): boolean {
  const element = document.activeElement
  const isText =
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
  return isText && element.value !== '' && Date.now() - lastKeyAt < doneTypingAfterMs
}
