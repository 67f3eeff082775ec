import type { DeviceClock } from './edges.ts'

/** The server's time as this device estimates it. */
export interface ServerClock {
  /** Server epoch ms. The device's own time until something was heard. */
  readonly now: () => number
  /** One question and answer; the times are the device's monotonic ones. */
  readonly addSample: (sentAt: number, serverNow: number, receivedAt: number) => void
  /** A time the server said unasked: better than nothing, worse than any answer. */
  readonly addHint: (serverNow: number) => void
  /** The device slept or its clock was moved: what was measured may be wrong, so the next sample decides. */
  readonly forget: () => void
}

interface Sample {
  readonly offset: number
  readonly roundTripMs: number
}

const keptSamples = 10

/**
 * Counts on the monotonic clock, because people change the other one (F11). The sample with the shortest way there and
 * back wins: half of that way is the most it can be wrong.
 */
export function createServerClock({ wallNow, monotonicNow }: DeviceClock): ServerClock {
  let samples: readonly Sample[] = []
  let offset: number | null = null
  return {
    now: () => (offset === null ? wallNow() : Math.round(monotonicNow() + offset)),
    addSample: (sentAt, serverNow, receivedAt) => {
      const sample = { offset: serverNow - (sentAt + receivedAt) / 2, roundTripMs: receivedAt - sentAt }
      samples = [...samples, sample].slice(-keptSamples)
      offset = samples.reduce((best, each) => (each.roundTripMs < best.roundTripMs ? each : best), sample).offset
    },
    addHint: (serverNow) => {
      if (samples.length === 0) offset = serverNow - monotonicNow()
    },
    forget: () => {
      samples = []
    },
  }
}
