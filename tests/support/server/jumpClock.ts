import type { Clock } from '../../../server/ports/Clock.ts'

/** The machine's time, until a test makes it jump: then all that fell due in between happens at once. */
export class JumpClock implements Clock {
  private aheadMs = 0
  private readonly waiting = new Map<() => void, { readonly at: number; readonly timer: NodeJS.Timeout }>()

  now(): number {
    return Date.now() + this.aheadMs
  }

  after(ms: number, callback: () => void): () => void {
    const cancel = (): void => {
      clearTimeout(this.waiting.get(run)?.timer)
      this.waiting.delete(run)
    }
    const run = (): void => {
      cancel()
      callback()
    }
    this.waiting.set(run, { at: this.now() + ms, timer: setTimeout(run, Math.min(ms, 2 ** 31 - 1)) })
    return cancel
  }

  jump(ms: number): void {
    this.aheadMs += ms
    const due = [...this.waiting].filter(([, { at }]) => at <= this.now())
    for (const [run] of due) run()
  }
}
