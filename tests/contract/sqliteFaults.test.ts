import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import { toStorageError } from '../../server/adapters/sqlite/storageErrors.ts'
import type { StorageCode } from '../../server/ports/EventStore.ts'
import { databasePath } from './sqliteFiles.ts'
import { appendOf, event, head } from './storeRequests.ts'
import { type TemporaryDirectory, temporaryDirectory } from './temporaryDirectory.ts'

let directory: TemporaryDirectory
let path: string

beforeEach(() => {
  directory = temporaryDirectory()
  path = databasePath(directory.path)
})

afterEach(() => directory.remove())

const open = (more: { busyMs?: number; maxPages?: number; mayShare?: boolean } = {}) =>
  SqliteEventStore.open({ directory: directory.path, busyMs: 20, ...more })

/** Refused with this code, and with a sentence that holds these words. */
async function expectRefusal(opening: Promise<SqliteEventStore>, code: StorageCode, words: string): Promise<void> {
  await expect(opening).rejects.toMatchObject({ name: 'StorageError', code, message: expect.stringContaining(words) })
}

describe('a start that cannot be', () => {
  test('a missing data directory is not made, and neither is a file taken for one', async () => {
    const missing = join(directory.path, 'missing')
    await expectRefusal(SqliteEventStore.open({ directory: missing }), 'storageUnavailable', 'does not exist')
    expect(existsSync(missing)).toBe(false)
    writeFileSync(missing, '')
    await expectRefusal(SqliteEventStore.open({ directory: missing }), 'storageUnavailable', 'does not exist')
  })

  test('a directory in the place of the file', async () => {
    mkdirSync(path)
    await expectRefusal(open(), 'storageUnavailable', path)
  })

  test('a directory that cannot be written', async () => {
    // Root may write into any directory of a disk, so for root it is one that the kernel keeps to itself.
    const isRoot = process.getuid?.() === 0
    if (!isRoot) chmodSync(directory.path, 0o555)
    const closed = isRoot ? '/sys/kernel' : directory.path
    await expectRefusal(SqliteEventStore.open({ directory: closed }), 'storageReadOnly', 'write access')
    chmodSync(directory.path, 0o755)
  })

  test('not a database', async () => {
    const text = 'These are the minutes of the meeting. '.repeat(200)
    writeFileSync(path, text)
    await expectRefusal(open(), 'storageCorrupt', 'not a database')
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('a database of another program', async () => {
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE recipes (name TEXT)')
    other.close()
    await expectRefusal(open(), 'storageCorrupt', 'another program')
  })

  test('a damaged page, which is left as it is', async () => {
    const store = await open()
    await store.create(
      head,
      Array.from({ length: 500 }, (_, index) => event(`${index} ${'x'.repeat(100)}`)),
    )
    await store.close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 4_096 * 12, 4_096 * 12 + 200)
    writeFileSync(path, bytes)
    await expectRefusal(open(), 'storageCorrupt', 'newest backup')
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  test('two servers on one directory', async () => {
    const first = await open()
    await expectRefusal(open(), 'storageUnavailable', 'Another server already uses')
    await first.create(head, [event('a')])
    await first.close()
    await (await open()).close()
  })

  test('a directory is free again when the process that had it was killed', async () => {
    const script = `
      const { DatabaseSync } = require('node:sqlite')
      globalThis.lock = new DatabaseSync(process.argv[1])
      globalThis.lock.exec('BEGIN EXCLUSIVE')
      console.log('held')
      setInterval(() => {}, 1000)`
    const owner = spawn(process.execPath, ['-e', script, `${path}.lock`], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => owner.once('exit', resolve))
    try {
      await new Promise((resolve) => owner.stdout.once('data', resolve))
      await expectRefusal(open(), 'storageUnavailable', 'Another server already uses')
    } finally {
      owner.kill('SIGKILL')
    }
    await ended
    await (await open()).close()
  })

  test('the file locked by another program', async () => {
    await (await open()).close()
    const other = new DatabaseSync(path)
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    await expectRefusal(open(), 'storageUnavailable', 'another program holds it')
    other.close()
  })
})

describe('faults while running', () => {
  test('F24: a full disk refuses, tells, takes nobody along, and ends by itself when space returns', async () => {
    const store = await open({ maxPages: 120 })
    await store.create(head, [])
    await store.create({ ...head, programmeId: 'p2', code: 'OTHER2' }, [])
    const big = Array.from({ length: 120 }, (_, index) => ({ boxId: 'big', key: `${index}`, value: 'x'.repeat(4_500) }))
    const fill = (expectedRevision: number, entries: typeof big) =>
      store.append(appendOf({ expectedRevision, events: [event('fill')], entries }))
    expect(await fill(0, big.slice(0, 60))).toMatchObject({ status: 'appended' })
    // In one batch: the one that does not fit is refused, its neighbour is kept.
    const [full, beside] = await Promise.allSettled([
      fill(1, big),
      store.append(appendOf({ programmeId: 'p2', events: [event('small')] })),
    ])
    expect(full).toMatchObject({ status: 'rejected', reason: { code: 'storageFull' } })
    expect(full).toMatchObject({ reason: { message: expect.stringContaining('goes on by itself') } })
    expect(beside).toMatchObject({ status: 'fulfilled', value: { status: 'appended', revision: 1 } })
    expect(await store.head('p1')).toMatchObject({ revision: 1 })
    expect((await store.readEntries('p1')).entries).toHaveLength(60)
    await expect(store.check()).rejects.toMatchObject({ code: 'storageFull' })
    expect(await store.append(appendOf({ expectedRevision: 1, dropBoxes: ['big'] }))).toMatchObject({ revision: 1 })
    await store.check()
    expect(await fill(1, big.slice(0, 55))).toEqual({ status: 'appended', revision: 2 })
    await store.close()
  })

  test('another program that holds the write lock: refused as unavailable, then it goes on', async () => {
    const store = await open()
    await store.create(head, [])
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    const append = appendOf({ events: [event('a')] })
    await expect(store.append(append)).rejects.toMatchObject({ code: 'storageUnavailable' })
    await expect(store.check()).rejects.toMatchObject({ code: 'storageUnavailable' })
    expect(await store.read('p1', 0, 10)).toEqual([])
    other.exec('ROLLBACK')
    other.close()
    expect(await store.append(append)).toEqual({ status: 'appended', revision: 1 })
    await store.close()
  })

  test('readiness notices a file that was removed under the server', async () => {
    const store = await open()
    await store.check()
    rmSync(path)
    await expect(store.check()).rejects.toMatchObject({ message: expect.stringContaining('removed') })
    await store.close()
  })

  test('one commit for all that waits, and each request its own savepoint', async () => {
    const store = await open()
    const ids = Array.from({ length: 40 }, (_, index) => `q${index}`)
    await Promise.all(ids.map((programmeId) => store.create({ programmeId, code: programmeId, createdAt: 1 }, [])))
    const before = changeCounter(path)
    await Promise.all(ids.map((programmeId) => store.append(appendOf({ programmeId, events: [event('a')] }))))
    expect(changeCounter(path) - before).toBe(1)
    await store.close()
  })

  test('a request that fails half-way leaves nothing and takes nobody along', async () => {
    const store = await open()
    await store.create(head, [])
    await store.create({ ...head, programmeId: 'p2', code: 'OTHER2' }, [])
    const entries = [{ boxId: 'b', key: 'k', value: 1 }]
    const keyless = { boxId: 'b', key: null as unknown as string, value: 2 }
    const [failed, beside, late] = await Promise.allSettled([
      store.append(appendOf({ events: [event('a')], entries: [...entries, keyless] })),
      store.append(appendOf({ programmeId: 'p2', events: [event('a')], entries })),
      store.append(appendOf({ events: [event('c')], entries })),
    ])
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: 'storageUnavailable' } })
    expect(beside).toMatchObject({ value: { status: 'appended', revision: 1 } })
    expect(late).toMatchObject({ value: { status: 'appended', revision: 1 } })
    expect(await store.read('p1', 0, 10)).toEqual([{ revision: 1, ...event('c') }])
    expect((await store.readEntries('p1')).entries).toEqual(entries)
    await store.close()
  })

  test('every failure of SQLite and of the disk has a code and an advice', () => {
    const codes: readonly (readonly [Readonly<Record<string, unknown>>, StorageCode])[] = [
      [{ errcode: 13 }, 'storageFull'],
      [{ errcode: 4_874 }, 'storageFull'],
      [{ code: 'ENOSPC' }, 'storageFull'],
      [{ errcode: 8 }, 'storageReadOnly'],
      [{ errcode: 1_544 }, 'storageReadOnly'],
      [{ code: 'EROFS' }, 'storageReadOnly'],
      [{ code: 'EACCES' }, 'storageReadOnly'],
      [{ errcode: 11 }, 'storageCorrupt'],
      [{ errcode: 779 }, 'storageCorrupt'],
      [{ errcode: 26 }, 'storageCorrupt'],
      [{ errcode: 1_555 }, 'storageCorrupt'],
      [{ errcode: 5 }, 'storageUnavailable'],
      [{ errcode: 778 }, 'storageUnavailable'],
      [{ code: 'EIO' }, 'storageUnavailable'],
      [{}, 'storageUnavailable'],
    ]
    for (const [fields, code] of codes) {
      const error = toStorageError(Object.assign(new Error('detail'), fields), '/data/file')
      expect([fields, error.code]).toEqual([fields, code])
      expect(error.message).toMatch(/^(?=.*\/data\/file).*\. .*\(detail\)$/)
    }
  })

  test('a read-only connection is what SQLite calls read-only', async () => {
    await (await open()).close()
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      database.exec("INSERT INTO probe VALUES (1, 1, '')")
      expect.unreachable()
    } catch (error) {
      expect(toStorageError(error, path).code).toBe('storageReadOnly')
    } finally {
      database.close()
    }
  })
})

/** Commits so far, from the header of the WAL index: it counts transactions, not pages. */
function changeCounter(file: string): number {
  return readFileSync(`${file}-shm`).readUInt32LE(8)
}
