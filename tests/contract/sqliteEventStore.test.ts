import { expect, test } from 'vitest'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import type { EventStore } from '../../server/ports/EventStore.ts'
import { describeEventStore } from './eventStore.ts'
import { testAgainstModel } from './eventStoreModel.ts'
import { appendOf, event, head, type StoreBench } from './storeRequests.ts'
import { temporaryDirectory } from './temporaryDirectory.ts'

describeEventStore('SQLite', makeBench)
testAgainstModel('SQLite', makeBench, 40)

test('I2: a write is durable: WAL, synchronous FULL', async () => {
  const bench = makeBench()
  const store = await bench.open()
  expect(await store.check()).toEqual({ journalMode: 'wal', synchronous: 2 })
  await store.close()
  await bench.remove()
})

test('I5: a second program on the same file does not come between, and is not kept waiting for long', async () => {
  const directory = temporaryDirectory()
  const store = await SqliteEventStore.open({ directory: directory.path })
  const beside = await SqliteEventStore.open({ directory: directory.path, mayShare: true })
  await store.create(head, [])
  const append = (each: EventStore['append'], expectedRevision: number) =>
    each(appendOf({ expectedRevision, events: [event('x')] })).then(({ status }) => status)
  const intrude = (expectedRevision: number) => append((request) => beside.append(request), expectedRevision)
  const [ours, theirs] = await store.exclusively('p1', async (locked) => {
    const other = intrude(0)
    // Long enough to have been written, were it not for the lock.
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await store.head('p1')).toMatchObject({ revision: 0 })
    return Promise.all([append(locked, 0), other])
  })
  expect([ours, theirs]).toEqual(['appended', 'conflict'])
  // Nobody gives it back: its time does.
  const slow = store.exclusively('p1', async (locked) => {
    expect(await intrude(1)).toBe('appended')
    return append(locked, 1)
  })
  expect(await slow).toBe('conflict')
  await beside.close()
  await store.close()
  directory.remove()
})

function makeBench(): StoreBench {
  const directory = temporaryDirectory()
  return {
    open: () => SqliteEventStore.open({ directory: directory.path }),
    remove: async () => directory.remove(),
  }
}
