import { afterEach, beforeEach, describe } from 'vitest'
import type { EventStore } from '../../server/ports/EventStore.ts'
import { describeErasure } from './eventStoreErasure.ts'
import { describeLock } from './eventStoreLock.ts'
import { describeLog } from './eventStoreLog.ts'
import { describeRemoval } from './eventStoreRemoval.ts'
import { describeState } from './eventStoreState.ts'
import type { StoreBench } from './storeRequests.ts'

/** What every event store promises, whatever it is made of. */
export function describeEventStore(name: string, makeBench: () => StoreBench): void {
  describe(`event store, ${name}`, () => {
    let bench: StoreBench
    let store: EventStore
    const subject = {
      get store() {
        return store
      },
      open: async () => {
        store = await bench.open()
      },
    }

    beforeEach(async () => {
      bench = makeBench()
      await subject.open()
    })

    afterEach(async () => {
      await store.close()
      await bench.remove()
    })

    describeLog(subject)
    describeLock(subject)
    describeState(subject)
    describeErasure(subject)
    describeRemoval(subject)
  })
}
