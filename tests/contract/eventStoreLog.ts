import { beforeEach, describe, expect, test } from 'vitest'
import type { NewEvent } from '../../server/ports/EventStore.ts'
import { appendOf, event, head, rowsOf, type StoreSubject, textsOf } from './storeRequests.ts'

/** Programmes, and the log of each. */
export function describeLog(subject: StoreSubject): void {
  describe('programmes', () => {
    test('a new programme starts at epoch 1 with its first events', async () => {
      expect(await subject.store.create(head, [event('a'), event('b')])).toBe('created')
      const expected = { ...head, revision: 2, epoch: 1 }
      expect(await subject.store.head('p1')).toEqual(expected)
      expect(await subject.store.findByCode('BCDFGH')).toEqual(expected)
      expect(await subject.store.list()).toEqual([expected])
      expect(await textsOf(subject)).toEqual(['a', 'b'])
    })

    test('a code is given once, and a refused programme leaves nothing', async () => {
      await subject.store.create(head, [event('a')])
      expect(await subject.store.create({ ...head, programmeId: 'p2' }, [event('b')])).toBe('codeTaken')
      expect(await subject.store.head('p2')).toBeNull()
      expect(await subject.store.read('p2', 0, 10)).toEqual([])
    })

    test('of many who want one code at once, one gets it', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `q${index}`)
      const answers = await Promise.all(
        ids.map((programmeId) => subject.store.create({ ...head, programmeId }, [event('a')])),
      )
      expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
      expect(await subject.store.list()).toHaveLength(1)
    })

    test('a programme is made once, and another code does not make it again', async () => {
      await subject.store.create(head, [event('a')])
      await expect(subject.store.create({ ...head, code: 'XXXXXX' }, [event('b')])).rejects.toMatchObject({
        code: 'storageUnavailable',
      })
      expect(await textsOf(subject)).toEqual(['a'])
      expect(await subject.store.findByCode('XXXXXX')).toBeNull()
    })

    test('what does not exist is empty, not an error', async () => {
      expect(await subject.store.head('nobody')).toBeNull()
      expect(await subject.store.findByCode('NOBODY')).toBeNull()
      expect(await subject.store.list()).toEqual([])
      expect(await subject.store.read('nobody', 0, 10)).toEqual([])
      expect(await subject.store.readEntries('nobody')).toEqual({ revision: 0, entries: [] })
      expect(await subject.store.loadSnapshot('nobody')).toBeNull()
      const append = appendOf({ programmeId: 'nobody', events: [event('a')] })
      expect(await subject.store.append(append)).toEqual({ status: 'conflict', revision: 0, epoch: 0 })
    })

    test('the list is in order of making', async () => {
      await subject.store.create({ programmeId: 'late', code: 'B', createdAt: 3 }, [])
      await subject.store.create({ programmeId: 'b', code: 'C', createdAt: 2 }, [])
      await subject.store.create({ programmeId: 'a', code: 'D', createdAt: 2 }, [])
      expect((await subject.store.list()).map(({ programmeId }) => programmeId)).toEqual(['a', 'b', 'late'])
    })
  })

  describe('append and read', () => {
    beforeEach(async () => {
      await subject.store.create(head, [event('a')])
    })

    test('I1: events come back as they went in, with revisions 1, 2, 3', async () => {
      const rich: NewEvent = {
        type: 'collect.cardAdded',
        activityId: 'act-1',
        data: { text: 'é 👩‍👩‍👧 \u0000 \ud800 "quoted" \\ \n', list: [1, null, { deep: true }], __proto__field: 1 },
        meta: { clientId: 'c1', seq: 7, refused: { 6: 'activityClosed' }, at: 1_700_000_000_000.5 },
      }
      expect(await subject.store.append(appendOf({ expectedRevision: 1, events: [rich, event('c')] }))).toEqual({
        status: 'appended',
        revision: 3,
      })
      expect(await subject.store.read('p1', 0, 10)).toEqual([
        { revision: 1, ...event('a') },
        { revision: 2, ...rich },
        { revision: 3, ...event('c') },
      ])
    })

    test('reading goes on after a revision, up to a limit', async () => {
      await subject.store.append(appendOf({ expectedRevision: 1, events: ['b', 'c', 'd', 'e'].map(event) }))
      const revisions = async (after: number, limit: number) =>
        (await subject.store.read('p1', after, limit)).map(({ revision }) => revision)
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
        expect(await subject.store.append(appendOf({ events: [event('x')], entries, ...wrong }))).toEqual(conflict)
      }
      expect(await textsOf(subject)).toEqual(['a'])
      expect(await rowsOf(subject)).toEqual([])
    })

    test('F44: of 50 appends at once on one revision, one wins', async () => {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          subject.store.append(appendOf({ expectedRevision: 1, events: [event(`${index}`)] })),
        ),
      )
      expect(answers.filter(({ status }) => status === 'appended')).toEqual([{ status: 'appended', revision: 2 }])
      expect(await subject.store.head('p1')).toMatchObject({ revision: 2 })
      expect(await textsOf(subject)).toHaveLength(2)
    })

    test('F44: 50 writers that decide again after a conflict all get in, without a gap', async () => {
      const writer = async (name: string) => {
        let expectedRevision = 1
        for (;;) {
          const answer = await subject.store.append(appendOf({ expectedRevision, events: [event(name), event(name)] }))
          if (answer.status === 'appended') return
          expectedRevision = answer.revision
        }
      }
      const names = Array.from({ length: 50 }, (_, index) => `w${index}`)
      await Promise.all(names.map(writer))
      const events = await subject.store.read('p1', 0, 1_000)
      expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 101 }, (_, index) => index + 1))
      expect(new Set((await textsOf(subject)).slice(1))).toEqual(new Set(names))
    })

    test('programmes do not disturb each other', async () => {
      const ids = Array.from({ length: 10 }, (_, index) => `q${index}`)
      await Promise.all(ids.map((id) => subject.store.create({ ...head, programmeId: id, code: id }, [])))
      const answers = await Promise.all(
        ids.map((id, index) =>
          subject.store.append(
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
        expect(await subject.store.read(id, 0, 10)).toHaveLength(isRefused ? 0 : 1)
        expect((await subject.store.readEntries(id)).entries).toEqual(
          isRefused ? [] : [{ boxId: 'b', key: id, value: id }],
        )
      }
    })

    test('a request that is no JSON is refused, and those beside it are not', async () => {
      const cycle: Record<string, unknown> = {}
      cycle.self = cycle
      const bad = subject.store.append(appendOf({ expectedRevision: 1, events: [{ ...event('x'), data: cycle }] }))
      const good = subject.store.append(appendOf({ expectedRevision: 1, events: [event('b')] }))
      await expect(bad).rejects.toThrow()
      expect(await good).toEqual({ status: 'appended', revision: 2 })
    })

    test('a request or an answer that is changed afterwards changes nothing in the store', async () => {
      const data = { text: 'b' }
      const value = { dots: [1] }
      const pending = subject.store.append(
        appendOf({
          expectedRevision: 1,
          events: [{ ...event(''), data }],
          entries: [{ boxId: 'b', key: 'k', value }],
        }),
      )
      data.text = 'changed'
      value.dots.push(2)
      await pending
      Object.assign((await subject.store.read('p1', 1, 1))[0]?.data as object, { text: 'changed' })
      expect(await textsOf(subject)).toEqual(['a', 'b'])
      expect((await subject.store.readEntries('p1')).entries[0]?.value).toEqual({ dots: [1] })
    })
  })
}
