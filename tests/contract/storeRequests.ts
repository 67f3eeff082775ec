import type { AppendRequest, EventStore, NewEvent } from '../../server/ports/EventStore.ts'

/** One place where a store keeps things. Opening it twice in a row is a restart. */
export interface StoreBench {
  open(): Promise<EventStore>
  remove(): Promise<void>
}

/** The store that the tests of a suite share; after a restart it is another one on the same place. */
export interface StoreSubject {
  readonly store: EventStore
  open(): Promise<void>
}

export const head = { programmeId: 'p1', code: 'BCDFGH', createdAt: 1_000 }

export function event(text: string): NewEvent {
  return { type: 'test.happened', activityId: null, data: { text }, meta: null }
}

export function appendOf(request: Partial<AppendRequest>): AppendRequest {
  return {
    programmeId: head.programmeId,
    epoch: 1,
    expectedRevision: 0,
    events: [],
    entries: [],
    dropBoxes: [],
    ...request,
  }
}

export async function textsOf({ store }: StoreSubject): Promise<readonly string[]> {
  return (await store.read('p1', 0, 1_000)).map(({ data }) => (data as { text: string }).text)
}

export async function rowsOf({ store }: StoreSubject): Promise<readonly string[]> {
  return (await store.readEntries('p1')).entries.map(({ boxId, key, value }) => `${boxId}/${key}=${value}`)
}
