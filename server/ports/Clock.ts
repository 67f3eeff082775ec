/** Time and timers, replaceable by a simulation. */
export interface Clock {
  /** Server epoch ms. Never goes backwards within a process, whatever the machine's clock does. */
  now(): number
  /** Calls back once after `ms`; returns the cancel. */
  after(ms: number, callback: () => void): () => void
}
