import type { Clock } from '../../ports/Clock.ts'

/**
 * The machine's time, but never backwards: when somebody sets it back, time runs on at its own pace; when it jumps
 * ahead (a laptop that slept, a correction) we follow.
 */
export function systemClock(): Clock {
  let offset = Date.now() - performance.now()
  return {
    now() {
      offset = Math.max(offset, Date.now() - performance.now())
      return Math.floor(offset + performance.now())
    },
    after(ms, callback) {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
  }
}
