import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Eraser } from '../../server/adapters/sqlite/Eraser.ts'
import { openDatabase } from '../../server/adapters/sqlite/openDatabase.ts'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import type { NewEvent } from '../../server/ports/EventStore.ts'
import { patient } from '../support/server/eventually.ts'
import { rewriteOf } from './eventStoreErasure.ts'
import { countInFiles, databasePath, seededRandom } from './sqliteFiles.ts'
import { appendOf, event, head } from './storeRequests.ts'
import { type TemporaryDirectory, temporaryDirectory } from './temporaryDirectory.ts'

vi.setConfig(patient)

const canary = 'Kanarie-zingt'
let directory: TemporaryDirectory
let store: SqliteEventStore

beforeEach(async () => {
  directory = temporaryDirectory()
  store = await SqliteEventStore.open({ directory: directory.path, busyMs: 20 })
})
afterEach(async () => {
  await store.close()
  directory.remove()
})

const traces = (): number => countInFiles(directory.path, canary)

/** Two programmes that grow through each other, so that pages split and rows move; every seventh event has a name. */
async function grow(): Promise<{ readonly revision: number; readonly named: readonly number[] }> {
  const random = seededRandom(7)
  const named: number[] = []
  let revision = 0
  let other = 0
  await store.create(head, [])
  await store.create({ ...head, programmeId: 'p0', code: 'OTHER2' }, [])
  for (let batch = 0; batch < 60; batch += 1) {
    const events = Array.from({ length: 1 + random(20) }, (_, index): NewEvent => {
      const isNamed = (revision + index) % 7 === 0
      if (isNamed) named.push(revision + index + 1)
      // Some rows are longer than a page.
      const padding = '.'.repeat(random(10) === 0 ? 9_000 : random(300))
      return event(isNamed ? `${canary} ${padding}` : padding)
    })
    await store.append(appendOf({ expectedRevision: revision, events }))
    revision += events.length
    await store.append(appendOf({ programmeId: 'p0', expectedRevision: other, events: events.map(() => event('x')) }))
    other += events.length
    const body = `${canary.repeat(batch * 40)}`
    await store.saveSnapshot('p1', { revision, epoch: 1, stateSchema: 1, body })
  }
  return { revision, named }
}

const erasing = (named: readonly number[], expectedRevision: number) =>
  rewriteOf({
    expectedRevision,
    changes: named.map((revision) => ({ revision, data: { text: '' }, meta: null })),
  })

test('F70: after a rewriting no byte of the name is in database, WAL or any other file', async () => {
  const { revision, named } = await grow()
  expect(traces()).toBeGreaterThan(named.length)
  expect(await store.rewrite(erasing(named, revision))).toMatchObject({ status: 'rewritten' })
  expect(traces()).toBe(0)
  // The store goes on as before.
  expect(await store.append(appendOf({ epoch: 2, expectedRevision: revision, events: [event('z')] }))).toMatchObject({
    status: 'appended',
  })
  expect(await store.read('p1', 0, 10_000)).toHaveLength(revision + 1)
  expect(await store.check()).toEqual({ journalMode: 'wal', synchronous: 2 })
  await store.close()
  expect(traces()).toBe(0)
})

test('E5: soon after a box was written the write-ahead log no longer shows what was written together with it', async () => {
  await store.close()
  store = await SqliteEventStore.open({ directory: directory.path, framesMs: 1 })
  await store.create(head, [event('x')])
  const wal = (): number => statSync(`${databasePath(directory.path)}-wal`).size
  await store.append(appendOf({ expectedRevision: 1, events: [event('y')] }))
  expect(wal()).toBeGreaterThan(0)
  const entries = [{ boxId: 'b', key: 'k', value: 'locked' }]
  await store.append(appendOf({ expectedRevision: 2, events: [event('z')], entries }))
  await vi.waitFor(() => expect(wal()).toBe(0))
  expect((await store.readEntries('p1')).entries).toEqual(entries)
  // Also what is written after it, and while somebody holds the file.
  await store.exclusively('p1', async (append) => {
    await append(appendOf({ expectedRevision: 3, events: [event('z')], entries }))
  })
  await vi.waitFor(() => expect(wal()).toBe(0))
})

test('F70: open boxes outlive the rebuilding of the file, and can still go without a trace', async () => {
  await store.create(head, [event(canary)])
  const row = (key: string) => [{ boxId: 'b', key, value: `Mus-${key}` }]
  await store.append(appendOf({ expectedRevision: 1, entries: row('before') }))
  await store.rewrite(rewriteOf({ expectedRevision: 1, changes: [{ revision: 1, data: null, meta: null }] }))
  await store.append(appendOf({ epoch: 2, expectedRevision: 1, entries: row('after') }))
  expect((await store.readEntries('p1')).entries).toHaveLength(2)
  await store.append(appendOf({ epoch: 2, expectedRevision: 1, dropBoxes: ['b'] }))
  expect(countInFiles(directory.path, 'Mus-')).toBe(0)
  expect(traces()).toBe(0)
})

test('F70: while another program reads, the name is gone for everybody who asks, and the check says what is left', async () => {
  await store.create(head, [event(canary)])
  const reader = new DatabaseSync(databasePath(directory.path))
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM events').get()
  const change = { revision: 1, data: { text: '' }, meta: null }
  expect(await store.rewrite(rewriteOf({ expectedRevision: 1, changes: [change] }))).toMatchObject({ epoch: 2 })
  expect(JSON.stringify(await store.read('p1', 0, 10))).not.toContain(canary)
  await expect(store.check()).rejects.toMatchObject({ message: expect.stringContaining('Close that program') })
  reader.exec('ROLLBACK')
  reader.close()
  await store.check()
  expect(traces()).toBe(0)
})

test('F70: what a crash left in old pages is wiped at the next start', async () => {
  const { revision, named } = await grow()
  await store.close()
  // As a server leaves it that died between the commit and the rebuilding.
  const file = new DatabaseSync(databasePath(directory.path))
  file.exec("PRAGMA secure_delete = OFF; DELETE FROM snapshots; DELETE FROM events WHERE programme_id = 'p1'")
  file.exec("UPDATE programmes SET revision = 0 WHERE id = 'p1'")
  file.exec("INSERT INTO erasures (programme_id, epoch, at) VALUES ('p1', 2, 0)")
  file.close()
  expect(revision).toBeGreaterThan(named.length)
  expect(traces()).toBeGreaterThan(0)
  store = await SqliteEventStore.open({ directory: directory.path, busyMs: 20 })
  expect(traces()).toBe(0)
})

test('P8: after a removal no byte of the programme is in database, WAL or any other file', async () => {
  const { revision } = await grow()
  const row = { boxId: canary, key: canary, value: canary }
  await store.append(appendOf({ expectedRevision: revision, entries: [row] }))
  await store.remove(head.programmeId)
  expect([traces(), countInFiles(directory.path, head.code)]).toEqual([0, 0])
  expect((await store.read('p0', 0, 10_000)).length).toBe(revision)
  expect(await store.check()).toEqual({ journalMode: 'wal', synchronous: 2 })
})

test('P8: a removal that another program kept from being wiped is wiped by the next check', async () => {
  await store.create(head, [event(canary)])
  const reader = new DatabaseSync(databasePath(directory.path))
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM events').get()
  await store.remove(head.programmeId)
  expect(await store.head(head.programmeId)).toBeNull()
  await expect(store.check()).rejects.toMatchObject({ message: expect.stringContaining('Close that program') })
  reader.exec('ROLLBACK')
  reader.close()
  await store.check()
  expect(traces()).toBe(0)
})

test('P8: a crash between removing and wiping is made good at the next start, and then no line is left of it', async () => {
  await grow()
  await store.close()
  const file = openDatabase({ directory: directory.path })
  file.database.exec('PRAGMA secure_delete = OFF')
  file.database.exec('BEGIN')
  new Eraser(file.database).remove(head.programmeId)
  file.database.exec('COMMIT')
  file.close()
  expect(traces()).toBeGreaterThan(0)
  store = await SqliteEventStore.open({ directory: directory.path, busyMs: 20 })
  expect(traces()).toBe(0)
  const reader = new DatabaseSync(databasePath(directory.path))
  expect(reader.prepare('SELECT * FROM erasures').all()).toEqual([])
  reader.close()
})
