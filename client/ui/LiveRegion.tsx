import { useSyncExternalStore } from 'react'
import { getAnnouncement, onAnnouncement } from './announcer.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** The page's one polite live region; mount it once, high up. Speak through `announce(text)`. */
export function LiveRegion() {
  const { id, text } = useSyncExternalStore(onAnnouncement, getAnnouncement)
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true">
        {/* A new element makes a repeated text heard again. */}
        <span key={id}>{text}</span>
      </span>
    </VisuallyHidden>
  )
}
