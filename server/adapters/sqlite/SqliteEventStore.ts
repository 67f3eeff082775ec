import {
  type AppendRequest,
  type AppendResult,
  type Entry,
  type Erasure,
  type EventStore,
  type Head,
  type NewEvent,
  type RewriteRequest,
  type RewriteResult,
  type Snapshot,
  StorageError,
  type StoredEvent,
} from '../../ports/EventStore.ts'
import type { OpenOptions } from './openDatabase.ts'
import { WorkerLink } from './WorkerLink.ts'
import { settledBy, WriteQueue } from './WriteQueue.ts'
import { WriteTurn } from './WriteTurn.ts'
import type { CreateResult, NewHead, WriteRequest } from './workerCalls.ts'

/** Others of this process wait this long for one programme at most; other processes wait `busyMs`, which is longer. */
const defaultLockMs = 1000

export interface SqliteOptions extends OpenOptions {
  /** How long a programme stays locked at most. */
  readonly lockMs?: number
}

/**
 * The log in one SQLite file, in a thread of its own, so that no fsync ever stalls the event loop.
 * Requests of one tick, and all that come while a commit is in flight, share the next commit.
 */
export class SqliteEventStore implements EventStore {
  /** The copy that was made before the schema was upgraded, when it was. */
  readonly backup: string | null
  readonly #link: WorkerLink
  readonly #writes: WriteQueue
  readonly #turn = new WriteTurn()
  readonly #lockMs: number
  #closing: Promise<void> | null = null

  private constructor(link: WorkerLink, backup: string | null, lockMs: number) {
    this.#link = link
    this.#writes = new WriteQueue((requests) => this.#turn.through(() => link.call('write', requests)))
    this.#lockMs = lockMs
    this.backup = backup
  }

  /** Rejects with a StorageError whose message tells the operator what to do. */
  static async open({ lockMs = defaultLockMs, ...options }: SqliteOptions): Promise<SqliteEventStore> {
    const { link, backup } = await WorkerLink.open(options)
    return new SqliteEventStore(link, backup, lockMs)
  }

  async create(head: NewHead, events: readonly NewEvent[]): Promise<CreateResult> {
    this.#assertOpen()
    return (await this.#writes.add({ kind: 'create', head, events })) as CreateResult
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    this.#assertOpen()
    return (await this.#writes.add({ kind: 'append', ...request })) as AppendResult
  }

  /** The lock is the file's: BEGIN IMMEDIATE, held while `work` runs in this thread, which reads inside it. */
  async exclusively<T>(_programmeId: string, work: (append: EventStore['append']) => Promise<T>): Promise<T> {
    this.#assertOpen()
    const giveBack = await this.#turn.take()
    let isMine = true
    const end = (): void => {
      if (!isMine) return
      isMine = false
      // Calls keep their order: the lock is gone before the first write that waited arrives. A dead thread holds none.
      this.#link.call('unlock').catch(() => undefined)
      giveBack()
    }
    let timer: NodeJS.Timeout | undefined
    try {
      await this.#link.call('lock')
      timer = setTimeout(end, this.#lockMs)
      return await work(async (request) => {
        if (!isMine) return await this.append(request)
        try {
          return await this.#writeLocked({ kind: 'append', ...request })
        } finally {
          end()
        }
      })
    } finally {
      clearTimeout(timer)
      end()
    }
  }

  async #writeLocked(request: WriteRequest): Promise<AppendResult> {
    const [outcome] = await this.#link.call('write', JSON.stringify([request]))
    return settledBy(outcome) as AppendResult
  }

  async rewrite(request: RewriteRequest): Promise<RewriteResult> {
    this.#assertOpen()
    const json = JSON.stringify(request)
    return await this.#turn.through(() => this.#link.call('rewrite', json))
  }

  async remove(programmeId: string): Promise<void> {
    this.#assertOpen()
    await this.#turn.through(() => this.#link.call('remove', programmeId))
  }

  async erasures(programmeId: string): Promise<readonly Erasure[]> {
    this.#assertOpen()
    return await this.#link.call('erasures', programmeId)
  }

  async read(programmeId: string, afterRevision: number, limit: number): Promise<readonly StoredEvent[]> {
    this.#assertOpen()
    return JSON.parse(await this.#link.call('read', programmeId, afterRevision, limit)) as readonly StoredEvent[]
  }

  async readEntries(programmeId: string): Promise<{ readonly revision: number; readonly entries: readonly Entry[] }> {
    this.#assertOpen()
    return JSON.parse(await this.#link.call('readEntries', programmeId)) as {
      readonly revision: number
      readonly entries: readonly Entry[]
    }
  }

  async head(programmeId: string): Promise<Head | null> {
    this.#assertOpen()
    return await this.#link.call('head', programmeId)
  }

  async findByCode(code: string): Promise<Head | null> {
    this.#assertOpen()
    return await this.#link.call('findByCode', code)
  }

  async list(): Promise<readonly Head[]> {
    this.#assertOpen()
    return await this.#link.call('list')
  }

  async saveSnapshot(programmeId: string, snapshot: Snapshot): Promise<void> {
    this.#assertOpen()
    await this.#turn.through(() => this.#link.call('saveSnapshot', programmeId, snapshot))
  }

  async loadSnapshot(programmeId: string): Promise<Snapshot | null> {
    this.#assertOpen()
    return await this.#link.call('loadSnapshot', programmeId)
  }

  async check(): Promise<{ readonly journalMode: string; readonly synchronous: number }> {
    this.#assertOpen()
    return await this.#turn.through(() => this.#link.call('check'))
  }

  /** What was asked before is finished first; what is asked after is refused. */
  close(): Promise<void> {
    this.#closing ??= this.#writes.drained().then(() => this.#turn.through(() => this.#link.close()))
    return this.#closing
  }

  #assertOpen(): void {
    if (this.#closing !== null) throw new StorageError('storageUnavailable', 'The store is closed.')
  }
}
