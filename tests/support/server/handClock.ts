/** A clock whose timers fire when the test says so. */
export class HandClock {
  nowMs = 0
  private timers: { readonly at: number; readonly callback: () => void }[] = []
  now = (): number => this.nowMs
  after = (ms: number, callback: () => void): (() => void) => {
    const timer = { at: this.nowMs + ms, callback }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((other) => other !== timer)
    }
  }
  advance(ms: number): void {
    this.nowMs += ms
    const due = this.timers.filter(({ at }) => at <= this.nowMs)
    this.timers = this.timers.filter(({ at }) => at > this.nowMs)
    for (const { callback } of due) callback()
  }
}
