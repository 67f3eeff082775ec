import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type RewriteRequest, type RewriteResult, StorageError } from '../../ports/EventStore.ts'
import { checksum } from './checksum.ts'

/** Whose line in the ledger a removal leaves until the file was built anew: nobody's. */
const nobody = ''

/**
 * Takes personal data out of the log, and out of the file. Overwriting a row is not enough: when a B-tree splits,
 * SQLite leaves old copies of moved rows in the free part of a page, where `secure_delete` does not come. So the file
 * is built anew after each rewriting; until that succeeded, the ledger says that it is still to be done.
 */
export class Eraser {
  readonly #database: DatabaseSync
  readonly #renew: StatementSync
  readonly #findHead: StatementSync
  readonly #findEvent: StatementSync
  readonly #changeEvent: StatementSync
  readonly #dropSnapshot: StatementSync
  readonly #addErasure: StatementSync
  readonly #countUnwiped: StatementSync
  readonly #setWiped: StatementSync
  readonly #removals: readonly StatementSync[]
  readonly #dropMarks: StatementSync

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#renew = database.prepare(
      'UPDATE programmes SET epoch = epoch + 1 WHERE id = ? AND revision = ? AND epoch = ?',
    )
    this.#findHead = database.prepare('SELECT revision, epoch FROM programmes WHERE id = ?')
    this.#findEvent = database.prepare('SELECT type, activity_id FROM events WHERE programme_id = ? AND revision = ?')
    this.#changeEvent = database.prepare(
      'UPDATE events SET data = ?, meta = ?, checksum = ? WHERE programme_id = ? AND revision = ?',
    )
    this.#dropSnapshot = database.prepare('DELETE FROM snapshots WHERE programme_id = ?')
    this.#addErasure = database.prepare('INSERT INTO erasures (programme_id, epoch, at, seat_ids) VALUES (?, ?, ?, ?)')
    this.#countUnwiped = database.prepare('SELECT count(*) AS count FROM erasures WHERE is_wiped = 0')
    this.#setWiped = database.prepare('UPDATE erasures SET is_wiped = 1 WHERE is_wiped = 0')
    this.#removals = [
      'events WHERE programme_id',
      'snapshots WHERE programme_id',
      'erasures WHERE programme_id',
      'programmes WHERE id',
    ].map((rows) => database.prepare(`DELETE FROM ${rows} = ?`))
    this.#dropMarks = database.prepare('DELETE FROM erasures WHERE programme_id = ? AND is_wiped = 1')
  }

  /** Old pages may still hold what was erased; also after a crash in between. */
  get mustWipe(): boolean {
    return Number(this.#countUnwiped.get()?.count) > 0
  }

  /** Inside a transaction of the caller. */
  rewrite({ programmeId, epoch, expectedRevision, changes, seatIds, at }: RewriteRequest): RewriteResult {
    if (this.#renew.run(programmeId, expectedRevision, epoch).changes !== 1) {
      const head = this.#findHead.get(programmeId)
      return { status: 'conflict', revision: Number(head?.revision ?? 0), epoch: Number(head?.epoch ?? 0) }
    }
    for (const { revision, data, meta } of changes) {
      const event = this.#findEvent.get(programmeId, revision)
      if (event === undefined) throw new StorageError('storageUnavailable', `There is no event ${revision}.`)
      const activityId = event.activity_id === null ? null : String(event.activity_id)
      const dataJson = JSON.stringify(data ?? null)
      const metaJson = meta === null ? null : JSON.stringify(meta)
      const sum = checksum(revision, String(event.type), activityId, dataJson, metaJson)
      this.#changeEvent.run(dataJson, metaJson, sum, programmeId, revision)
    }
    this.#dropSnapshot.run(programmeId)
    this.#addErasure.run(programmeId, epoch + 1, at, seatIds === null ? null : JSON.stringify(seatIds))
    return { status: 'rewritten', epoch: epoch + 1 }
  }

  /** Every row that names the programme but those of its boxes. False when there was none. Inside a transaction of the caller. */
  remove(programmeId: string): boolean {
    const gone = this.#removals.map((removal) => Number(removal.run(programmeId).changes))
    if (gone.every((count) => count === 0)) return false
    // Says only that the file is still to be built anew, and goes with that.
    this.#addErasure.run(nobody, 0, 0, null)
    return true
  }

  /** Builds the file anew, without what no row holds. The WAL is the caller's to empty afterwards. Throws as SQLite does. */
  wipe(): void {
    if (!this.mustWipe) return
    this.#database.exec('VACUUM')
    this.#setWiped.run()
    this.#dropMarks.run(nobody)
  }
}
