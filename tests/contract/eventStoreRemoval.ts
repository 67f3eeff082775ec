import { beforeEach, describe, expect, test } from 'vitest'
import { rewriteOf } from './eventStoreErasure.ts'
import { appendOf, event, head, rowsOf, type StoreSubject, textsOf } from './storeRequests.ts'

/** P8: a rehearsal goes as a whole. */
export function describeRemoval(subject: StoreSubject): void {
  describe('removal', () => {
    const other = { ...head, programmeId: 'p2', code: 'OTHER2' }
    const row = (text: string) => [{ boxId: 'b', key: 'k', value: text }]

    beforeEach(async () => {
      await subject.store.create(head, [event('a')])
      await subject.store.create(other, [event('other')])
      await subject.store.append(appendOf({ expectedRevision: 1, events: [event('b')], entries: row('row') }))
      await subject.store.append(appendOf({ programmeId: 'p2', expectedRevision: 1, entries: row('kept') }))
      await subject.store.saveSnapshot('p1', { revision: 2, epoch: 1, stateSchema: 1, body: 'x' })
      await subject.store.rewrite(rewriteOf({ programmeId: 'p2', expectedRevision: 1 }))
    })

    test('log, rows, snapshot, ledger and code of one programme go; another keeps all of it', async () => {
      await subject.store.rewrite(rewriteOf({ expectedRevision: 2 }))
      await subject.store.remove('p1')
      expect(await subject.store.head('p1')).toBeNull()
      expect(await subject.store.findByCode(head.code)).toBeNull()
      expect(await textsOf(subject)).toEqual([])
      expect(await rowsOf(subject)).toEqual([])
      expect(await subject.store.loadSnapshot('p1')).toBeNull()
      expect(await subject.store.erasures('p1')).toEqual([])
      expect((await subject.store.list()).map(({ programmeId }) => programmeId)).toEqual(['p2'])
      expect((await subject.store.readEntries('p2')).entries).toHaveLength(1)
      expect(await subject.store.erasures('p2')).toHaveLength(1)
      expect(await subject.store.read('p2', 0, 10)).toHaveLength(1)
    })

    test('who still holds it can write nothing back: not an event, not a row, not a snapshot', async () => {
      await subject.store.remove('p1')
      const late = appendOf({ expectedRevision: 2, events: [event('late')], entries: row('late') })
      expect(await subject.store.append(late)).toEqual({ status: 'conflict', revision: 0, epoch: 0 })
      await subject.store.saveSnapshot('p1', { revision: 2, epoch: 1, stateSchema: 1, body: 'late' })
      expect(await subject.store.loadSnapshot('p1')).toBeNull()
      expect(await rowsOf(subject)).toEqual([])
    })

    test('id and code are free again, and what comes next has nothing of what was', async () => {
      await subject.store.remove('p1')
      expect(await subject.store.create(head, [event('new')])).toBe('created')
      expect(await textsOf(subject)).toEqual(['new'])
      expect(await rowsOf(subject)).toEqual([])
    })

    test('one that is not there is gone already, and it stays gone after a restart', async () => {
      await subject.store.remove('nobody')
      await subject.store.remove('p1')
      await subject.store.remove('p1')
      await subject.store.close()
      await subject.open()
      expect(await subject.store.head('p1')).toBeNull()
      expect(await subject.store.head('p2')).toMatchObject({ revision: 1, epoch: 2 })
    })
  })
}
