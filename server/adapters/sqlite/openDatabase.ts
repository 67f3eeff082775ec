import { accessSync, closeSync, constants, fsyncSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../../ports/EventStore.ts'
import { migrate, planMigrations } from './migrate.ts'
import { type Migration, migrations } from './migrations.ts'
import { toStorageError } from './storageErrors.ts'

export interface OpenOptions {
  /** DATA_DIR. Must exist: a typing error in a path shall not make an empty store somewhere else. */
  readonly directory: string
  /** How long to wait for another program that holds the file or the directory. */
  readonly busyMs?: number
  /** Upper bound of the file in pages of 4 kB; beyond it an append is refused with `storageFull`. */
  readonly maxPages?: number
  /** How long the WAL may show which rows of boxes were written together with which events. */
  readonly framesMs?: number
  /** For short tools: when a server owns the directory, work beside it instead of refusing. */
  readonly mayShare?: boolean
  readonly migrations?: readonly Migration[]
}

export interface OpenedDatabase {
  readonly database: DatabaseSync
  readonly path: string
  /** The copy made before an upgrade, when there was one. */
  readonly backup: string | null
  /** Writes back the WAL and lets go of the directory. */
  close(): void
}

export const fileName = 'kennisronde.sqlite'
const defaultBusyMs = 2_000

/**
 * Opens, checks and upgrades the file, or throws a StorageError that says what to do. Nothing is changed in a file
 * that is damaged, newer or foreign.
 */
export function openDatabase(options: OpenOptions): OpenedDatabase {
  const path = join(options.directory, fileName)
  const held: DatabaseSync[] = []
  try {
    assertDirectory(options.directory)
    const owner = takeOwnership(options, path)
    if (owner !== null) held.push(owner)
    makePrivate(path)
    const database = new DatabaseSync(path, {
      timeout: options.busyMs ?? defaultBusyMs,
      enableForeignKeyConstraints: false,
    })
    held.push(database)
    const backup = prepare(database, options, path, owner !== null)
    syncDirectory(options.directory)
    return { database, path, backup, close: () => closeAll(held) }
  } catch (error) {
    closeAll(held)
    throw toStorageError(error, path)
  }
}

function prepare(database: DatabaseSync, options: OpenOptions, path: string, isOwner: boolean): string | null {
  const plan = planMigrations(database, options.migrations ?? migrations, path)
  if (isOwner) assertSound(database, path, plan.version > 0)
  else if (plan.pending.length > 0) {
    throw new StorageError(
      'storageUnavailable',
      `${path} is being upgraded by the server that uses it. Try again soon.`,
    )
  }
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  // Freed content is overwritten, and none of it is spilled into temporary files.
  database.exec('PRAGMA secure_delete = ON')
  database.exec('PRAGMA temp_store = MEMORY')
  database.exec('PRAGMA cell_size_check = ON')
  database.exec('PRAGMA trusted_schema = OFF')
  database.exec('PRAGMA journal_size_limit = 67108864')
  if (options.maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`)
  assertDurable(database, path)
  return isOwner ? migrate(database, plan, path) : null
}

/** I2: an ack is only as good as these two settings. */
function assertDurable(database: DatabaseSync, path: string): void {
  const { journalMode, synchronous } = durability(database)
  if (journalMode !== 'wal' || synchronous !== 2) {
    throw new StorageError(
      'storageUnavailable',
      `The file system of ${path} does not support SQLite's WAL (journal ${journalMode}, synchronous ${synchronous}). ` +
        'Put DATA_DIR on a local disk.',
    )
  }
}

export function durability(database: DatabaseSync): { readonly journalMode: string; readonly synchronous: number } {
  return {
    journalMode: String(database.prepare('PRAGMA journal_mode').get()?.journal_mode),
    synchronous: Number(database.prepare('PRAGMA synchronous').get()?.synchronous),
  }
}

/** Page structure, indexes, and revisions 1…head without a gap. Row checksums are compared when rows are read. */
function assertSound(database: DatabaseSync, path: string, hasTables: boolean): void {
  const verdict = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
  if (verdict !== 'ok') throw damaged(path, String(verdict))
  if (!hasTables) return
  const wrong = database
    .prepare(
      `SELECT p.id AS id, p.revision AS revision, e.count AS count FROM programmes p
       LEFT JOIN (SELECT programme_id, count(*) AS count, max(revision) AS last FROM events GROUP BY programme_id) e
       ON e.programme_id = p.id
       WHERE p.revision <> coalesce(e.count, 0) OR p.revision <> coalesce(e.last, 0) LIMIT 1`,
    )
    .get()
  if (wrong !== undefined) throw damaged(path, `programme ${wrong.id} lacks events`)
}

export function damaged(path: string, detail: string): StorageError {
  return new StorageError(
    'storageCorrupt',
    `${path} is damaged: ${detail}. Nothing was changed. Stop the server, keep a copy of the file, ` +
      'and restore the newest backup.',
  )
}

function assertDirectory(directory: string): void {
  const found = statSync(directory, { throwIfNoEntry: false })
  if (found?.isDirectory() !== true) {
    throw new StorageError(
      'storageUnavailable',
      `The data directory ${directory} does not exist. Make it, or set DATA_DIR to one that does.`,
    )
  }
  try {
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw toStorageError(error, directory)
  }
}

/**
 * One server per directory. The lock is one of the operating system, held through an empty SQLite file: it ends
 * with the process, however that ends, and means the same inside and outside a container.
 * Null when another process is the owner and that is allowed.
 */
function takeOwnership({ directory, mayShare = false, busyMs = defaultBusyMs }: OpenOptions, path: string) {
  const file = `${path}.lock`
  // By hand first, because the operating system says why a file cannot be made, and SQLite does not.
  makePrivate(file)
  const lock = new DatabaseSync(file, { timeout: mayShare ? 0 : busyMs })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    const isHeld = toStorageError(error, path).code === 'storageUnavailable' && /locked/.test(String(error))
    if (isHeld && mayShare) return null
    if (!isHeld) throw error
    throw new StorageError(
      'storageUnavailable',
      `Another server already uses ${directory}. Stop it first, or set DATA_DIR to another directory.`,
    )
  }
}

/** An empty file for its owner only, unless there is one. SQLite gives the WAL the mode of the file. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
}

/** Makes the names of new files durable. Windows has no such call and needs none. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function closeAll(held: readonly DatabaseSync[]): void {
  for (const database of held.toReversed()) {
    if (database.isOpen) database.close()
  }
}
