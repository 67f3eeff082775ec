import type { Tempo } from '../../shared/protocol/rehearsalLimits.ts'

/** Simulated people of one rehearsal, somewhere outside the server's own thread. */
export interface Crowd {
  /** How many there should be, and how fast they are, from now on. */
  set(people: number, tempo: Tempo): void
  /** Resolves when none of them is there any more; their words stay. May be called twice. */
  end(): Promise<void>
}

export interface CrowdWish {
  readonly programmeId: string
  readonly code: string
  readonly seed: number
  readonly people: number
  readonly tempo: Tempo
}

export interface Crowds {
  /** `onEnd` is called once, however they ended. */
  start(wish: CrowdWish, onEnd: () => void): Crowd
}
