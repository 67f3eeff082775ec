import { setImmediate } from 'node:timers'
import type { AppendResult } from '../../ports/EventStore.ts'
import { StorageError } from '../../ports/EventStore.ts'
import type { CreateResult, WriteOutcome, WriteRequest } from './workerCalls.ts'

interface Waiting {
  /** Made when the request comes, so that a later change of it changes nothing here. */
  readonly json: string
  resolve(result: AppendResult | CreateResult): void
  reject(error: unknown): void
}

/** Self-clocking group commit: one batch in flight; what comes meanwhile is the next batch. No fixed window. */
export class WriteQueue {
  readonly #write: (requests: string) => Promise<readonly WriteOutcome[]>
  #waiting: Waiting[] = []
  #isBusy = false
  #onDrained: (() => void)[] = []

  /** `write` takes JSON of WriteRequest[] and answers with an outcome for each. */
  constructor(write: (requests: string) => Promise<readonly WriteOutcome[]>) {
    this.#write = write
  }

  add(request: WriteRequest): Promise<AppendResult | CreateResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ json: JSON.stringify(request), resolve, reject })
      if (this.#isBusy) return
      this.#isBusy = true
      // After this tick's I/O, so that all programmes that are ready now share the commit.
      setImmediate(() => void this.#run())
    })
  }

  /** Resolves once nothing waits. */
  drained(): Promise<void> {
    return this.#isBusy ? new Promise((resolve) => this.#onDrained.push(resolve)) : Promise.resolve()
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      await this.#flush(batch)
    }
    this.#isBusy = false
    for (const resolve of this.#onDrained.splice(0)) resolve()
  }

  async #flush(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#write(`[${batch.map(({ json }) => json).join()}]`)
      for (const [index, waiting] of batch.entries()) settle(waiting, outcomes[index])
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}

function settle({ resolve, reject }: Waiting, outcome: WriteOutcome | undefined): void {
  try {
    resolve(settledBy(outcome))
  } catch (error) {
    reject(error)
  }
}

/** What an outcome answers; throws what it refuses with. */
export function settledBy(outcome: WriteOutcome | undefined): AppendResult | CreateResult {
  if (outcome?.isKept === true) return outcome.result
  throw new StorageError(outcome?.code ?? 'storageUnavailable', outcome?.message ?? 'No outcome.')
}
