import { SqliteEventStore } from '../../../server/adapters/sqlite/SqliteEventStore.ts'
import { decideBatch } from '../../../server/domain/programme/batch.ts'
import type { EventStore, NewEvent } from '../../../server/ports/EventStore.ts'
import { loadProgramme, saveProgramme } from '../../../server/runtime/loadProgramme.ts'
import { serve } from '../support/child.ts'
import { edge, pureRoom, sentBy } from '../support/pureRoom.ts'

const people = 5000
const eventsAtOnce = 2000
const agreementsId = 's1-03'

const operations = {
  /** A programme with this many events: people come in, rename themselves and agree to the ground rules. */
  async make({ directory, events }: { readonly directory: string; readonly events: number }): Promise<string> {
    const room = pureRoom(Math.min(people, events / 4), agreementsId)
    let { state } = room
    const all: NewEvent[] = [...room.events]
    const { id, code, createdAt } = state
    for (let round = 1; all.length < events; round += 1) {
      for (const [index, seatId] of room.seatIds.entries()) {
        const submission =
          (index + round) % 2 === 0
            ? sentBy(seatId, round, 'seat.rename', null, { name: `Name ${round}` })
            : sentBy(seatId, round, 'agreements.setAgreed', agreementsId, { agreed: round % 4 < 2 })
        const result = decideBatch(state, [submission], edge)
        if (result.outcomes[0]?.status !== 'committed') throw new Error(JSON.stringify(result.outcomes))
        state = result.next
        all.push(...result.events)
      }
    }
    await withStore(directory, async (store) => {
      await store.create({ programmeId: id, code, createdAt }, all.slice(0, eventsAtOnce))
      for (let at = eventsAtOnce; at < events; at += eventsAtOnce) {
        const part = all.slice(at, Math.min(events, at + eventsAtOnce))
        const nothing = { entries: [], dropBoxes: [] }
        await store.append({ programmeId: id, epoch: 1, expectedRevision: at, events: part, ...nothing })
      }
    })
    return id
  },

  /** Milliseconds until it is live. */
  load: ({ directory, programmeId }: Place): Promise<number> =>
    withStore(directory, async (store) => {
      const startedAt = performance.now()
      if ((await loadProgramme(store, programmeId)) === null) throw new Error('nothing there')
      return performance.now() - startedAt
    }),

  snapshot: ({ directory, programmeId }: Place): Promise<void> =>
    withStore(directory, async (store) => {
      const loaded = await loadProgramme(store, programmeId)
      if (loaded !== null) await saveProgramme(store, loaded.state, loaded.epoch)
    }),
}
export type ReloadOps = typeof operations

interface Place {
  readonly directory: string
  readonly programmeId: string
}

async function withStore<T>(directory: string, work: (store: EventStore) => Promise<T>): Promise<T> {
  const store = await SqliteEventStore.open({ directory })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

serve(operations)
