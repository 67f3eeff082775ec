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
import { WriteQueue } from './WriteQueue.ts'
import type { CreateResult, NewHead } from './workerCalls.ts'

/**
 * The log in one SQLite file, in a thread of its own, so that no fsync ever stalls the event loop.
 * Requests of one tick, and all that come while a commit is in flight, share the next commit.
 */
export class SqliteEventStore implements EventStore {
  /** The copy that was made before the schema was upgraded, when it was. */
  readonly backup: string | null
  readonly #link: WorkerLink
  readonly #writes: WriteQueue
  #closing: Promise<void> | null = null

  private constructor(link: WorkerLink, backup: string | null) {
    this.#link = link
    this.#writes = new WriteQueue((requests) => link.call('write', requests))
    this.backup = backup
  }

  /** Rejects with a StorageError whose message tells the operator what to do. */
  static async open(options: OpenOptions): Promise<SqliteEventStore> {
    const { link, backup } = await WorkerLink.open(options)
    return new SqliteEventStore(link, backup)
  }

  async create(head: NewHead, events: readonly NewEvent[]): Promise<CreateResult> {
    this.#assertOpen()
    return (await this.#writes.add({ kind: 'create', head, events })) as CreateResult
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    this.#assertOpen()
    return (await this.#writes.add({ kind: 'append', ...request })) as AppendResult
  }

  async rewrite(request: RewriteRequest): Promise<RewriteResult> {
    this.#assertOpen()
    return await this.#link.call('rewrite', JSON.stringify(request))
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
    await this.#link.call('saveSnapshot', programmeId, snapshot)
  }

  async loadSnapshot(programmeId: string): Promise<Snapshot | null> {
    this.#assertOpen()
    return await this.#link.call('loadSnapshot', programmeId)
  }

  async check(): Promise<{ readonly journalMode: string; readonly synchronous: number }> {
    this.#assertOpen()
    return await this.#link.call('check')
  }

  /** What was asked before is finished first; what is asked after is refused. */
  close(): Promise<void> {
    this.#closing ??= this.#writes.drained().then(() => this.#link.close())
    return this.#closing
  }

  #assertOpen(): void {
    if (this.#closing !== null) throw new StorageError('storageUnavailable', 'The store is closed.')
  }
}
