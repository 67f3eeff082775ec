/**
 * SQLite locks the whole file, and the storage thread has one connection: while one request holds that lock, every other
 * write of this process waits here, so that none slips into its transaction.
 */
export class WriteTurn {
  #held: Promise<void> | null = null

  /** Asks as soon as nobody holds the file: at once, in the same step, when nobody does. */
  async through<T>(ask: () => Promise<T>): Promise<T> {
    while (this.#held !== null) await this.#held
    return await ask()
  }

  /** Resolves, in turn, with how to give it back. */
  async take(): Promise<() => void> {
    while (this.#held !== null) await this.#held
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#held = promise
    return () => {
      if (this.#held === promise) this.#held = null
      resolve()
    }
  }
}
