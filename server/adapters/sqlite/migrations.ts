export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number
  readonly sql: string
}

/**
 * The schema as a list of steps. A step that was ever released is never edited: its checksum is in every database.
 *
 * - `events.checksum`, `snapshots.checksum` and that of box rows: CRC-32 of the row, because SQLite notices a damaged
 *   page but not a flipped letter inside a text.
 * - `boxes`: each open box has a table of its own, `box_<number>` (see BoxTables). Numbers are never used twice.
 * - `erasures`: the ledger, without content; `is_wiped` 0 while old pages of the file may still hold what was erased.
 * - `probe`: written by the readiness check, so that it tries what an append does.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE programmes (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        revision INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        created_at REAL NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE events (
        programme_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        type TEXT NOT NULL,
        activity_id TEXT,
        data TEXT NOT NULL,
        meta TEXT,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (programme_id, revision)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE boxes (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        programme_id TEXT NOT NULL,
        box_id TEXT NOT NULL,
        UNIQUE (programme_id, box_id)
      ) STRICT;
      CREATE TABLE snapshots (
        programme_id TEXT PRIMARY KEY,
        revision INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        state_schema INTEGER NOT NULL,
        body TEXT NOT NULL,
        checksum INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE probe (id INTEGER PRIMARY KEY, count INTEGER NOT NULL, padding BLOB NOT NULL) STRICT;
    `,
  },
  {
    version: 2,
    sql: `
      CREATE TABLE erasures (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        programme_id TEXT NOT NULL,
        epoch INTEGER NOT NULL,
        at REAL NOT NULL,
        seat_ids TEXT,
        is_wiped INTEGER NOT NULL DEFAULT 0
      ) STRICT;
    `,
  },
]
