import { expect, test } from 'vitest'
import { MemoryDisk } from '../../server/adapters/memory/MemoryDisk.ts'
import { MemoryEventStore } from '../../server/adapters/memory/MemoryEventStore.ts'
import { StorageError } from '../../server/ports/EventStore.ts'
import { describeEventStore } from './eventStore.ts'
import { testAgainstModel } from './eventStoreModel.ts'
import { appendOf, event, head, type StoreBench } from './storeRequests.ts'

describeEventStore('in memory', makeBench)
testAgainstModel('in memory', makeBench, 300)

test('an append can be made to fail before it is kept, and to lose its answer after', async () => {
  let fault: 'before' | 'after' | null = null
  const fail = async (when: typeof fault) => {
    if (fault === when) throw new StorageError('storageFull', 'No room.')
  }
  const store = new MemoryEventStore({ beforeAppend: () => fail('before'), afterAppend: () => fail('after') })
  await store.create(head, [])
  fault = 'before'
  await expect(store.append(appendOf({ events: [event('a')] }))).rejects.toMatchObject({ code: 'storageFull' })
  expect(await store.head('p1')).toMatchObject({ revision: 0 })
  fault = 'after'
  await expect(store.append(appendOf({ events: [event('a')] }))).rejects.toMatchObject({ code: 'storageFull' })
  expect(await store.head('p1')).toMatchObject({ revision: 1 })
})

function makeBench(): StoreBench {
  const disk = new MemoryDisk()
  return { open: async () => new MemoryEventStore({ disk }), remove: async () => undefined }
}
