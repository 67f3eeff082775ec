import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '../../server/adapters/sqlite/migrations.ts'
import { openDatabase } from '../../server/adapters/sqlite/openDatabase.ts'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
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

describe('upgrades', () => {
  const next = { version: migrations.length + 1, sql: 'ALTER TABLE programmes ADD COLUMN title TEXT' }

  test('F31: a database that is newer than the program, which is left as it is', async () => {
    const newer = [...migrations, { version: migrations.length + 1, sql: 'CREATE TABLE later (id INTEGER)' }]
    openDatabase({ directory: directory.path, migrations: newer }).close()
    const before = readFileSync(path)
    await expectRefusal(open(), 'storageNewer', 'Start the newer version')
    expect(readFileSync(path).equals(before)).toBe(true)
    openDatabase({ directory: directory.path, migrations: newer }).close()
  })

  test('F31: a database of another build with the same number', async () => {
    openDatabase({ directory: directory.path, migrations: [{ version: 1, sql: 'CREATE TABLE other (id)' }] }).close()
    await expectRefusal(open(), 'storageNewer', 'another build')
  })

  test('F31: a file with content is copied before it is changed; an empty or current one is not', async () => {
    const store = await open()
    expect(store.backup).toBeNull()
    await store.create(head, [event('a')])
    await store.close()
    const again = await open()
    expect(again.backup).toBeNull()
    await again.close()
    const { backup, close } = openDatabase({ directory: directory.path, migrations: [...migrations, next] })
    close()
    expect(backup).toBe(join(directory.path, `kennisronde.schema-${migrations.length}.backup.sqlite`))
    const old = join(directory.path, 'old')
    mkdirSync(old)
    writeFileSync(databasePath(old), readFileSync(backup ?? ''))
    const restored = await SqliteEventStore.open({ directory: old })
    expect(await restored.read('p1', 0, 10)).toEqual([{ revision: 1, ...event('a') }])
    await restored.close()
    if (process.platform !== 'win32') expect(statSync(backup ?? '').mode & 0o777).toBe(0o600)
  })

  test('a step that fails leaves the file as it was, and can be tried again', async () => {
    const store = await open()
    await store.create(head, [event('a')])
    await store.close()
    const broken = [...migrations, next, { version: next.version + 1, sql: 'CREATE TABLE more (id); SELEC' }]
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(() => openDatabase({ directory: directory.path, migrations: broken })).toThrow(/syntax error/)
    }
    expect(readdirSync(directory.path).filter((name) => name.includes('unfinished'))).toEqual([])
    const reopened = await open()
    expect(await reopened.read('p1', 0, 10)).toHaveLength(1)
    await reopened.close()
  })

  test('a tool beside a server works with it, and never upgrades under it', async () => {
    const server = await open()
    const tool = await open({ mayShare: true })
    expect(await tool.create(head, [event('a')])).toBe('created')
    expect(await server.findByCode(head.code)).toMatchObject({ revision: 1 })
    const answers = await Promise.all(
      [server, tool, server, tool].map((store) =>
        store.append(appendOf({ expectedRevision: 1, events: [event('b')] })),
      ),
    )
    expect(answers.filter(({ status }) => status === 'appended')).toHaveLength(1)
    await tool.close()
    const options = { directory: directory.path, mayShare: true, migrations: [...migrations, next] }
    expect(() => openDatabase(options)).toThrow(/being upgraded/)
    await server.close()
  })

  test.skipIf(process.platform === 'win32')('only the owner reads the database', async () => {
    const store = await open()
    await store.create(head, [event('a')])
    for (const suffix of ['', '-wal']) expect(statSync(`${path}${suffix}`).mode & 0o777).toBe(0o600)
    await store.close()
  })
})
