import { beforeEach, describe, expect, test } from 'vitest'
import type { RewriteRequest } from '../../server/ports/EventStore.ts'
import { appendOf, event, head, rowsOf, type StoreSubject, textsOf } from './storeRequests.ts'

const meta = { clientId: 'phone', seq: 1, refused: null, at: 5 }

export function rewriteOf(request: Partial<RewriteRequest>): RewriteRequest {
  return { programmeId: 'p1', epoch: 1, expectedRevision: 3, changes: [], seatIds: ['seat-1'], at: 9_000, ...request }
}

/** F70: personal data leaves the log in place. */
export function describeErasure(subject: StoreSubject): void {
  describe('erasure', () => {
    const change = { revision: 2, data: { text: '' }, meta: { ...meta, clientId: null, seq: null } }

    beforeEach(async () => {
      const named = { type: 'seat.joined', activityId: 'act-1', data: { text: 'Sanne' }, meta }
      await subject.store.create(head, [event('a'), named, event('c')])
      await subject.store.create({ ...head, programmeId: 'p2', code: 'OTHER2' }, [event('other')])
    })

    test('payloads change in place; types, order and everything else stay', async () => {
      await subject.store.append(appendOf({ expectedRevision: 3, entries: [{ boxId: 'b', key: 'k', value: 'row' }] }))
      expect(await subject.store.rewrite(rewriteOf({ changes: [change] }))).toEqual({ status: 'rewritten', epoch: 2 })
      expect(await subject.store.read('p1', 0, 10)).toEqual([
        { revision: 1, ...event('a') },
        { revision: 2, type: 'seat.joined', activityId: 'act-1', data: change.data, meta: change.meta },
        { revision: 3, ...event('c') },
      ])
      expect(await subject.store.head('p1')).toEqual({ ...head, revision: 3, epoch: 2 })
      expect(await rowsOf(subject)).toEqual(['b/k=row'])
      expect(await subject.store.head('p2')).toMatchObject({ revision: 1, epoch: 1 })
    })

    test('the snapshot goes, and whoever still is at the old epoch can write nothing back', async () => {
      const snapshot = { revision: 3, epoch: 1, stateSchema: 1, body: 'Sanne' }
      await subject.store.saveSnapshot('p1', snapshot)
      await subject.store.rewrite(rewriteOf({ changes: [change] }))
      expect(await subject.store.loadSnapshot('p1')).toBeNull()
      await subject.store.saveSnapshot('p1', snapshot)
      expect(await subject.store.loadSnapshot('p1')).toBeNull()
      const late = appendOf({ expectedRevision: 3, events: [event('Sanne')] })
      expect(await subject.store.append(late)).toEqual({ status: 'conflict', revision: 3, epoch: 2 })
      expect(await subject.store.append({ ...late, epoch: 2 })).toEqual({ status: 'appended', revision: 4 })
    })

    test('the ledger says who was erased and when, per programme, and nothing else', async () => {
      expect(await subject.store.erasures('p1')).toEqual([])
      await subject.store.rewrite(rewriteOf({ seatIds: ['seat-1', 'seat-2'] }))
      await subject.store.rewrite(rewriteOf({ epoch: 2, seatIds: null, at: 9_001 }))
      expect(await subject.store.erasures('p1')).toEqual([
        { programmeId: 'p1', epoch: 2, at: 9_000, seatIds: ['seat-1', 'seat-2'] },
        { programmeId: 'p1', epoch: 3, at: 9_001, seatIds: null },
      ])
      expect(await subject.store.erasures('p2')).toEqual([])
    })

    test('on another revision or epoch, or of no programme, nothing changes', async () => {
      const conflict = { status: 'conflict', revision: 3, epoch: 1 }
      const changes = [change]
      expect(await subject.store.rewrite(rewriteOf({ changes, expectedRevision: 2 }))).toEqual(conflict)
      expect(await subject.store.rewrite(rewriteOf({ changes, epoch: 2 }))).toEqual(conflict)
      expect(await subject.store.rewrite(rewriteOf({ changes, programmeId: 'nobody' }))).toEqual({
        status: 'conflict',
        revision: 0,
        epoch: 0,
      })
      expect(await textsOf(subject)).toEqual(['a', 'Sanne', 'c'])
      expect(await subject.store.erasures('p1')).toEqual([])
    })

    test('a change of an event that is not there changes nothing at all', async () => {
      const changes = [change, { ...change, revision: 4 }]
      await expect(subject.store.rewrite(rewriteOf({ changes }))).rejects.toMatchObject({ code: 'storageUnavailable' })
      expect(await textsOf(subject)).toEqual(['a', 'Sanne', 'c'])
      expect(await subject.store.head('p1')).toMatchObject({ epoch: 1 })
      expect(await subject.store.erasures('p1')).toEqual([])
    })

    test('of an append and a rewriting at once, on one revision, each is whole', async () => {
      const [appended, rewritten] = await Promise.all([
        subject.store.append(appendOf({ expectedRevision: 3, events: [event('d')] })),
        subject.store.rewrite(rewriteOf({ changes: [change] })),
      ])
      expect([appended.status, rewritten.status].sort()).toContain('conflict')
      const texts = await textsOf(subject)
      expect(texts).toEqual(appended.status === 'appended' ? ['a', 'Sanne', 'c', 'd'] : ['a', '', 'c'])
    })

    test('it outlives a restart', async () => {
      await subject.store.rewrite(rewriteOf({ changes: [change] }))
      await subject.store.close()
      await subject.open()
      expect(await textsOf(subject)).toEqual(['a', '', 'c'])
      expect(await subject.store.head('p1')).toMatchObject({ epoch: 2 })
      expect(await subject.store.erasures('p1')).toHaveLength(1)
    })
  })
}
