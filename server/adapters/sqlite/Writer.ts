import type { DatabaseSync, StatementSync } from 'node:sqlite'
import {
  type AppendRequest,
  type AppendResult,
  type NewEvent,
  type RewriteRequest,
  type RewriteResult,
  type Snapshot,
  StorageError,
} from '../../ports/EventStore.ts'
import { BoxTables } from './BoxTables.ts'
import { checksum } from './checksum.ts'
import { Eraser } from './Eraser.ts'
import { toStorageError } from './storageErrors.ts'
import type { CreateResult, NewHead, WriteOutcome, WriteRequest } from './workerCalls.ts'

const roomAfterFullBytes = 262_144

/** Everything that changes the file, in transactions that are durable when a method returns (I2). */
export class Writer {
  readonly boxes: BoxTables
  readonly #eraser: Eraser
  readonly #database: DatabaseSync
  readonly #path: string
  readonly #advance: StatementSync
  readonly #findHead: StatementSync
  readonly #isCodeTaken: StatementSync
  readonly #addHead: StatementSync
  readonly #addEvent: StatementSync
  readonly #keepSnapshot: StatementSync
  readonly #probe: StatementSync
  /** Dropped rows may still be in the WAL, and erased ones in old pages. True at first, because a crash may have come before the checkpoint. */
  #hasTraces = true
  #isRetry = false
  /** The WAL shows which rows of boxes were written in one transaction with which events. */
  #hasBoxFrames = false
  #wasFull = false

  constructor(database: DatabaseSync, path: string) {
    this.#database = database
    this.#path = path
    this.boxes = new BoxTables(database)
    this.#eraser = new Eraser(database)
    this.#advance = database.prepare('UPDATE programmes SET revision = ? WHERE id = ? AND revision = ? AND epoch = ?')
    this.#findHead = database.prepare('SELECT revision, epoch FROM programmes WHERE id = ?')
    this.#isCodeTaken = database.prepare('SELECT 1 FROM programmes WHERE code = ?')
    this.#addHead = database.prepare(
      'INSERT INTO programmes (id, code, revision, epoch, created_at) VALUES (?, ?, ?, 1, ?)',
    )
    this.#addEvent = database.prepare(
      'INSERT INTO events (programme_id, revision, type, activity_id, data, meta, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    this.#keepSnapshot = database.prepare(
      `INSERT INTO snapshots (programme_id, revision, epoch, state_schema, body, checksum)
       SELECT id, $revision, epoch, $stateSchema, $body, $checksum FROM programmes
       WHERE id = $programmeId AND epoch = $epoch AND revision >= $revision
       ON CONFLICT (programme_id) DO UPDATE SET revision = excluded.revision, epoch = excluded.epoch,
         state_schema = excluded.state_schema, body = excluded.body, checksum = excluded.checksum`,
    )
    this.#probe = database.prepare(
      `INSERT INTO probe (id, count, padding) VALUES (1, 1, zeroblob(?))
       ON CONFLICT (id) DO UPDATE SET count = count + 1, padding = excluded.padding`,
    )
    this.#removeTraces()
  }

  /** One transaction, a savepoint per request: a request that fails takes nobody with it. A failed commit takes all. */
  writeAll(requests: readonly WriteRequest[]): readonly WriteOutcome[] {
    const outcomes = this.#writeTogether(requests)
    this.#removeTraces()
    return outcomes
  }

  #writeTogether(requests: readonly WriteRequest[]): readonly WriteOutcome[] {
    try {
      return this.#transaction(() => requests.map((request) => this.#writeOne(request)))
    } catch (cause) {
      const { code, message } = toStorageError(cause, this.#path)
      if (code !== 'storageFull') throw cause
      this.#wasFull = true
      // A full disk ends the whole transaction. What is small may still fit: each alone, until room returns.
      if (requests.length > 1) return requests.flatMap((request) => this.#writeTogether([request]))
      return requests.map(() => ({ isKept: false, code, message }))
    }
  }

  get hasBoxFrames(): boolean {
    return this.#hasBoxFrames
  }

  /** Empties the WAL, without waiting for anybody: what was written together can no longer be told from a copy of the files. */
  forgetFrames(): void {
    if (!this.#hasBoxFrames || this.#database.isTransaction) return
    this.#hasBoxFrames = false
    this.#hasTraces = true
    this.#isRetry = true
    this.#removeTraces()
  }

  saveSnapshot(programmeId: string, { revision, epoch, stateSchema, body }: Snapshot): void {
    const sum = checksum(revision, epoch, stateSchema, body)
    this.#transaction(() => this.#keepSnapshot.run({ programmeId, revision, epoch, stateSchema, body, checksum: sum }))
  }

  rewrite(request: RewriteRequest): RewriteResult {
    const result = this.#transaction(() => this.#eraser.rewrite(request))
    this.#hasTraces ||= result.status === 'rewritten'
    this.#removeTraces(true)
    return result
  }

  remove(programmeId: string): void {
    this.#transaction(() => {
      if (!this.#eraser.remove(programmeId)) return
      this.boxes.dropAll(programmeId)
      this.#hasTraces = true
    })
    this.#removeTraces(true)
  }

  /** Writes as an append does, and nothing that anybody reads. After a full disk only real room will do. */
  probe(): void {
    if (this.#wasFull) this.#transaction(() => this.#probe.run(roomAfterFullBytes))
    this.#transaction(() => this.#probe.run(0))
    this.#wasFull = false
    this.#removeTraces(true)
    if (this.#hasTraces) {
      throw new StorageError(
        'storageUnavailable',
        `Another program keeps reading ${this.#path}, so that what was sealed or erased cannot be wiped. Close that program.`,
      )
    }
  }

  /**
   * Moves the WAL into the file and empties it, so that no dropped or erased row stays anywhere. When that cannot be done now,
   * the transaction stands all the same: it is tried again, without waiting for anybody, after each write, at each
   * probe and at the next start.
   */
  #removeTraces(isThorough = !this.#isRetry): void {
    if (!this.#hasTraces) return
    const busyMs = Number(this.#database.prepare('PRAGMA busy_timeout').get()?.timeout)
    try {
      if (this.#isRetry) this.#database.exec('PRAGMA busy_timeout = 0')
      // Building the file anew is dear: what failed once waits for the next probe.
      if (isThorough) this.#eraser.wipe()
      const isBusy = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy !== 0
      this.#hasTraces = isBusy || this.#eraser.mustWipe
    } catch (error) {
      if (toStorageError(error, this.#path).code === 'storageCorrupt') throw error
    } finally {
      if (this.#isRetry) this.#database.exec(`PRAGMA busy_timeout = ${busyMs}`)
      this.#isRetry = this.#hasTraces
    }
  }

  /** Nobody else writes to the file from here on; the next transaction is this one. */
  lock(): void {
    this.#database.exec('BEGIN IMMEDIATE')
  }

  unlock(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
  }

  #transaction<T>(body: () => T): T {
    if (!this.#database.isTransaction) this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = body()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      // SQLite itself may have rolled back already: a full disk or a failed write ends the transaction.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.boxes.forget()
      throw error
    }
  }

  #writeOne(request: WriteRequest): WriteOutcome {
    this.#database.exec('SAVEPOINT request')
    try {
      const result = request.kind === 'append' ? this.#append(request) : this.#create(request.head, request.events)
      this.#database.exec('RELEASE request')
      return { isKept: true, result }
    } catch (cause) {
      const error = toStorageError(cause, this.#path)
      // Nothing more is trusted to a damaged file, and without a transaction there is no savepoint to go back to.
      if (error.code === 'storageCorrupt' || !this.#database.isTransaction) throw error
      this.#database.exec('ROLLBACK TO request')
      this.#database.exec('RELEASE request')
      this.boxes.forget()
      return { isKept: false, code: error.code, message: error.message }
    }
  }

  #append({ programmeId, epoch, expectedRevision, events, entries, dropBoxes }: AppendRequest): AppendResult {
    const revision = expectedRevision + events.length
    if (this.#advance.run(revision, programmeId, expectedRevision, epoch).changes !== 1) {
      const head = this.#findHead.get(programmeId)
      return { status: 'conflict', revision: Number(head?.revision ?? 0), epoch: Number(head?.epoch ?? 0) }
    }
    this.#addEvents(programmeId, expectedRevision, events)
    for (const entry of entries) this.boxes.write(programmeId, entry)
    if (entries.length > 0) this.#hasBoxFrames = true
    for (const boxId of dropBoxes) {
      if (this.boxes.drop(programmeId, boxId)) this.#hasTraces = true
    }
    return { status: 'appended', revision }
  }

  #create({ programmeId, code, createdAt }: NewHead, events: readonly NewEvent[]): CreateResult {
    if (this.#isCodeTaken.get(code) !== undefined) return 'codeTaken'
    if (this.#findHead.get(programmeId) !== undefined) {
      throw new StorageError('storageUnavailable', `Programme ${programmeId} exists already.`)
    }
    this.#addHead.run(programmeId, code, events.length, createdAt)
    this.#addEvents(programmeId, 0, events)
    return 'created'
  }

  #addEvents(programmeId: string, after: number, events: readonly NewEvent[]): void {
    events.forEach(({ type, activityId, data, meta }, index) => {
      const revision = after + 1 + index
      const dataJson = JSON.stringify(data ?? null)
      const metaJson = meta === null ? null : JSON.stringify(meta)
      const sum = checksum(revision, type, activityId, dataJson, metaJson)
      this.#addEvent.run(programmeId, revision, type, activityId, dataJson, metaJson, sum)
    })
  }
}
