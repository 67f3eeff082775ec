import type { Clock } from '../../../server/ports/Clock.ts'

/** Time that moves when the simulation says so; promises settle between any two timers. */
export class SimClock implements Clock {
  private time: number
  private made = 0
  private readonly timers = new Map<number, { readonly at: number; readonly callback: () => void }>()

  constructor(startAt: number) {
    this.time = startAt
  }

  now(): number {
    return this.time
  }

  after(ms: number, callback: () => void): () => void {
    this.made += 1
    const id = this.made
    this.timers.set(id, { at: this.time + Math.max(0, ms), callback })
    return () => this.timers.delete(id)
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve)
    })
  }

  async advance(ms: number): Promise<void> {
    const until = this.time + ms
    await settled()
    for (let next = this.next(until); next !== null; next = this.next(until)) {
      const timer = this.timers.get(next)
      this.timers.delete(next)
      this.time = Math.max(this.time, timer?.at ?? 0)
      timer?.callback()
      await settled()
    }
    this.time = until
  }

  /** The earliest timer until then; of two at once the one that was made first. */
  private next(until: number): number | null {
    let found: number | null = null
    let earliest = until
    for (const [id, { at }] of this.timers) {
      if (at > earliest || (found !== null && at === earliest)) continue
      earliest = at
      found = id
    }
    return found
  }
}

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })
