import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../../ports/EventStore.ts'
import type { Migration } from './migrations.ts'

export interface MigrationPlan {
  /** Steps already in the file; 0 for an empty file. */
  readonly version: number
  readonly pending: readonly Migration[]
}

/**
 * Compares the file with the program's list. Reads only, so that a file of a newer version, of another build or of
 * another program is never touched.
 * @throws StorageError storageNewer or storageCorrupt
 */
export function planMigrations(database: DatabaseSync, migrations: readonly Migration[], path: string): MigrationPlan {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  if (tables.length === 0) return { version: 0, pending: migrations }
  if (!tables.some(({ name }) => name === 'migrations')) {
    throw new StorageError(
      'storageCorrupt',
      `${path} is a database of another program. Move it away, or set DATA_DIR to another directory.`,
    )
  }
  const applied = database.prepare('SELECT version, checksum FROM migrations ORDER BY version').all()
  for (const { version, checksum } of applied) {
    const known = migrations.find((migration) => migration.version === version)
    if (known === undefined) {
      throw new StorageError(
        'storageNewer',
        `${path} has schema ${version}, and this program knows up to ${migrations.length}. ` +
          'Start the newer version that wrote it, or restore the backup made before the upgrade.',
      )
    }
    if (checksumOf(known) !== checksum) {
      throw new StorageError(
        'storageNewer',
        `${path} was made by another build of this program: its schema step ${version} differs. ` +
          'Start the build that wrote it, or restore a backup made by this one.',
      )
    }
  }
  return { version: applied.length, pending: migrations.slice(applied.length) }
}

/** All pending steps or none. A file that holds anything is copied beside itself first; returns where. */
export function migrate(database: DatabaseSync, plan: MigrationPlan, path: string): string | null {
  if (plan.pending.length === 0) return null
  const backup = plan.version === 0 ? null : backUp(database, path, plan.version)
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, checksum TEXT NOT NULL) STRICT')
    const record = database.prepare('INSERT INTO migrations (version, checksum) VALUES (?, ?)')
    for (const migration of plan.pending) {
      database.exec(migration.sql)
      record.run(migration.version, checksumOf(migration))
    }
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
  return backup
}

/** A whole, compact copy. It gets its name only once it is durable, so a half copy never passes for a backup. */
function backUp(database: DatabaseSync, path: string, version: number): string {
  const backup = `${path.replace(/\.sqlite$/, '')}.schema-${version}.backup.sqlite`
  const unfinished = `${backup}.unfinished`
  rmSync(unfinished, { force: true })
  // Made empty and private first: SQLite writes into an empty file and keeps its mode.
  closeSync(openSync(unfinished, 'wx', 0o600))
  database.prepare('VACUUM INTO ?').run(unfinished)
  const file = openSync(unfinished, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(unfinished, backup)
  return backup
}

function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
}
