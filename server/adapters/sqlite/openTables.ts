import type { OpenedDatabase } from './openDatabase.ts'
import { damaged } from './openDatabase.ts'
import { Reader } from './Reader.ts'
import { isSchemaError } from './storageErrors.ts'
import { Writer } from './Writer.ts'

/** All statements, prepared on an open file. */
export function openTables({ database, path }: Pick<OpenedDatabase, 'database' | 'path'>) {
  try {
    const writer = new Writer(database, path)
    return { writer, reader: new Reader(database, path, writer.boxes) }
  } catch (error) {
    throw isSchemaError(error) ? damaged(path, String(error)) : error
  }
}
