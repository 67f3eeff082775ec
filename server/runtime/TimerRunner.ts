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
  private readonly fire: (deadline: Deadline) => void
  private armed: { readonly id: string; readonly cancel: () => void } | null = null

  constructor(clock: Clock, fire: (deadline: Deadline) => void) {
    this.clock = clock
    this.fire = fire
  }

  /** Looks at what is due next in `state`; `notBeforeMs` holds a failed one back. */
  arm(state: ProgrammeState, notBeforeMs = 0): void {
    const [next] = [...deadlinesOf(state)].sort((a, b) => a.at - b.at)
    if (next !== undefined && this.armed?.id === next.id) return
    this.stop()
    if (next === undefined) return
    const waitMs = Math.min(maxWaitMs, Math.max(notBeforeMs, next.at - this.clock.now(), 0))
    const cancel = this.clock.after(waitMs, () => {
      this.armed = null
      this.fire(next)
    })
    this.armed = { id: next.id, cancel }
  }

  stop(): void {
    this.armed?.cancel()
    this.armed = null
  }
}
