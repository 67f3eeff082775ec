import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { getAnnouncement, isSaidJustNow, onAnnouncement } from './announcer.ts'
import { onDialogs, topDialog } from './topDialog.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * The page's one polite live region; mount it once, high up. Speak through `announce(text)`. While a dialog is open it
 * stands inside it: all outside is inert, and says nothing.
 */
export function LiveRegion() {
  const dialog = useSyncExternalStore(onDialogs, topDialog)
  return dialog ? createPortal(<Voice />, dialog) : <Voice />
}

/** A screen reader hears what changes in a region, not what it came with: this long it is there, and empty. */
const silentMs = 100

function Voice() {
  const { id, text } = useSyncExternalStore(onAnnouncement, getAnnouncement)
  // Of before this region: said where it was then. Only what was cut off by the move is said again.
  const [saidBefore, setSaidBefore] = useState(id)
  useEffect(() => {
    if (!isSaidJustNow()) return
    const timer = setTimeout(() => setSaidBefore(0), silentMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true">
        {/* A new element makes a repeated text heard again. */}
        {id > saidBefore && <span key={id}>{text}</span>}
      </span>
    </VisuallyHidden>
  )
}
