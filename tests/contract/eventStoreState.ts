import { beforeEach, describe, expect, test } from 'vitest'
import type { AppendRequest } from '../../server/ports/EventStore.ts'
import { appendOf, event, head, rowsOf, type StoreSubject, textsOf } from './storeRequests.ts'

/** What is kept beside the log, and what outlives the store. */
export function describeState(subject: StoreSubject): void {
  describe('sealed entries', () => {
    beforeEach(async () => {
      await subject.store.create(head, [])
    })

    const write = (expectedRevision: number, entries: AppendRequest['entries'], dropBoxes: readonly string[] = []) =>
      subject.store.append(appendOf({ expectedRevision, events: [event('box')], entries, dropBoxes }))

    test('a row is overwritten in place and null removes it, in the order of the request', async () => {
      await write(0, [
        { boxId: 'b2', key: 'k', value: 'two' },
        { boxId: 'b1', key: 'z', value: 'last' },
        { boxId: 'b1', key: 'a', value: 'first' },
      ])
      expect(await rowsOf(subject)).toEqual(['b1/a=first', 'b1/z=last', 'b2/k=two'])
      await write(1, [
        { boxId: 'b1', key: 'a', value: 'again' },
        { boxId: 'b1', key: 'z', value: null },
        { boxId: 'b2', key: 'k', value: null },
        { boxId: 'b2', key: 'k', value: 'back' },
        { boxId: 'b3', key: 'never', value: null },
      ])
      expect(await rowsOf(subject)).toEqual(['b1/a=again', 'b2/k=back'])
      expect((await subject.store.readEntries('p1')).revision).toBe(2)
    })

    test('values are JSON of any kind', async () => {
      const values = [0, false, '', 'null', [], {}, { dots: { a: 2 }, nonce: 'n' }, [null]]
      await write(
        0,
        values.map((value, index) => ({ boxId: 'b', key: `${index}`, value })),
      )
      expect((await subject.store.readEntries('p1')).entries.map(({ value }) => value)).toEqual(values)
    })

    test('a dropped box is gone with the event that seals it, and only that box of that programme', async () => {
      await subject.store.create({ ...head, programmeId: 'p2', code: 'OTHER2' }, [])
      await subject.store.append(appendOf({ programmeId: 'p2', entries: [{ boxId: 'b1', key: 'k', value: 'mine' }] }))
      await write(0, [
        { boxId: 'b1', key: 'k', value: 1 },
        { boxId: 'b2', key: 'k', value: 2 },
      ])
      expect(await write(1, [{ boxId: 'b1', key: 'late', value: 3 }], ['b1', 'never'])).toEqual({
        status: 'appended',
        revision: 2,
      })
      expect(await rowsOf(subject)).toEqual(['b2/k=2'])
      expect((await subject.store.readEntries('p2')).entries).toHaveLength(1)
    })

    test('a box can be opened again after it was dropped, empty', async () => {
      await write(0, [{ boxId: 'b', key: 'k', value: 'old' }])
      await write(1, [], ['b'])
      await write(2, [{ boxId: 'b', key: 'j', value: 'new' }])
      expect(await rowsOf(subject)).toEqual(['b/j=new'])
    })

    test('an append that loses the swap drops nothing and writes no row', async () => {
      await write(0, [{ boxId: 'b', key: 'k', value: 'kept' }])
      expect(await write(0, [{ boxId: 'b', key: 'k', value: 'lost' }], ['b'])).toMatchObject({ status: 'conflict' })
      expect(await rowsOf(subject)).toEqual(['b/k=kept'])
    })

    test('rows can change without an event', async () => {
      const append = appendOf({ entries: [{ boxId: 'b', key: 'k', value: 1 }] })
      expect(await subject.store.append(append)).toEqual({ status: 'appended', revision: 0 })
      expect(await rowsOf(subject)).toEqual(['b/k=1'])
    })
  })

  describe('snapshots', () => {
    const snapshot = { revision: 1, epoch: 1, stateSchema: 3, body: '{"state":"é"}' }

    beforeEach(async () => {
      await subject.store.create(head, [event('a'), event('b')])
    })

    test('the last one that was kept is loaded', async () => {
      expect(await subject.store.loadSnapshot('p1')).toBeNull()
      await subject.store.saveSnapshot('p1', snapshot)
      expect(await subject.store.loadSnapshot('p1')).toEqual(snapshot)
      await subject.store.saveSnapshot('p1', { ...snapshot, revision: 2, stateSchema: 4 })
      expect(await subject.store.loadSnapshot('p1')).toEqual({ ...snapshot, revision: 2, stateSchema: 4 })
    })

    test('one of another epoch, of a revision that is not there or of no programme is not kept', async () => {
      await subject.store.saveSnapshot('p1', snapshot)
      await subject.store.saveSnapshot('p1', { ...snapshot, epoch: 2, body: 'stale' })
      await subject.store.saveSnapshot('p1', { ...snapshot, epoch: 0, body: 'stale' })
      await subject.store.saveSnapshot('p1', { ...snapshot, revision: 3, body: 'ahead' })
      await subject.store.saveSnapshot('nobody', snapshot)
      expect(await subject.store.loadSnapshot('p1')).toEqual(snapshot)
      expect(await subject.store.loadSnapshot('nobody')).toBeNull()
    })
  })

  describe('life', () => {
    test('a check says how durable a write is', async () => {
      const { journalMode, synchronous } = await subject.store.check()
      expect(journalMode).toMatch(/^\w+$/)
      expect(synchronous).toBeGreaterThanOrEqual(0)
      expect(await subject.store.list()).toEqual([])
    })

    test('close finishes what was asked before and refuses what is asked after, also twice', async () => {
      await subject.store.create(head, [])
      const before = subject.store.append(appendOf({ events: [event('before')] }))
      const closing = subject.store.close()
      const after = subject.store.append(appendOf({ expectedRevision: 1, events: [event('after')] }))
      await expect(after).rejects.toMatchObject({ name: 'StorageError', code: 'storageUnavailable' })
      expect(await before).toEqual({ status: 'appended', revision: 1 })
      await Promise.all([closing, subject.store.close()])
      await expect(subject.store.head('p1')).rejects.toMatchObject({ code: 'storageUnavailable' })
      await subject.open()
      expect(await textsOf(subject)).toEqual(['before'])
    })

    test('I1: everything is the same after a restart', async () => {
      await subject.store.create(head, [event('a')])
      await subject.store.append(
        appendOf({
          expectedRevision: 1,
          events: [event('b')],
          entries: [
            { boxId: 'gone', key: 'k', value: 1 },
            { boxId: 'kept', key: 'k', value: 2 },
          ],
          dropBoxes: ['gone'],
        }),
      )
      await subject.store.saveSnapshot('p1', { revision: 2, epoch: 1, stateSchema: 1, body: 'body' })
      const everything = async () => [
        await subject.store.list(),
        await subject.store.read('p1', 0, 10),
        await subject.store.readEntries('p1'),
        await subject.store.loadSnapshot('p1'),
      ]
      const before = await everything()
      await subject.store.close()
      await subject.open()
      expect(await everything()).toEqual(before)
      expect(await rowsOf(subject)).toEqual(['kept/k=2'])
    })
  })
}
