import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EventStore } from '../../server/ports/EventStore.ts'
import { event, type StoreBench } from './storeRequests.ts'

/** What one programme is, in as few words as possible. */
interface Model {
  readonly code: string
  events: string[]
  rows: Map<string, string>
}

type Step =
  | { readonly kind: 'create'; readonly programme: number; readonly code: number; readonly count: number }
  | {
      readonly kind: 'append'
      readonly programme: number
      readonly offset: number
      readonly epoch: number
      readonly count: number
      readonly entries: readonly { readonly box: number; readonly key: number; readonly value: string | null }[]
      readonly drops: readonly number[]
    }
  | { readonly kind: 'snapshot'; readonly programme: number; readonly revision: number; readonly epoch: number }
  | { readonly kind: 'reopen' }

const programme = fc.nat(2)
const box = fc.nat(2)
const rightMoreOften = (right: number, ...others: readonly number[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('create' as const), programme, code: fc.nat(3), count: fc.nat(3) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      programme,
      offset: rightMoreOften(0, -1, 1),
      epoch: rightMoreOften(1, 0, 2),
      count: fc.nat(3),
      entries: fc.array(fc.record({ box, key: fc.nat(4), value: fc.option(fc.string({ maxLength: 30 })) }), {
        maxLength: 5,
      }),
      drops: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(box, { maxLength: 2 }) },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('snapshot' as const),
      programme,
      revision: fc.nat(6),
      epoch: rightMoreOften(1, 0, 2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
)

/** Any order of wishes, asked in bunches at once, leaves what the model says. */
export function testAgainstModel(name: string, makeBench: () => StoreBench, numRuns: number): void {
  let bench: StoreBench
  let store: EventStore
  let run = 0

  beforeEach(async () => {
    bench = makeBench()
    store = await bench.open()
  })

  afterEach(async () => {
    await store.close()
    await bench.remove()
  })

  test(`I1: any sequence of commands leaves what a simple model says, ${name}`, { timeout: 60_000 }, async () => {
    const bunches = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(bunches, async (plan) => {
        run += 1
        const models = new Map<number, Model>()
        for (const bunch of plan) {
          const pending: Promise<void>[] = []
          for (const item of bunch) {
            if (item.kind !== 'reopen') pending.push(apply(store, run, models, item))
          }
          await Promise.all(pending)
          if (bunch.some(({ kind }) => kind === 'reopen')) {
            await store.close()
            store = await bench.open()
          }
          await compare(store, run, models)
        }
      }),
      { numRuns },
    )
  })
}

/** Moves the model at once, asks the store, and compares the answers when they come. */
function apply(store: EventStore, run: number, models: Map<number, Model>, item: Exclude<Step, { kind: 'reopen' }>) {
  const programmeId = idOf(run, item.programme)
  const model = models.get(item.programme)
  switch (item.kind) {
    case 'create': {
      const code = `${run}-${item.code}`
      const events = texts(0, item.count)
      const isTaken = models.values().some((other) => other.code === code)
      // The domain makes fresh ids; that a second programme of one id is refused has a test of its own.
      if (model !== undefined && !isTaken) return Promise.resolve()
      if (!isTaken) models.set(item.programme, { code, events, rows: new Map() })
      return store
        .create({ programmeId, code, createdAt: item.programme }, events.map(event))
        .then((answer) => expect(answer).toBe(isTaken ? 'codeTaken' : 'created'))
    }
    case 'append': {
      const before = model?.events.length ?? 0
      const expectedRevision = before + item.offset
      const isRight = model !== undefined && item.offset === 0 && item.epoch === 1
      const events = texts(before, item.count)
      if (isRight) advance(model, events, item)
      const request = {
        programmeId,
        epoch: item.epoch,
        expectedRevision,
        events: events.map(event),
        entries: item.entries.map((entry) => ({ boxId: `b${entry.box}`, key: `k${entry.key}`, value: entry.value })),
        dropBoxes: item.drops.map((dropped) => `b${dropped}`),
      }
      const expected = isRight
        ? { status: 'appended', revision: before + item.count }
        : { status: 'conflict', revision: before, epoch: model === undefined ? 0 : 1 }
      return store.append(request).then((answer) => expect(answer).toEqual(expected))
    }
    case 'snapshot': {
      // Only about what is already there, because a snapshot need not keep its place among appends under way.
      return store.head(programmeId).then(async (head) => {
        const isRight = head !== null && item.epoch === 1 && item.revision <= head.revision
        await store.saveSnapshot(programmeId, { revision: item.revision, epoch: item.epoch, stateSchema: 1, body: 's' })
        if (isRight && model !== undefined) expect(await store.loadSnapshot(programmeId)).not.toBeNull()
      })
    }
  }
}

function advance(model: Model, events: readonly string[], item: Extract<Step, { kind: 'append' }>): void {
  model.events = [...model.events, ...events]
  for (const { box: boxNumber, key, value } of item.entries) {
    if (value === null) model.rows.delete(`b${boxNumber}/k${key}`)
    else model.rows.set(`b${boxNumber}/k${key}`, value)
  }
  for (const dropped of item.drops) {
    for (const name of [...model.rows.keys()]) if (name.startsWith(`b${dropped}/`)) model.rows.delete(name)
  }
}

async function compare(store: EventStore, run: number, models: ReadonlyMap<number, Model>): Promise<void> {
  for (const [number, model] of models) {
    const programmeId = idOf(run, number)
    const revision = model.events.length
    const expectedHead = { programmeId, code: model.code, revision, epoch: 1, createdAt: number }
    expect(await store.head(programmeId)).toEqual(expectedHead)
    expect(await store.findByCode(model.code)).toEqual(expectedHead)
    const stored = await store.read(programmeId, 0, 1_000)
    expect(stored).toEqual(model.events.map((text, index) => ({ revision: index + 1, ...event(text) })))
    const { entries, revision: at } = await store.readEntries(programmeId)
    expect(at).toBe(revision)
    expect(entries.map(({ boxId, key, value }) => [`${boxId}/${key}`, value])).toEqual(
      [...model.rows].sort(([a], [b]) => (a < b ? -1 : 1)),
    )
    const snapshot = await store.loadSnapshot(programmeId)
    if (snapshot !== null) expect(snapshot).toMatchObject({ epoch: 1, body: 's' })
    expect(snapshot?.revision ?? 0).toBeLessThanOrEqual(revision)
  }
}

function idOf(run: number, number: number): string {
  return `run${run}-p${number}`
}

function texts(after: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `e${after + index + 1}`)
}
