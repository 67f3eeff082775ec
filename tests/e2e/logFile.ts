import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { unlock } from '../../server/adapters/auth/lockedText.ts'
import { FileBoxKeys } from '../../server/adapters/sqlite/FileBoxKeys.ts'
import { startState } from '../../server/domain/programme/evolve.ts'
import { fold, type LoggedEvent } from '../../server/domain/programme/fold.ts'
import type { Activity, ProgrammeState } from '../../server/domain/programme/state.ts'

export interface LoggedBallot {
  readonly dots: Readonly<Record<string, number>>
  readonly done: boolean
}

/** The log of one programme, read from the file beside the running server, and what its events make together. */
export function readLog(dataDir: string, code: string) {
  return inFile(dataDir, (database) => {
    const id = programmeIdOf(database, code)
    const events = database
      .prepare('SELECT type, activity_id, data, meta FROM events WHERE programme_id = ? ORDER BY revision')
      .all(id)
      .map(
        ({ type, activity_id, data, meta }): LoggedEvent => ({
          type: String(type),
          activityId: activity_id === null ? null : String(activity_id),
          data: JSON.parse(String(data)),
          meta: meta === null ? null : JSON.parse(String(meta)),
        }),
      )
    const state = fold(startState, events)
    return { events, state, count: (type: string) => events.filter((event) => event.type === type).length }
  })
}

/** What lies in the box of a vote that is not sealed, opened with the secret that the server keeps beside the database. */
export async function ballotsInBox(dataDir: string, code: string, boxId: string): Promise<readonly LoggedBallot[]> {
  const { id, rows } = inFile(dataDir, (database) => {
    const id = programmeIdOf(database, code)
    const box = database.prepare('SELECT number FROM boxes WHERE programme_id = ? AND box_id = ?').get(id, boxId)
    return {
      id,
      rows: box === undefined ? [] : database.prepare(`SELECT key, value FROM box_${Number(box.number)}`).all(),
    }
  })
  const secret = await new FileBoxKeys(dataDir).load(id, boxId)
  return rows.map(({ key, value }) => {
    const locked = String(JSON.parse(String(value)))
    const text = secret && unlock(secret, locked, JSON.stringify([boxId, key]))
    if (!text) throw new Error('a row that its own secret does not open')
    return JSON.parse(text) as LoggedBallot
  })
}

/** Added up without the product: dots per question. */
export function tallyOf(ballots: readonly LoggedBallot[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const { dots } of ballots) for (const [id, count] of Object.entries(dots)) sums[id] = (sums[id] ?? 0) + count
  return sums
}

/** `activityIn<DotVoteActivity>(state, id, 'dotVote')`. */
export function activityIn<A extends Activity>(state: ProgrammeState, id: string, kind: A['kind']): A {
  const activity = state.activities.get(id)
  if (activity?.kind !== kind) throw new Error(`${id} is of kind ${activity?.kind}`)
  return activity as A
}

/** How often a text stands in any file of the folder, byte by byte. */
export function countBytes(dataDir: string, text: string): number {
  return readdirSync(dataDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('utf8').split(text).length - 1)
    .reduce((sum, count) => sum + count, 0)
}

function inFile<T>(dataDir: string, read: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(dataDir, 'kennisronde.sqlite'), { readOnly: true })
  try {
    return read(database)
  } finally {
    database.close()
  }
}

const programmeIdOf = (database: DatabaseSync, code: string): string =>
  String(database.prepare('SELECT id FROM programmes WHERE code = ?').get(code)?.id)
