import * as z from 'zod/mini'
import { maxRehearsalPeople, type Tempo, tempos } from './rehearsalLimits.ts'

export const tempo = z.enum(tempos)
export const rehearsalPeople = z.int().check(z.gte(0), z.lte(maxRehearsalPeople))

/** What the server tells the process of the simulated people, one message at a time. The first is `start`. */
export type CrowdOrder =
  | {
      readonly type: 'start'
      readonly door: CrowdDoor
      readonly code: string
      /** The same seed makes the same people. */
      readonly seed: number
      readonly people: number
      readonly tempo: Tempo
    }
  | { readonly type: 'set'; readonly people: number; readonly tempo: Tempo }

/** What that process tells back, before it ends: it could not go on. */
export interface CrowdTrouble {
  readonly type: 'failed'
  readonly reason: string
}

/** Where the people come in. */
export interface CrowdDoor {
  /** `http://127.0.0.1:3000`: what to connect to. */
  readonly url: string
  /** `localhost:3000`: how the server knows itself; travels as Host, and in Origin. */
  readonly host: string
}
