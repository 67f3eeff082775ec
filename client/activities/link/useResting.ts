import { useRef } from 'react'
import type { Sent } from '../../live/commands.ts'

/** Two taps of one thumb. */
const doubleTapMs = 500
/** Without an answer for this long, somebody may change their mind: each press says in full what they want. */
const patienceMs = 3_000

interface Resting {
  readonly isResting: (key: string) => boolean
  readonly rest: (key: string, sent: Sent) => void
}

/** Lets a toggle rest after a press, so that a double tap never signs up and off again. */
export function useResting(): Resting {
  const until = useRef(new Map<string, number>())
  return {
    isResting: (key) => Date.now() < (until.current.get(key) ?? 0),
    rest: (key, sent) => {
      const at = Date.now()
      until.current.set(key, at + patienceMs)
      void sent.then(() => {
        if (until.current.get(key) === at + patienceMs) until.current.set(key, at + doubleTapMs)
      })
    },
  }
}
