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

const waiting: string[] = []
const listeners = new Set<() => void>()
let current: Announcement = { id: 0, text: '' }
let isPaused = false

/** Says `text` politely, when it is its turn. */
export function announce(text: string): void {
  if (waiting.at(-1) === text) return
  waiting.push(text)
  // Whoever falls behind hears what matters now, not a list of what happened.
  if (waiting.length > maxWaiting) waiting.shift()
  if (!isPaused) sayNext()
}

export const getAnnouncement = (): Announcement => current

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function sayNext(): void {
  const text = waiting.shift()
  if (text === undefined) {
    isPaused = false
    return
  }
  isPaused = true
  current = { id: current.id + 1, text }
  for (const listener of listeners) listener()
  setTimeout(sayNext, gapMs)
}
