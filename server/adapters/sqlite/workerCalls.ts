import type {
  AppendRequest,
  AppendResult,
  Erasure,
  Head,
  NewEvent,
  RewriteResult,
  Snapshot,
  StorageCode,
} from '../../ports/EventStore.ts'

/** What is decided together in one transaction. Travels as JSON: cheaper for the main thread than cloned objects. */
export type WriteRequest =
  | ({ readonly kind: 'append' } & AppendRequest)
  | { readonly kind: 'create'; readonly head: NewHead; readonly events: readonly NewEvent[] }

export type NewHead = Pick<Head, 'programmeId' | 'code' | 'createdAt'>

export type CreateResult = 'created' | 'codeTaken'

export interface Failure {
  readonly code: StorageCode
  readonly message: string
}

export type WriteOutcome =
  | { readonly isKept: true; readonly result: AppendResult | CreateResult }
  | ({ readonly isKept: false } & Failure)

/** What the main thread asks of the worker, one call after another. */
export interface WorkerCalls {
  /** JSON of WriteRequest[]; an outcome for each. */
  write(requests: string): readonly WriteOutcome[]
  /** The next `write` is the transaction that this begins; `unlock` ends it when there was none. */
  lock(): void
  unlock(): void
  /** JSON of a RewriteRequest. */
  rewrite(request: string): RewriteResult
  remove(programmeId: string): void
  erasures(programmeId: string): readonly Erasure[]
  /** JSON of StoredEvent[]. */
  read(programmeId: string, afterRevision: number, limit: number): string
  /** JSON of `{ revision, entries }`. */
  readEntries(programmeId: string): string
  head(programmeId: string): Head | null
  findByCode(code: string): Head | null
  list(): readonly Head[]
  saveSnapshot(programmeId: string, snapshot: Snapshot): void
  loadSnapshot(programmeId: string): Snapshot | null
  check(): { readonly journalMode: string; readonly synchronous: number }
  close(): void
}

export interface Call {
  readonly id: number
  readonly name: keyof WorkerCalls
  readonly parameters: readonly unknown[]
}

/** `id` 0 is the opening itself. */
export type Answer =
  | { readonly id: number; readonly isGood: true; readonly result: unknown }
  | { readonly id: number; readonly isGood: false; readonly failure: Failure }
