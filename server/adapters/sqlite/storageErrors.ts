import { type StorageCode, StorageError } from '../../ports/EventStore.ts'

/** SQLite's own result codes; the low byte of an extended code is the primary one. */
const sqlite = {
  error: 1,
  perm: 3,
  readOnly: 8,
  corrupt: 11,
  full: 13,
  notADatabase: 26,
  constraintPrimaryKey: 1555,
  constraintUnique: 2067,
  ioErrorShmSize: 4874,
  ioErrorData: 8202,
  ioErrorCorruptFileSystem: 8458,
} as const

/** Our statements never change: one that does not fit any more means that the text of the schema did (F25). */
export function isSchemaError(error: unknown): boolean {
  return fieldOf(error, 'errcode') === sqlite.error
}

const codesOfErrno: Readonly<Record<string, StorageCode>> = {
  ENOSPC: 'storageFull',
  EDQUOT: 'storageFull',
  EROFS: 'storageReadOnly',
  EACCES: 'storageReadOnly',
  EPERM: 'storageReadOnly',
}

/**
 * Any failure of the disk or of SQLite as the port's error, with a sentence that tells the operator what to do.
 * `path` is the file or directory that it was about. Never holds content: SQLite names tables, not values.
 */
export function toStorageError(error: unknown, path: string): StorageError {
  if (error instanceof StorageError) return error
  const code = codeOf(error)
  const detail = error instanceof Error ? error.message : String(error)
  return new StorageError(code, `${advice(code, path)} (${detail})`, { cause: error })
}

function codeOf(error: unknown): StorageCode {
  const errcode = fieldOf(error, 'errcode')
  if (typeof errcode === 'number') return codeOfSqlite(errcode)
  const errno = fieldOf(error, 'code')
  return (typeof errno === 'string' ? codesOfErrno[errno] : undefined) ?? 'storageUnavailable'
}

function codeOfSqlite(errcode: number): StorageCode {
  switch (errcode) {
    case sqlite.ioErrorShmSize:
      return 'storageFull'
    case sqlite.ioErrorData:
    case sqlite.ioErrorCorruptFileSystem:
    // A revision or box that exists already although the head said otherwise: the file contradicts itself.
    case sqlite.constraintPrimaryKey:
    case sqlite.constraintUnique:
      return 'storageCorrupt'
  }
  switch (errcode & 0xff) {
    case sqlite.full:
      return 'storageFull'
    case sqlite.readOnly:
    case sqlite.perm:
      return 'storageReadOnly'
    case sqlite.corrupt:
    case sqlite.notADatabase:
      return 'storageCorrupt'
    default:
      return 'storageUnavailable'
  }
}

function advice(code: StorageCode, path: string): string {
  switch (code) {
    case 'storageFull':
      return `No room left to write ${path}. Free some space on that disk. A server that runs then goes on by itself.`
    case 'storageReadOnly':
      return `${path} cannot be written. Give the user that runs the server write access to it and to its directory.`
    case 'storageCorrupt':
      return `${path} is damaged or not a database. Stop the server, keep a copy of the file, and restore the newest backup.`
    case 'storageNewer':
      return `${path} was written by a newer version of this program. Start that version, or restore an older backup.`
    case 'storageUnavailable':
      return `${path} cannot be used now. See whether another program holds it and whether its disk is well, and try again.`
  }
}

function fieldOf(value: unknown, name: 'code' | 'errcode'): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
