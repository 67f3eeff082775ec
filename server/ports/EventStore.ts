/** The log: the truth (I1). Everything a programme is can be folded from what this holds. */

/** A stored fact. `data` and `meta` are plain JSON. */
export interface StoredEvent {
  /** 1, 2, 3 … without a gap, per programme. */
  readonly revision: number
  readonly type: string
  readonly activityId: string | null
  readonly data: unknown
  /** Receipts and time; null for events that must not be traceable (sealed entries). */
  readonly meta: EventMeta | null
}

export interface EventMeta {
  readonly clientId: string | null
  readonly seq: number | null
  /** Refusals of earlier commands of the same envelope, so that a resend of the envelope is answered truthfully. */
  readonly refused: Readonly<Record<string, string>> | null
  /** Server epoch ms. */
  readonly at: number
}

export type NewEvent = Omit<StoredEvent, 'revision'>

/** A sealed row, overwritten in place; `value` null deletes it. Travels in the transaction that is acked. */
export interface EntryWrite {
  readonly boxId: string
  readonly key: string
  readonly value: unknown
}

export interface Entry {
  readonly boxId: string
  readonly key: string
  readonly value: unknown
}

export interface AppendRequest {
  readonly programmeId: string
  /** Refused when the programme was erased or restored in between (architecture: personal data). */
  readonly epoch: number
  /** Compare-and-swap: the head this was decided on. The new events get the revisions after it. */
  readonly expectedRevision: number
  readonly events: readonly NewEvent[]
  readonly entries: readonly EntryWrite[]
  /** Boxes that were sealed: their rows go, and no trace of them stays in file or WAL. */
  readonly dropBoxes: readonly string[]
}

export type AppendResult =
  | { readonly status: 'appended'; readonly revision: number }
  | { readonly status: 'conflict'; readonly revision: number; readonly epoch: number }

/**
 * Personal data leaves the log: payloads change in place, types and order stay. Snapshots go, and the epoch grows, so
 * that whoever still holds what was there is refused and has to load again.
 */
export interface RewriteRequest {
  readonly programmeId: string
  readonly epoch: number
  readonly expectedRevision: number
  readonly changes: readonly { readonly revision: number; readonly data: unknown; readonly meta: EventMeta | null }[]
  /** For the ledger; see Erasure. */
  readonly seatIds: readonly string[] | null
  /** Server epoch ms. */
  readonly at: number
}

export type RewriteResult =
  | { readonly status: 'rewritten'; readonly epoch: number }
  | { readonly status: 'conflict'; readonly revision: number; readonly epoch: number }

/** A line of the ledger: whom to erase again should an older copy be put back. Says nothing about anybody. */
export interface Erasure {
  readonly programmeId: string
  /** The epoch that it began. */
  readonly epoch: number
  readonly at: number
  /** Null: everybody, because the end date passed. */
  readonly seatIds: readonly string[] | null
}

export interface Head {
  readonly programmeId: string
  readonly code: string
  readonly revision: number
  readonly epoch: number
  /** Server epoch ms. */
  readonly createdAt: number
}

export interface Snapshot {
  readonly revision: number
  readonly epoch: number
  /** Number of the state's shape; another number means: replay from the log. */
  readonly stateSchema: number
  /** Never holds a row of a box: a snapshot outlives the box. */
  readonly body: string
}

export interface EventStore {
  /** A new programme with its first events, at epoch 1. `codeTaken` changes nothing. Rejects for an id that exists. */
  create(
    head: Pick<Head, 'programmeId' | 'code' | 'createdAt'>,
    events: readonly NewEvent[],
  ): Promise<'created' | 'codeTaken'>
  /**
   * Resolves after the commit is durable (I2). Rejects with StorageError; then nothing was written.
   * Entries are written in their order, then boxes are dropped. An unknown programme is a conflict at 0, epoch 0.
   */
  append(request: AppendRequest): Promise<AppendResult>
  /**
   * Runs `work` while nobody else, in any process, changes the programme's log: for who keeps losing the
   * compare-and-swap. What `work` reads is the newest, and stays so until the `append` that it is given: the only write
   * to ask for inside. That append, or the end of `work`, ends the lock. So does `lockMs` of the store; the append is then
   * the compare-and-swap that it always is. Rejects with StorageError when the lock cannot be had, else as `work` does.
   *
   * PostgreSQL: on a connection of its own `BEGIN`, `SET LOCAL transaction_timeout = <lockMs>`, `SELECT 1 FROM
   * programmes WHERE id = $1 FOR UPDATE`; then `work`, which reads on any connection; its append and `COMMIT` on this one,
   * `ROLLBACK` without one. The `UPDATE` of everybody else's append waits for the row, and finds another revision.
   */
  exclusively<T>(programmeId: string, work: (append: EventStore['append']) => Promise<T>): Promise<T>
  /**
   * Resolves after the commit is durable; then no file of the store holds what was rewritten. Where that cannot be done
   * at once (a full disk, another program that reads) it is done later, and `check` rejects until then.
   */
  rewrite(request: RewriteRequest): Promise<RewriteResult>
  /**
   * The whole programme goes: log, boxes, snapshot, ledger and code, as safely as `rewrite` takes things out. Whoever still
   * holds it is refused as for a programme that never was. One that is not there is gone already.
   */
  remove(programmeId: string): Promise<void>
  /** The ledger of a programme, in order. */
  erasures(programmeId: string): Promise<readonly Erasure[]>
  /** Events after `afterRevision`, at most `limit`, in order. */
  read(programmeId: string, afterRevision: number, limit: number): Promise<readonly StoredEvent[]>
  /** All rows of all open boxes of a programme, by box and key; consistent with the head it returns. */
  readEntries(programmeId: string): Promise<{ readonly revision: number; readonly entries: readonly Entry[] }>
  head(programmeId: string): Promise<Head | null>
  findByCode(code: string): Promise<Head | null>
  list(): Promise<readonly Head[]>
  /** Kept only when the epoch still is the programme's and the log reaches its revision. */
  saveSnapshot(programmeId: string, snapshot: Snapshot): Promise<void>
  loadSnapshot(programmeId: string): Promise<Snapshot | null>
  /** Resolves when a write would be durable now; rejects with StorageError otherwise. For /readyz. */
  check(): Promise<{ readonly journalMode: string; readonly synchronous: number }>
  close(): Promise<void>
}

export type StorageCode = 'storageFull' | 'storageUnavailable' | 'storageReadOnly' | 'storageCorrupt' | 'storageNewer'

/** Storage said no. Nothing of the request was kept. `message` is for the operator, `code` for clients. */
export class StorageError extends Error {
  readonly code: StorageCode
  constructor(code: StorageCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageError'
    this.code = code
  }
}
