import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileName, openDatabase } from '../../server/adapters/sqlite/openDatabase.ts'
import { openTables } from '../../server/adapters/sqlite/openTables.ts'
import type { Reader } from '../../server/adapters/sqlite/Reader.ts'

export function databasePath(directory: string): string {
  return join(directory, fileName)
}

/** How often a text stands in any file of the directory, byte by byte. */
export function countInFiles(directory: string, text: string): number {
  return readdirSync(directory)
    .map((name) => readFileSync(join(directory, name)).toString('latin1').split(text).length - 1)
    .reduce((sum, count) => sum + count, 0)
}

/** Everything that the store says of programme p1, read in this thread: opening hundreds of workers takes long. */
export function readWhole(directory: string): string {
  const opened = openDatabase({ directory })
  try {
    return wholeText(openTables(opened).reader)
  } finally {
    opened.close()
  }
}

export function wholeText(reader: Reader): string {
  return JSON.stringify([reader.head('p1'), reader.read('p1', 0, 10_000), reader.readEntries('p1')])
}

/** The same numbers for the same seed: a failure can be repeated. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % below
  }
}
