import type { DeviceClock, Timers } from './edges.ts'

export interface ClockSyncOptions extends Timers, DeviceClock {
  /** Asks the server for its time, when there is a link. */
  readonly ask: () => void
  /** The device's clock was moved, or stood still while the device slept. */
  readonly onJump: (isClockMoved: boolean) => void
  readonly onMinute: () => void
}

export interface ClockSync {
  /** Asks a few times: the answer with the shortest way decides. */
  readonly burst: () => void
  readonly start: () => void
  readonly stop: () => void
}

const samples = 5
const sampleGapMs = 150
const lookMs = 5000
/** Two clocks that agreed drift apart far less than this between two looks. */
const movedMs = 1000
const minuteMs = 60_000

/** When to ask the server for its time, and how to notice that a device slept without telling. */
export function createClockSync(options: ClockSyncOptions): ClockSync {
  const { after, wallNow, monotonicNow, ask, onJump, onMinute } = options
  let cancelBurst: () => void = () => undefined
  let cancelLook: () => void = () => undefined
  let lookedAt = 0
  let skew = 0
  let minuteAt = 0

  function ask1(left: number): void {
    ask()
    if (left > 1) cancelBurst = after(sampleGapMs, () => ask1(left - 1))
  }

  function look(): void {
    const now = monotonicNow()
    const newSkew = wallNow() - now
    const isMoved = Math.abs(newSkew - skew) > movedMs
    // Late by more than a look: timers stood still. A throttled tab looks like that too, and one question costs little.
    const isLate = now - lookedAt > 2 * lookMs
    remember()
    if (isMoved || isLate) onJump(isMoved)
    if (now >= minuteAt) {
      minuteAt = now + minuteMs
      onMinute()
    }
    cancelLook = after(lookMs, look)
  }

  function remember(): void {
    lookedAt = monotonicNow()
    skew = wallNow() - lookedAt
  }

  return {
    burst: () => {
      cancelBurst()
      ask1(samples)
    },
    start: () => {
      remember()
      minuteAt = lookedAt + minuteMs
      cancelLook = after(lookMs, look)
    },
    stop: () => {
      cancelBurst()
      cancelLook()
    },
  }
}
