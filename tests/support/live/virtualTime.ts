import type { Timers } from '../../../client/live/edges.ts'

/** Time that only moves when a test says so. Promises settle between any two timers. */
export interface VirtualTime extends Timers {
  readonly now: () => number
  readonly advance: (ms: number) => Promise<void>
}

export function createVirtualTime(startAt = 1_000_000): VirtualTime {
  let now = startAt
  let made = 0
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const next = (until: number) => {
    const due = [...timers].filter(([, { at }]) => at <= until)
    return due.reduce<(typeof due)[number] | undefined>(
      (first, each) => (first === undefined || each[1].at < first[1].at ? each : first),
      undefined,
    )
  }
  return {
    now: () => now,
    after: (ms, run) => {
      made += 1
      const id = made
      timers.set(id, { at: now + Math.max(0, ms), run })
      return () => timers.delete(id)
    },
    advance: async (ms) => {
      const until = now + ms
      await settle()
      for (let due = next(until); due !== undefined; due = next(until)) {
        const [id, timer] = due
        timers.delete(id)
        now = Math.max(now, timer.at)
        timer.run()
        await settle()
      }
      now = until
    },
  }
}

/** A small seeded generator (mulberry32): the same seed, the same network. */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
