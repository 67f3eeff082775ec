import { expect, test } from 'vitest'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import { describeEventStore } from './eventStore.ts'
import { testAgainstModel } from './eventStoreModel.ts'
import type { StoreBench } from './storeRequests.ts'
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

function makeBench(): StoreBench {
  const directory = temporaryDirectory()
  return {
    open: () => SqliteEventStore.open({ directory: directory.path }),
    remove: async () => directory.remove(),
  }
}
