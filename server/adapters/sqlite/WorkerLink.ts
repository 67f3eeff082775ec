import { Worker } from 'node:worker_threads'
import { StorageError } from '../../ports/EventStore.ts'
import type { OpenOptions } from './openDatabase.ts'
import type { Answer, Call, WorkerCalls } from './workerCalls.ts'

interface Waiting {
  resolve(result: unknown): void
  reject(error: StorageError): void
}

/** Calls into the storage thread as promises. A thread that dies rejects everything that waits and all that comes. */
export class WorkerLink {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #nextId = 0
  #ended: StorageError | null = null

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', (error) => this.#end(stopped(error)))
    worker.on('exit', () => this.#end(stopped()))
  }

  /** Resolves when the worker has the file open; rejects with its StorageError. */
  static async open(options: OpenOptions): Promise<{ readonly link: WorkerLink; readonly backup: string | null }> {
    const url = new URL('./storageWorker.ts', import.meta.url)
    const link = new WorkerLink(new Worker(url, { workerData: options, execArgv: [] }))
    const { backup } = (await link.#expect()) as { readonly backup: string | null }
    return { link, backup }
  }

  async call<Name extends keyof WorkerCalls>(
    name: Name,
    ...parameters: Parameters<WorkerCalls[Name]>
  ): Promise<ReturnType<WorkerCalls[Name]>> {
    if (this.#ended !== null) throw this.#ended
    const call: Call = { id: this.#nextId, name, parameters }
    const result = this.#expect()
    this.#worker.postMessage(call)
    return (await result) as ReturnType<WorkerCalls[Name]>
  }

  /** Closes the file, then ends the thread. */
  async close(): Promise<void> {
    await this.call('close')
    await this.#worker.terminate()
  }

  #expect(): Promise<unknown> {
    const id = this.#nextId++
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.isGood) waiting?.resolve(answer.result)
    else waiting?.reject(new StorageError(answer.failure.code, answer.failure.message))
  }

  #end(error: StorageError): void {
    this.#ended ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}

function stopped(cause?: unknown): StorageError {
  const detail = cause instanceof Error ? ` (${cause.message})` : ''
  return new StorageError('storageUnavailable', `The storage thread has ended${detail}. Restart the server.`, { cause })
}
