import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { EntryWrite } from '../../ports/EventStore.ts'
import { checksum } from './checksum.ts'

interface Box {
  readonly number: number
  readonly upsert: StatementSync
  readonly remove: StatementSync
}

export interface BoxRow {
  readonly boxId: string
  readonly key: string
  /** JSON. */
  readonly value: string
  readonly isSound: boolean
}

/**
 * The rows of open boxes, a table per box. When a B-tree splits, SQLite leaves old copies of moved rows in the free
 * part of a page, where `secure_delete` no longer finds them. A dropped table gives back whole pages, and those are
 * zeroed: so only a table of its own lets a box go without a trace.
 */
export class BoxTables {
  readonly #database: DatabaseSync
  readonly #find: StatementSync
  readonly #add: StatementSync
  readonly #remove: StatementSync
  readonly #list: StatementSync
  /** Prepared statements per box. Holds only what is committed or about to be; see `forget`. */
  readonly #known = new Map<string, Box>()

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#find = database.prepare('SELECT number FROM boxes WHERE programme_id = ? AND box_id = ?')
    this.#add = database.prepare('INSERT INTO boxes (programme_id, box_id) VALUES (?, ?)')
    this.#remove = database.prepare('DELETE FROM boxes WHERE number = ?')
    this.#list = database.prepare('SELECT number, box_id FROM boxes WHERE programme_id = ? ORDER BY box_id')
  }

  write(programmeId: string, { boxId, key, value }: EntryWrite): void {
    if (value === null || value === undefined) {
      this.#box(programmeId, boxId)?.remove.run(key)
      return
    }
    const box = this.#box(programmeId, boxId) ?? this.#make(programmeId, boxId)
    const json = JSON.stringify(value)
    box.upsert.run(key, json, checksum(key, json))
  }

  /** Returns whether there was such a box, whose traces now wait in the WAL for a checkpoint. */
  drop(programmeId: string, boxId: string): boolean {
    const box = this.#box(programmeId, boxId)
    if (box === null) return false
    this.#known.delete(nameOf(programmeId, boxId))
    this.#database.exec(`DROP TABLE box_${box.number}`)
    this.#remove.run(box.number)
    return true
  }

  dropAll(programmeId: string): void {
    for (const { box_id } of this.#list.all(programmeId)) this.drop(programmeId, String(box_id))
  }

  /** By box and key. */
  read(programmeId: string): readonly BoxRow[] {
    return this.#list.all(programmeId).flatMap(({ number, box_id }) =>
      this.#database
        .prepare(`SELECT key, value, checksum FROM box_${Number(number)} ORDER BY key`)
        .all()
        .map((row) => {
          const key = String(row.key)
          const value = String(row.value)
          return { boxId: String(box_id), key, value, isSound: row.checksum === checksum(key, value) }
        }),
    )
  }

  /** After any rollback: a table that is remembered may be one that no longer exists. */
  forget(): void {
    this.#known.clear()
  }

  #box(programmeId: string, boxId: string): Box | null {
    const known = this.#known.get(nameOf(programmeId, boxId))
    if (known !== undefined) return known
    const found = this.#find.get(programmeId, boxId)
    return found === undefined ? null : this.#remember(programmeId, boxId, Number(found.number))
  }

  #make(programmeId: string, boxId: string): Box {
    const number = Number(this.#add.run(programmeId, boxId).lastInsertRowid)
    this.#database.exec(
      `CREATE TABLE box_${number} (key TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
    )
    return this.#remember(programmeId, boxId, number)
  }

  #remember(programmeId: string, boxId: string, number: number): Box {
    const box = {
      number,
      upsert: this.#database.prepare(
        `INSERT INTO box_${number} (key, value, checksum) VALUES (?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, checksum = excluded.checksum`,
      ),
      remove: this.#database.prepare(`DELETE FROM box_${number} WHERE key = ?`),
    }
    this.#known.set(nameOf(programmeId, boxId), box)
    return box
  }
}

function nameOf(programmeId: string, boxId: string): string {
  return JSON.stringify([programmeId, boxId])
}
