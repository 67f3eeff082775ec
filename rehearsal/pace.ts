import type { Tempo } from '../shared/protocol/rehearsalLimits.ts'

/** How many seconds of a person pass in one second. */
const speeds: Readonly<Record<Tempo, number>> = { calm: 1, quick: 8 }
/** Another tempo is felt within this long, ms. */
const sliceMs = 250

/** Time as the simulated people feel it. */
export interface Pace {
  readonly set: (tempo: Tempo) => void
  /** Waits `seconds` of a person; false when `signal` said before that it is over. */
  readonly wait: (seconds: number, signal: AbortSignal) => Promise<boolean>
}

/** `speedUp` multiplies every tempo: tests have no evening. */
export function createPace(first: Tempo, speedUp = 1): Pace {
  let tempo = first
  return {
    set: (next) => {
      tempo = next
    },
    wait: async (seconds, signal) => {
      let leftMs = seconds * 1000
      while (leftMs > 0 && !signal.aborted) {
        const speed = speeds[tempo] * speedUp
        const ms = Math.min(sliceMs, leftMs / speed)
        await sleep(ms, signal)
        leftMs -= ms * speed
      }
      return !signal.aborted
    },
  }
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, ms)
    signal.addEventListener('abort', wake)
  })
