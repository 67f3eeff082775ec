/** What a clock shows. Pure. */

export type ClockState = 'running' | 'lastMinute' | 'overTime' | 'paused'

export interface ClockReading {
  readonly state: ClockState
  /** Whole seconds left, or past the end when over time. */
  readonly seconds: number
  /** “3:42”, “+0:20” */
  readonly digits: string
  /** Part of the ring that is still filled, 0–1. */
  readonly share: number
}

/** `remainingMs` may be negative (over time). A paused clock stays paused, whatever is left. */
export function readClock(remainingMs: number, totalMs: number, isPaused: boolean): ClockReading {
  const isOver = remainingMs <= -1000
  const seconds = isOver ? Math.floor(-remainingMs / 1000) : Math.max(0, Math.ceil(remainingMs / 1000))
  const share = totalMs > 0 ? Math.min(1, Math.max(0, (seconds * 1000) / totalMs)) : 0
  return {
    state: isPaused ? 'paused' : isOver ? 'overTime' : seconds <= 60 ? 'lastMinute' : 'running',
    seconds,
    digits: `${isOver ? '+' : ''}${digits(seconds)}`,
    share: isOver ? 0 : share,
  }
}

/** The moments worth saying aloud, in seconds left. */
export const spokenSeconds = [120, 60, 0] as const

/** Which of those moments was passed between two readings, if any; a jump over several gives the last. */
export function passedMoment(beforeS: number, nowS: number): (typeof spokenSeconds)[number] | null {
  return spokenSeconds.findLast((moment) => beforeS > moment && nowS <= moment) ?? null
}

function digits(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`
}
