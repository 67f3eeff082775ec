import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/adapters/sqlite/openDatabase.ts'
import { Reader } from '../../server/adapters/sqlite/Reader.ts'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import { Writer } from '../../server/adapters/sqlite/Writer.ts'
import { StorageError } from '../../server/ports/EventStore.ts'
import { countInFiles, databasePath, readWhole, seededRandom, wholeText } from './sqliteFiles.ts'
import { appendOf, event, head } from './storeRequests.ts'
import { type TemporaryDirectory, temporaryDirectory } from './temporaryDirectory.ts'

let directory: TemporaryDirectory

beforeEach(() => {
  directory = temporaryDirectory()
})

afterEach(() => directory.remove())

describe('sealed entries leave no trace', () => {
  const canary = 'CANARY-of-a-ballot'

  /** Enough rows, sizes and overwrites to split pages, to fill overflow pages and to free them again. */
  async function fillAndDrop(store: SqliteEventStore, seed: number): Promise<void> {
    const random = seededRandom(seed)
    const programmeId = `p${seed}`
    await store.create({ ...head, programmeId, code: programmeId }, [])
    for (let round = 0; round < 10; round++) {
      const entries = Array.from({ length: 200 }, () => {
        const isDropped = random(2) === 0
        const size = random(20) === 0 ? 6_000 : random(300)
        return {
          boxId: isDropped ? 'dropped' : 'kept',
          key: `${isDropped ? canary : ''}${random(600)}`,
          value: random(8) === 0 ? null : `${isDropped ? canary : 'kept'}${'x'.repeat(size)}`,
        }
      })
      await store.append(appendOf({ programmeId, expectedRevision: round, events: [event('box')], entries }))
    }
    expect(countInFiles(directory.path, canary)).toBeGreaterThan(0)
    await store.append(
      appendOf({ programmeId, expectedRevision: 10, events: [event('sealed')], dropBoxes: ['dropped'] }),
    )
  }

  test('after a drop, and after overwriting and a drop, no file holds a byte of it', { timeout: 30_000 }, async () => {
    const store = await SqliteEventStore.open({ directory: directory.path })
    for (let seed = 1; seed <= 15; seed++) {
      await fillAndDrop(store, seed)
      expect(countInFiles(directory.path, canary), `seed ${seed}`).toBe(0)
      expect((await store.readEntries(`p${seed}`)).entries.length).toBeGreaterThan(0)
    }
    await store.close()
    expect(countInFiles(directory.path, canary)).toBe(0)
  })

  test('while another program reads, the append stands, readiness says so, and the trace goes afterwards', async () => {
    const store = await SqliteEventStore.open({ directory: directory.path, busyMs: 20 })
    await store.create(head, [])
    await store.append(appendOf({ entries: [{ boxId: 'b', key: 'k', value: canary }] }))
    const { DatabaseSync } = await import('node:sqlite')
    const other = new DatabaseSync(databasePath(directory.path))
    other.exec('BEGIN; SELECT * FROM programmes')
    expect(await store.append(appendOf({ events: [event('sealed')], dropBoxes: ['b'] }))).toMatchObject({
      status: 'appended',
    })
    await expect(store.check()).rejects.toMatchObject({ code: 'storageUnavailable' })
    other.close()
    await store.append(appendOf({ expectedRevision: 1, events: [event('next')] }))
    expect(countInFiles(directory.path, canary)).toBe(0)
    await store.check()
    await store.close()
  })

  test('after a crash between the drop and its checkpoint, the next start removes the trace', () => {
    const live = join(directory.path, 'live')
    const crashed = join(directory.path, 'crashed')
    for (const path of [live, crashed]) mkdirSync(path)
    const { database, path, close } = openDatabase({ directory: live })
    const writer = new Writer(database, path)
    writer.writeAll([{ kind: 'create', head, events: [] }])
    writer.writeAll([{ kind: 'append', ...appendOf({ entries: [{ boxId: 'b', key: 'k', value: canary }] }) }])
    database.exec("DROP TABLE box_1; DELETE FROM boxes WHERE box_id = 'b'")
    copyState(live, crashed)
    close()
    expect(countInFiles(crashed, canary)).toBeGreaterThan(0)
    const restarted = openDatabase({ directory: crashed })
    new Writer(restarted.database, restarted.path)
    // Before it closes: closing would empty the WAL in any case.
    expect(countInFiles(crashed, canary)).toBe(0)
    restarted.close()
  })
})

describe('damage', () => {
  /** A database with everything in it, and every state that it went through. */
  function makeHistory(path: string, appends: number): readonly string[] {
    const opened = openDatabase({ directory: path })
    const writer = new Writer(opened.database, opened.path)
    const reader = new Reader(opened.database, opened.path, writer.boxes)
    const states = [wholeText(reader)]
    writer.writeAll([{ kind: 'create', head, events: [event('first')] }])
    states.push(wholeText(reader))
    for (let index = 0; index < appends; index++) {
      const entries = ['a', 'b', 'c'].map((key) => ({
        boxId: `b${index % 3}`,
        key,
        value: `${index}`.repeat(1 + (index % 90)),
      }))
      const events = [event(`${index}`), event('x'.repeat((index * 97) % 900))]
      writer.writeAll([{ kind: 'append', ...appendOf({ expectedRevision: 1 + index * 2, events, entries }) }])
      states.push(wholeText(reader))
    }
    // No close: that would write the WAL back.
    copyState(path, join(path, 'copy'))
    opened.close()
    return states
  }

  test('F26: a WAL cut or scribbled on anywhere opens as a state that once was', { timeout: 60_000 }, () => {
    const copy = join(directory.path, 'copy')
    mkdirSync(copy)
    const states = makeHistory(directory.path, 25)
    const whole = readFileSync(join(copy, 'kennisronde.sqlite-wal'))
    const random = seededRandom(20_261)
    const seen = new Set<number>()
    const torn = join(directory.path, 'torn')
    for (let round = 0; round < 100; round++) {
      rmSync(torn, { recursive: true, force: true })
      mkdirSync(torn)
      copyState(copy, torn)
      const offset = random(whole.length)
      const wal = join(torn, 'kennisronde.sqlite-wal')
      if (round % 2 === 0) truncateSync(wal, offset)
      else writeFileSync(wal, flip(whole, offset, random))
      const state = states.indexOf(readWhole(torn))
      expect(state, `offset ${offset}, round ${round}`).toBeGreaterThanOrEqual(0)
      seen.add(state)
    }
    expect(seen.size).toBeGreaterThan(10)
    expect(states.indexOf(readWhole(copy))).toBe(states.length - 1)
  })

  test('F25: a byte flipped anywhere in the file is noticed or harmless, never believed', { timeout: 60_000 }, () => {
    const copy = join(directory.path, 'copy')
    mkdirSync(copy)
    const states = makeHistory(directory.path, 25)
    const good = states.at(-1)
    // After closing, everything is in the one file.
    const file = readFileSync(databasePath(directory.path))
    const random = seededRandom(20_262)
    let noticed = 0
    for (let round = 0; round < 150; round++) {
      const flipped = join(directory.path, 'flipped')
      rmSync(flipped, { recursive: true, force: true })
      mkdirSync(flipped)
      const offset = random(file.length)
      writeFileSync(databasePath(flipped), flip(file, offset, random))
      try {
        expect(readWhole(flipped), `offset ${offset}`).toBe(good)
      } catch (error) {
        if (!(error instanceof StorageError)) throw error
        // A flipped schema text may look like that of another build.
        expect(['storageCorrupt', 'storageNewer'], error.message).toContain(error.code)
        noticed += 1
      }
    }
    expect(noticed).toBeGreaterThan(20)
  })

  test('F25: damage found while running stops writing, and what is whole is still read', async () => {
    const text = 'a text that will change'
    let store = await SqliteEventStore.open({ directory: directory.path })
    await store.create(head, [event(text)])
    await store.create({ ...head, programmeId: 'p2', code: 'OTHER2' }, [event('whole')])
    await store.close()
    const path = databasePath(directory.path)
    const bytes = readFileSync(path)
    bytes.write('b', bytes.indexOf(text))
    writeFileSync(path, bytes)
    store = await SqliteEventStore.open({ directory: directory.path })
    await expect(store.read('p1', 0, 10)).rejects.toMatchObject({
      code: 'storageCorrupt',
      message: expect.stringContaining('restore the newest backup'),
    })
    const append = store.append(appendOf({ programmeId: 'p2', expectedRevision: 1, events: [event('x')] }))
    await expect(append).rejects.toMatchObject({ code: 'storageCorrupt' })
    await expect(store.check()).rejects.toMatchObject({ code: 'storageCorrupt' })
    expect(await store.read('p2', 0, 10)).toHaveLength(1)
    await store.close()
  })

  test('F25: a log with a hole or a head that lies is refused at the start, and left as it is', async () => {
    const { DatabaseSync } = await import('node:sqlite')
    for (const sql of ['DELETE FROM events WHERE revision = 2', 'UPDATE programmes SET revision = 2']) {
      const here = join(directory.path, sql.slice(0, 6))
      mkdirSync(here)
      const store = await SqliteEventStore.open({ directory: here })
      await store.create(head, ['a', 'b', 'c'].map(event))
      await store.close()
      const database = new DatabaseSync(databasePath(here))
      database.exec(sql)
      database.close()
      const before = statSync(databasePath(here)).mtimeMs
      await expect(SqliteEventStore.open({ directory: here })).rejects.toMatchObject({ code: 'storageCorrupt' })
      expect(statSync(databasePath(here)).mtimeMs).toBe(before)
    }
  })

  test('F25: a damaged snapshot counts as none', async () => {
    const store = await SqliteEventStore.open({ directory: directory.path })
    await store.create(head, [event('a')])
    await store.saveSnapshot('p1', { revision: 1, epoch: 1, stateSchema: 1, body: 'the state' })
    const { DatabaseSync } = await import('node:sqlite')
    const other = new DatabaseSync(databasePath(directory.path))
    other.exec("UPDATE snapshots SET body = 'the stale'")
    other.close()
    expect(await store.loadSnapshot('p1')).toBeNull()
    await store.close()
  })
})

function copyState(from: string, to: string): void {
  for (const suffix of ['', '-wal']) copyFileSync(`${databasePath(from)}${suffix}`, `${databasePath(to)}${suffix}`)
}

function flip(bytes: Buffer, offset: number, random: (below: number) => number): Buffer {
  const flipped = Buffer.from(bytes)
  flipped[offset] = (flipped[offset] ?? 0) ^ (1 + random(255))
  return flipped
}
