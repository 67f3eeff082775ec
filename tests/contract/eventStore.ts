import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AppendRequest, EventStore, NewEvent } from '../../server/ports/EventStore.ts'

/** One place where a store keeps things. Opening it twice in a row is a restart. */
export interface StoreBench {
  open(): Promise<EventStore>
  remove(): Promise<void>
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

/** What every event store promises, whatever it is made of. */
export function describeEventStore(name: string, makeBench: () => StoreBench): void {
  describe(`event store, ${name}`, () => {
    let bench: StoreBench
    let store: EventStore

    beforeEach(async () => {
      bench = makeBench()
      store = await bench.open()
    })

    afterEach(async () => {
      await store.close()
      await bench.remove()
    })

    const texts = async () => (await store.read('p1', 0, 1_000)).map(({ data }) => (data as { text: string }).text)
    const rows = async () =>
      (await store.readEntries('p1')).entries.map(({ boxId, key, value }) => `${boxId}/${key}=${value}`)

    describe('programmes', () => {
      test('a new programme starts at epoch 1 with its first events', async () => {
        expect(await store.create(head, [event('a'), event('b')])).toBe('created')
        const expected = { ...head, revision: 2, epoch: 1 }
        expect(await store.head('p1')).toEqual(expected)
        expect(await store.findByCode('BCDFGH')).toEqual(expected)
        expect(await store.list()).toEqual([expected])
        expect(await texts()).toEqual(['a', 'b'])
      })

      test('a code is given once, and a refused programme leaves nothing', async () => {
        await store.create(head, [event('a')])
        expect(await store.create({ ...head, programmeId: 'p2' }, [event('b')])).toBe('codeTaken')
        expect(await store.head('p2')).toBeNull()
        expect(await store.read('p2', 0, 10)).toEqual([])
      })

      test('of many who want one code at once, one gets it', async () => {
        const ids = Array.from({ length: 20 }, (_, index) => `q${index}`)
        const answers = await Promise.all(
          ids.map((programmeId) => store.create({ ...head, programmeId }, [event('a')])),
        )
        expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
        expect(await store.list()).toHaveLength(1)
      })

      test('a programme is made once, and another code does not make it again', async () => {
        await store.create(head, [event('a')])
        await expect(store.create({ ...head, code: 'XXXXXX' }, [event('b')])).rejects.toMatchObject({
          code: 'storageUnavailable',
        })
        expect(await texts()).toEqual(['a'])
        expect(await store.findByCode('XXXXXX')).toBeNull()
      })

      test('what does not exist is empty, not an error', async () => {
        expect(await store.head('nobody')).toBeNull()
        expect(await store.findByCode('NOBODY')).toBeNull()
        expect(await store.list()).toEqual([])
        expect(await store.read('nobody', 0, 10)).toEqual([])
        expect(await store.readEntries('nobody')).toEqual({ revision: 0, entries: [] })
        expect(await store.loadSnapshot('nobody')).toBeNull()
        const append = appendOf({ programmeId: 'nobody', events: [event('a')] })
        expect(await store.append(append)).toEqual({ status: 'conflict', revision: 0, epoch: 0 })
      })

      test('the list is in order of making', async () => {
        await store.create({ programmeId: 'late', code: 'B', createdAt: 3 }, [])
        await store.create({ programmeId: 'b', code: 'C', createdAt: 2 }, [])
        await store.create({ programmeId: 'a', code: 'D', createdAt: 2 }, [])
        expect((await store.list()).map(({ programmeId }) => programmeId)).toEqual(['a', 'b', 'late'])
      })
    })

    describe('append and read', () => {
      beforeEach(async () => {
        await store.create(head, [event('a')])
      })

      test('I1: events come back as they went in, with revisions 1, 2, 3', async () => {
        const rich: NewEvent = {
          type: 'collect.cardAdded',
          activityId: 'act-1',
          data: { text: 'é 👩‍👩‍👧 \u0000 \ud800 "quoted" \\ \n', list: [1, null, { deep: true }], __proto__field: 1 },
          meta: { clientId: 'c1', seq: 7, refused: { 6: 'activityClosed' }, at: 1_700_000_000_000.5 },
        }
        expect(await store.append(appendOf({ expectedRevision: 1, events: [rich, event('c')] }))).toEqual({
          status: 'appended',
          revision: 3,
        })
        expect(await store.read('p1', 0, 10)).toEqual([
          { revision: 1, ...event('a') },
          { revision: 2, ...rich },
          { revision: 3, ...event('c') },
        ])
      })

      test('reading goes on after a revision, up to a limit', async () => {
        await store.append(appendOf({ expectedRevision: 1, events: ['b', 'c', 'd', 'e'].map(event) }))
        const revisions = async (after: number, limit: number) =>
          (await store.read('p1', after, limit)).map(({ revision }) => revision)
        expect(await revisions(0, 2)).toEqual([1, 2])
        expect(await revisions(2, 2)).toEqual([3, 4])
        expect(await revisions(4, 100)).toEqual([5])
        expect(await revisions(5, 100)).toEqual([])
        expect(await revisions(99, 100)).toEqual([])
        expect(await revisions(0, 0)).toEqual([])
        expect(await revisions(0, -1)).toEqual([])
        expect(await revisions(-3, 2)).toEqual([1, 2])
      })

      test('an append on another revision or epoch changes nothing and says where the head is', async () => {
        const conflict = { status: 'conflict', revision: 1, epoch: 1 }
        const entries = [{ boxId: 'b', key: 'k', value: 1 }]
        for (const wrong of [{ expectedRevision: 0 }, { expectedRevision: 2 }, { expectedRevision: 1, epoch: 2 }]) {
          expect(await store.append(appendOf({ events: [event('x')], entries, ...wrong }))).toEqual(conflict)
        }
        expect(await texts()).toEqual(['a'])
        expect(await rows()).toEqual([])
      })

      test('F44: of 50 appends at once on one revision, one wins', async () => {
        const answers = await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            store.append(appendOf({ expectedRevision: 1, events: [event(`${index}`)] })),
          ),
        )
        expect(answers.filter(({ status }) => status === 'appended')).toEqual([{ status: 'appended', revision: 2 }])
        expect(await store.head('p1')).toMatchObject({ revision: 2 })
        expect(await texts()).toHaveLength(2)
      })

      test('F44: 50 writers that decide again after a conflict all get in, without a gap', async () => {
        const writer = async (name: string) => {
          let expectedRevision = 1
          for (;;) {
            const answer = await store.append(appendOf({ expectedRevision, events: [event(name), event(name)] }))
            if (answer.status === 'appended') return
            expectedRevision = answer.revision
          }
        }
        const names = Array.from({ length: 50 }, (_, index) => `w${index}`)
        await Promise.all(names.map(writer))
        const events = await store.read('p1', 0, 1_000)
        expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 101 }, (_, index) => index + 1))
        expect(new Set((await texts()).slice(1))).toEqual(new Set(names))
      })

      test('programmes do not disturb each other', async () => {
        const ids = Array.from({ length: 10 }, (_, index) => `q${index}`)
        await Promise.all(ids.map((id) => store.create({ ...head, programmeId: id, code: id }, [])))
        const answers = await Promise.all(
          ids.map((id, index) =>
            store.append(
              appendOf({
                programmeId: id,
                expectedRevision: index % 3 === 0 ? 9 : 0,
                events: [event(id)],
                entries: [{ boxId: 'b', key: id, value: id }],
              }),
            ),
          ),
        )
        for (const [index, id] of ids.entries()) {
          const isRefused = index % 3 === 0
          expect(answers[index]?.status).toBe(isRefused ? 'conflict' : 'appended')
          expect(await store.read(id, 0, 10)).toHaveLength(isRefused ? 0 : 1)
          expect((await store.readEntries(id)).entries).toEqual(isRefused ? [] : [{ boxId: 'b', key: id, value: id }])
        }
      })

      test('a request that is no JSON is refused, and those beside it are not', async () => {
        const cycle: Record<string, unknown> = {}
        cycle.self = cycle
        const bad = store.append(appendOf({ expectedRevision: 1, events: [{ ...event('x'), data: cycle }] }))
        const good = store.append(appendOf({ expectedRevision: 1, events: [event('b')] }))
        await expect(bad).rejects.toThrow()
        expect(await good).toEqual({ status: 'appended', revision: 2 })
      })

      test('a request or an answer that is changed afterwards changes nothing in the store', async () => {
        const data = { text: 'b' }
        const value = { dots: [1] }
        const pending = store.append(
          appendOf({
            expectedRevision: 1,
            events: [{ ...event(''), data }],
            entries: [{ boxId: 'b', key: 'k', value }],
          }),
        )
        data.text = 'changed'
        value.dots.push(2)
        await pending
        Object.assign((await store.read('p1', 1, 1))[0]?.data as object, { text: 'changed' })
        expect(await texts()).toEqual(['a', 'b'])
        expect((await store.readEntries('p1')).entries[0]?.value).toEqual({ dots: [1] })
      })
    })

    describe('sealed entries', () => {
      beforeEach(async () => {
        await store.create(head, [])
      })

      const write = (expectedRevision: number, entries: AppendRequest['entries'], dropBoxes: readonly string[] = []) =>
        store.append(appendOf({ expectedRevision, events: [event('box')], entries, dropBoxes }))

      test('a row is overwritten in place and null removes it, in the order of the request', async () => {
        await write(0, [
          { boxId: 'b2', key: 'k', value: 'two' },
          { boxId: 'b1', key: 'z', value: 'last' },
          { boxId: 'b1', key: 'a', value: 'first' },
        ])
        expect(await rows()).toEqual(['b1/a=first', 'b1/z=last', 'b2/k=two'])
        await write(1, [
          { boxId: 'b1', key: 'a', value: 'again' },
          { boxId: 'b1', key: 'z', value: null },
          { boxId: 'b2', key: 'k', value: null },
          { boxId: 'b2', key: 'k', value: 'back' },
          { boxId: 'b3', key: 'never', value: null },
        ])
        expect(await rows()).toEqual(['b1/a=again', 'b2/k=back'])
        expect((await store.readEntries('p1')).revision).toBe(2)
      })

      test('values are JSON of any kind', async () => {
        const values = [0, false, '', 'null', [], {}, { dots: { a: 2 }, nonce: 'n' }, [null]]
        await write(
          0,
          values.map((value, index) => ({ boxId: 'b', key: `${index}`, value })),
        )
        expect((await store.readEntries('p1')).entries.map(({ value }) => value)).toEqual(values)
      })

      test('a dropped box is gone with the event that seals it, and only that box of that programme', async () => {
        await store.create({ ...head, programmeId: 'p2', code: 'OTHER2' }, [])
        await store.append(appendOf({ programmeId: 'p2', entries: [{ boxId: 'b1', key: 'k', value: 'mine' }] }))
        await write(0, [
          { boxId: 'b1', key: 'k', value: 1 },
          { boxId: 'b2', key: 'k', value: 2 },
        ])
        expect(await write(1, [{ boxId: 'b1', key: 'late', value: 3 }], ['b1', 'never'])).toEqual({
          status: 'appended',
          revision: 2,
        })
        expect(await rows()).toEqual(['b2/k=2'])
        expect((await store.readEntries('p2')).entries).toHaveLength(1)
      })

      test('a box can be opened again after it was dropped, empty', async () => {
        await write(0, [{ boxId: 'b', key: 'k', value: 'old' }])
        await write(1, [], ['b'])
        await write(2, [{ boxId: 'b', key: 'j', value: 'new' }])
        expect(await rows()).toEqual(['b/j=new'])
      })

      test('an append that loses the swap drops nothing and writes no row', async () => {
        await write(0, [{ boxId: 'b', key: 'k', value: 'kept' }])
        expect(await write(0, [{ boxId: 'b', key: 'k', value: 'lost' }], ['b'])).toMatchObject({ status: 'conflict' })
        expect(await rows()).toEqual(['b/k=kept'])
      })

      test('rows can change without an event', async () => {
        const append = appendOf({ entries: [{ boxId: 'b', key: 'k', value: 1 }] })
        expect(await store.append(append)).toEqual({ status: 'appended', revision: 0 })
        expect(await rows()).toEqual(['b/k=1'])
      })
    })

    describe('snapshots', () => {
      const snapshot = { revision: 1, epoch: 1, stateSchema: 3, body: '{"state":"é"}' }

      beforeEach(async () => {
        await store.create(head, [event('a'), event('b')])
      })

      test('the last one that was kept is loaded', async () => {
        expect(await store.loadSnapshot('p1')).toBeNull()
        await store.saveSnapshot('p1', snapshot)
        expect(await store.loadSnapshot('p1')).toEqual(snapshot)
        await store.saveSnapshot('p1', { ...snapshot, revision: 2, stateSchema: 4 })
        expect(await store.loadSnapshot('p1')).toEqual({ ...snapshot, revision: 2, stateSchema: 4 })
      })

      test('one of another epoch, of a revision that is not there or of no programme is not kept', async () => {
        await store.saveSnapshot('p1', snapshot)
        await store.saveSnapshot('p1', { ...snapshot, epoch: 2, body: 'stale' })
        await store.saveSnapshot('p1', { ...snapshot, epoch: 0, body: 'stale' })
        await store.saveSnapshot('p1', { ...snapshot, revision: 3, body: 'ahead' })
        await store.saveSnapshot('nobody', snapshot)
        expect(await store.loadSnapshot('p1')).toEqual(snapshot)
        expect(await store.loadSnapshot('nobody')).toBeNull()
      })
    })

    describe('life', () => {
      test('a check says how durable a write is', async () => {
        const { journalMode, synchronous } = await store.check()
        expect(journalMode).toMatch(/^\w+$/)
        expect(synchronous).toBeGreaterThanOrEqual(0)
        expect(await store.list()).toEqual([])
      })

      test('close finishes what was asked before and refuses what is asked after, also twice', async () => {
        await store.create(head, [])
        const before = store.append(appendOf({ events: [event('before')] }))
        const closing = store.close()
        const after = store.append(appendOf({ expectedRevision: 1, events: [event('after')] }))
        await expect(after).rejects.toMatchObject({ name: 'StorageError', code: 'storageUnavailable' })
        expect(await before).toEqual({ status: 'appended', revision: 1 })
        await Promise.all([closing, store.close()])
        await expect(store.head('p1')).rejects.toMatchObject({ code: 'storageUnavailable' })
        store = await bench.open()
        expect(await texts()).toEqual(['before'])
      })

      test('I1: everything is the same after a restart', async () => {
        await store.create(head, [event('a')])
        await store.append(
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
        await store.saveSnapshot('p1', { revision: 2, epoch: 1, stateSchema: 1, body: 'body' })
        const everything = async () => [
          await store.list(),
          await store.read('p1', 0, 10),
          await store.readEntries('p1'),
          await store.loadSnapshot('p1'),
        ]
        const before = await everything()
        await store.close()
        store = await bench.open()
        expect(await everything()).toEqual(before)
        expect(await rows()).toEqual(['kept/k=2'])
      })
    })
  })
}
