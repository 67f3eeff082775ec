import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { Erasure, Head, Snapshot } from '../../ports/EventStore.ts'
import type { BoxTables } from './BoxTables.ts'
import { checksum } from './checksum.ts'
import { damaged } from './openDatabase.ts'

type Row = Record<string, SQLOutputValue>

const headColumns = 'id, code, revision, epoch, created_at'

/** Everything that is read. Long answers are JSON texts, so that the main thread parses once and copies nothing. */
export class Reader {
  readonly #database: DatabaseSync
  readonly #path: string
  readonly #boxes: BoxTables
  readonly #events: StatementSync
  readonly #head: StatementSync
  readonly #headByCode: StatementSync
  readonly #heads: StatementSync
  readonly #snapshot: StatementSync
  readonly #erasures: StatementSync

  constructor(database: DatabaseSync, path: string, boxes: BoxTables) {
    this.#database = database
    this.#path = path
    this.#boxes = boxes
    this.#events = database.prepare(
      `SELECT revision, type, activity_id, data, meta, checksum FROM events
       WHERE programme_id = ? AND revision > ? ORDER BY revision LIMIT ?`,
    )
    this.#head = database.prepare(`SELECT ${headColumns} FROM programmes WHERE id = ?`)
    this.#headByCode = database.prepare(`SELECT ${headColumns} FROM programmes WHERE code = ?`)
    this.#heads = database.prepare(`SELECT ${headColumns} FROM programmes ORDER BY created_at, id`)
    this.#snapshot = database.prepare(
      'SELECT revision, epoch, state_schema, body, checksum FROM snapshots WHERE programme_id = ?',
    )
    this.#erasures = database.prepare('SELECT epoch, at, seat_ids FROM erasures WHERE programme_id = ? ORDER BY number')
  }

  erasures(programmeId: string): readonly Erasure[] {
    return this.#erasures.all(programmeId).map(({ epoch, at, seat_ids }) => ({
      programmeId,
      epoch: Number(epoch),
      at: Number(at),
      seatIds: seat_ids === null ? null : (JSON.parse(String(seat_ids)) as readonly string[]),
    }))
  }

  read(programmeId: string, afterRevision: number, limit: number): string {
    // A negative LIMIT would mean: all.
    const rows = this.#events.all(programmeId, afterRevision, Math.max(0, limit))
    const events = rows.map((row, index) => this.#eventJson(programmeId, row, Math.max(0, afterRevision) + 1 + index))
    return `[${events.join()}]`
  }

  readEntries(programmeId: string): string {
    // One read transaction: head and rows are of the same moment, also when a tool writes beside this server.
    const isOwn = !this.#database.isTransaction
    if (isOwn) this.#database.exec('BEGIN')
    try {
      const revision = Number(this.#head.get(programmeId)?.revision ?? 0)
      const entries = this.#boxes.read(programmeId).map(({ boxId, key, value, isSound }) => {
        if (!isSound) throw damaged(this.#path, `a row of box ${boxId} of programme ${programmeId}`)
        return `{"boxId":${JSON.stringify(boxId)},"key":${JSON.stringify(key)},"value":${value}}`
      })
      return `{"revision":${revision},"entries":[${entries.join()}]}`
    } finally {
      if (isOwn && this.#database.isTransaction) this.#database.exec('ROLLBACK')
    }
  }

  head(programmeId: string): Head | null {
    return toHead(this.#head.get(programmeId))
  }

  findByCode(code: string): Head | null {
    return toHead(this.#headByCode.get(code))
  }

  list(): readonly Head[] {
    return this.#heads.all().flatMap((row) => toHead(row) ?? [])
  }

  /** A damaged snapshot is none: it is derived, and the log can replace it. */
  loadSnapshot(programmeId: string): Snapshot | null {
    const row = this.#snapshot.get(programmeId)
    if (row === undefined) return null
    const snapshot = {
      revision: Number(row.revision),
      epoch: Number(row.epoch),
      stateSchema: Number(row.state_schema),
      body: String(row.body),
    }
    const sum = checksum(snapshot.revision, snapshot.epoch, snapshot.stateSchema, snapshot.body)
    return row.checksum === sum ? snapshot : null
  }

  #eventJson(programmeId: string, row: Row, expectedRevision: number): string {
    const type = String(row.type)
    const activityId = textOrNull(row.activity_id)
    const data = String(row.data)
    const meta = textOrNull(row.meta)
    // I1: revisions without a gap, and what was written is what is read.
    if (
      row.revision !== expectedRevision ||
      row.checksum !== checksum(expectedRevision, type, activityId, data, meta)
    ) {
      throw damaged(this.#path, `event ${expectedRevision} of programme ${programmeId}`)
    }
    const [typeJson, activityJson] = [JSON.stringify(type), JSON.stringify(activityId)]
    return `{"revision":${expectedRevision},"type":${typeJson},"activityId":${activityJson},"data":${data},"meta":${meta}}`
  }
}

function toHead(row: Row | undefined): Head | null {
  return row === undefined
    ? null
    : {
        programmeId: String(row.id),
        code: String(row.code),
        revision: Number(row.revision),
        epoch: Number(row.epoch),
        createdAt: Number(row.created_at),
      }
}

function textOrNull(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}
