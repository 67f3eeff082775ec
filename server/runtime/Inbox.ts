import type { Outcome, WireCommand } from '../../shared/protocol/messages.ts'
import type { Actor } from '../domain/programme/batch.ts'

export interface Delivery {
  readonly actor: Actor
  readonly commands: readonly WireCommand[]
  readonly settle: (outcomes: readonly Outcome[]) => void
}

const maxQueuedCommands = 2000
const maxBatchCommands = 256
const overloaded: Outcome = { status: 'retry', code: 'overloaded', afterMs: 500 }

/** Envelopes that wait for the commit in flight. Bounded: beyond it the asker is told to come back. */
export class Inbox {
  private readonly waiting: Delivery[] = []
  private queued = 0

  get isEmpty(): boolean {
    return this.waiting.length === 0
  }

  push(delivery: Delivery): void {
    if (this.queued + delivery.commands.length > maxQueuedCommands) {
      delivery.settle(delivery.commands.map(() => overloaded))
      return
    }
    this.waiting.push(delivery)
    this.queued += delivery.commands.length
  }

  /** The next batch: whole envelopes, in order of arrival. */
  take(): readonly Delivery[] {
    let commands = 0
    let count = 0
    for (const delivery of this.waiting) {
      if (count > 0 && commands + delivery.commands.length > maxBatchCommands) break
      commands += delivery.commands.length
      count += 1
    }
    this.queued -= commands
    return this.waiting.splice(0, count)
  }
}
