/**
 * One voice for the whole page (WCAG 4.1.3). Calls may come from anywhere; a screen reader hears at most one message
 * per gap, the newest when many come at once, and never the same one twice in a row from a burst.
 */

const gapMs = 1_200
const maxWaiting = 3

interface Announcement {
  readonly id: number
  readonly text: string
}

interface Waiting {
  readonly text: string
  readonly about: string | undefined
}

const waiting: Waiting[] = []
const listeners = new Set<() => void>()
let current: Announcement = { id: 0, text: '' }
let isPaused = false

/** Says `text` politely, when it is its turn. What still waits `about` the same thing is out of date then. */
export function announce(text: string, about?: string): void {
  if (waiting.at(-1)?.text === text) return
  const old = about === undefined ? -1 : waiting.findIndex((one) => one.about === about)
  if (old >= 0) waiting.splice(old, 1)
  waiting.push({ text, about })
  // Whoever falls behind hears what matters now, not a list of what happened.
  if (waiting.length > maxWaiting) waiting.shift()
  if (!isPaused) sayNext()
}

export const getAnnouncement = (): Announcement => current

/** Its turn is not over: nothing else was said since. */
export const isSaidJustNow = (): boolean => isPaused

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function sayNext(): void {
  const next = waiting.shift()
  if (next === undefined) {
    isPaused = false
    return
  }
  isPaused = true
  current = { id: current.id + 1, text: next.text }
  for (const listener of listeners) listener()
  setTimeout(sayNext, gapMs)
}
