import type { Deadline } from '../domain/activities/module.ts'
import { deadlinesOf } from '../domain/programme/reader.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import type { Clock } from '../ports/Clock.ts'

/** Node's timers cannot wait longer than this. */
const maxWaitMs = 2 ** 31 - 1

/**
 * Fires the deadlines that are data in the state. After a restart a deadline that passed fires at once; firing twice,
 * here or on another node, is harmless, because the state forgets a deadline that was met.
 */
export class TimerRunner {
  private readonly clock: Clock
  /** Resolves with how long to hold this deadline back when it is still in the state, ms. */
  private readonly fire: (deadline: Deadline) => Promise<number>
  private readonly armed = new Map<string, () => void>()
  private deadlines: readonly Deadline[] = []
  private isStopped = false

  constructor(clock: Clock, fire: (deadline: Deadline) => Promise<number>) {
    this.clock = clock
    this.fire = fire
  }

  get isIdle(): boolean {
    return this.deadlines.length === 0
  }

  /** Waits for what `state` says is due, and no longer for what it does not say any more. */
  arm(state: ProgrammeState): void {
    if (this.isStopped) return
    this.deadlines = deadlinesOf(state)
    for (const [id, cancel] of this.armed) {
      if (this.deadlines.some((deadline) => deadline.id === id)) continue
      cancel()
      this.armed.delete(id)
    }
    for (const deadline of this.deadlines) if (!this.armed.has(deadline.id)) this.wait(deadline, 0)
  }

  stop(): void {
    this.isStopped = true
    for (const cancel of this.armed.values()) cancel()
    this.armed.clear()
  }

  private wait(deadline: Deadline, holdMs: number): void {
    const waitMs = Math.min(maxWaitMs, Math.max(holdMs, deadline.at - this.clock.now(), 0))
    this.armed.set(
      deadline.id,
      this.clock.after(waitMs, () => this.due(deadline)),
    )
  }

  /** Stays armed while it is being decided, so that nothing in between fires it a second time. */
  private due(deadline: Deadline): void {
    if (this.clock.now() < deadline.at) {
      this.wait(deadline, 0)
      return
    }
    this.armed.set(deadline.id, () => undefined)
    void this.fire(deadline).then((holdMs) => {
      if (!this.isStopped && this.armed.has(deadline.id)) this.wait(deadline, holdMs)
    })
  }
}
