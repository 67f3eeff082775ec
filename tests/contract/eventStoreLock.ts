import { beforeEach, describe, expect, test } from 'vitest'
import type { EventStore } from '../../server/ports/EventStore.ts'
import { appendOf, event, head, type StoreSubject, textsOf } from './storeRequests.ts'

/** For who keeps losing the compare-and-swap. */
export function describeLock(subject: StoreSubject): void {
  describe('exclusively', () => {
    beforeEach(async () => {
      await subject.store.create(head, [event('a')])
      await subject.store.create({ ...head, programmeId: 'p2', code: 'XXXXXX' }, [])
    })

    test('I5: nobody comes between what is read and what is appended', async () => {
      const { store } = subject
      const others: Promise<unknown>[] = []
      const intrude = (expectedRevision: number) => {
        others.push(store.append(appendOf({ expectedRevision, events: [event('other')] })))
      }
      const answer = await store.exclusively('p1', async (append) => {
        intrude(1)
        others.push(store.saveSnapshot('p1', { revision: 1, epoch: 1, stateSchema: 1, body: 's' }))
        others.push(store.check())
        const rewrite = { programmeId: 'p1', epoch: 1, expectedRevision: 1, changes: [], seatIds: null, at: 1 }
        others.push(store.rewrite(rewrite).then(({ status }) => expect(status).toBe('conflict')))
        const { revision } = await store.readEntries('p1')
        expect(await store.read('p1', 0, 9)).toHaveLength(revision)
        intrude(1)
        return append(
          appendOf({ expectedRevision: revision, events: [event('b')], entries: [{ boxId: 'b', key: 'k', value: 1 }] }),
        )
      })
      expect(answer).toEqual({ status: 'appended', revision: 2 })
      const [first, , , , second] = await Promise.all(others)
      const conflict = { status: 'conflict', revision: 2, epoch: 1 }
      expect([first, second]).toEqual([conflict, conflict])
      expect(await textsOf(subject)).toEqual(['a', 'b'])
      expect((await store.readEntries('p1')).entries).toHaveLength(1)
    })

    test('I5: of 20 at once each is in at its first try, beside others that use no lock', async () => {
      const { store } = subject
      const locked = Array.from({ length: 20 }, (_, index) => appendNewest(store, `l${index}`))
      const plain = Array.from({ length: 20 }, () =>
        store.append(appendOf({ programmeId: 'p2', events: [event('x')] })).then(({ status }) => status),
      )
      expect(await Promise.all(locked)).toEqual(locked.map(() => 'appended'))
      expect((await Promise.all(plain)).filter((status) => status === 'appended')).toHaveLength(1)
      expect(new Set(await textsOf(subject)).size).toBe(21)
    })

    test('an append of another revision is a conflict there too, and ends the lock', async () => {
      const { store } = subject
      await store.exclusively('p1', async (append) => {
        const wrong = appendOf({ expectedRevision: 7, events: [event('x')] })
        expect(await append(wrong)).toEqual({ status: 'conflict', revision: 1, epoch: 1 })
        const other = appendOf({ expectedRevision: 1, events: [event('other')] })
        expect(await store.append(other)).toEqual({ status: 'appended', revision: 2 })
        expect(await append(wrong)).toEqual({ status: 'conflict', revision: 2, epoch: 1 })
      })
    })

    test('whoever appends nothing, or fails, leaves nothing and no lock', async () => {
      const { store } = subject
      expect(await store.exclusively('p1', async () => 'nothing')).toBe('nothing')
      const failing = store.exclusively('p1', () => Promise.reject(new Error('a bug')))
      await expect(failing).rejects.toThrow('a bug')
      const cycle: Record<string, unknown> = {}
      cycle.self = cycle
      const bad = appendOf({ expectedRevision: 1, events: [{ ...event('x'), data: cycle }] })
      await expect(store.exclusively('p1', (append) => append(bad))).rejects.toThrow()
      expect(await appendNewest(store, 'b')).toBe('appended')
      expect(await textsOf(subject)).toEqual(['a', 'b'])
    })

    test('whoever holds it too long loses it, and appends as anybody does', async () => {
      const { store } = subject
      const answer = await store.exclusively('p1', async (append) => {
        const other = await store.append(appendOf({ expectedRevision: 1, events: [event('other')] }))
        expect(other.status).toBe('appended')
        return append(appendOf({ expectedRevision: 1, events: [event('late')] }))
      })
      expect(answer).toEqual({ status: 'conflict', revision: 2, epoch: 1 })
      expect(await textsOf(subject)).toEqual(['a', 'other'])
      expect(await appendNewest(store, 'b')).toBe('appended')
    })

    test('a store that closes waits for who holds it', async () => {
      const { store } = subject
      const held = store.exclusively('p1', async (append) => {
        void store.close()
        return append(appendOf({ expectedRevision: 1, events: [event('b')] }))
      })
      expect(await held).toEqual({ status: 'appended', revision: 2 })
      await store.close()
      await expect(store.exclusively('p1', async () => 'x')).rejects.toMatchObject({ code: 'storageUnavailable' })
      await subject.open()
      expect(await textsOf(subject)).toEqual(['a', 'b'])
    })
  })
}

const appendNewest = (store: EventStore, text: string): Promise<string> =>
  store.exclusively('p1', async (append) => {
    const revision = (await store.head('p1'))?.revision ?? 0
    return (await append(appendOf({ expectedRevision: revision, events: [event(text)] }))).status
  })
