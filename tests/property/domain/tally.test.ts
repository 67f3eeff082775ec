import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetsFor } from '../../../server/domain/activities/dotVote/ballots.ts'
import { tally } from '../../../server/domain/activities/dotVote/tally.ts'
import type { EntryOf } from '../../../shared/activities/registry.ts'
import type { BallotItem, Ranking } from '../../../shared/programme/rankings.ts'

type Row = EntryOf<'dotVote'>

const itemIds = ['a', 'b', 'c', 'd', 'e', 'f']
const item = (id: string, index: number): BallotItem => ({
  id,
  kind: index % 2 === 0 ? 'process' : 'content',
  text: id,
  themeId: null,
})
const items = Object.fromEntries(itemIds.map((id, index) => [id, item(id, index)]))

const row: fc.Arbitrary<Row> = fc.record({
  ballotSeq: fc.integer({ min: 1, max: 9 }),
  nonceHash: fc.string(),
  dots: fc.dictionary(fc.constantFrom(...itemIds), fc.integer({ min: 1, max: 2 }), { maxKeys: 4 }),
  done: fc.boolean(),
  regionId: fc.constantFrom('north', 'east', 'south', 'west'),
})
const rows = fc.array(row, { maxLength: 14 })

test('R4: dots of a question are the sum over all ballots; questions of one kind rank apart from the other', () => {
  fc.assert(
    fc.property(rows, (cast) => {
      const { process, content } = tally(items, cast)
      for (const { id, kind } of Object.values(items)) {
        const expected = cast.reduce((sum, { dots }) => sum + (dots[id] ?? 0), 0)
        expect((kind === 'process' ? process : content).dots[id]).toBe(expected)
        expect(Object.keys((kind === 'process' ? content : process).dots)).not.toContain(id)
      }
    }),
  )
})

test('R4: an order goes from most to fewest dots, every question once, and a tie is one group', () => {
  fc.assert(
    fc.property(rows, (cast) => {
      const { process, content } = tally(items, cast)
      for (const { order, dots } of [process, content]) {
        expect(order.flat().sort()).toEqual(Object.keys(dots).sort())
        const heights = order.map((group) => [...new Set(group.map((id) => dots[id] ?? 0))])
        for (const height of heights) expect(height).toHaveLength(1)
        const flat = heights.flat()
        expect(flat).toEqual([...new Set(flat)].sort((a, b) => b - a))
      }
    }),
  )
})

test('R4: ballots are those with a dot or the word "ready"; the latter without a dot abstain', () => {
  fc.assert(
    fc.property(rows, (cast) => {
      const voted = cast.filter(({ dots }) => Object.keys(dots).length > 0).length
      const abstained = cast.filter(({ dots, done }) => done && Object.keys(dots).length === 0).length
      expect(tally(items, cast)).toMatchObject({ ballots: voted + abstained, abstained })
    }),
  )
})

test('I8: the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(
      rows.chain((cast) => fc.tuple(fc.constant(cast), fc.shuffledSubarray(cast, { minLength: cast.length }))),
      ([cast, shuffled]) => {
        expect(tally(items, shuffled)).toEqual(tally(items, cast))
      },
    ),
  )
})

test('I11: each region equally heavy is there from five ballots in three regions, and null below', () => {
  fc.assert(
    fc.property(rows, (cast) => {
      const voted = cast.filter(({ dots }) => Object.keys(dots).length > 0)
      const isEnough = voted.length >= 5 && new Set(voted.map(({ regionId }) => regionId)).size >= 3
      expect(tally(items, cast).equalRegions !== null).toBe(isEnough)
    }),
  )
})

test('each region equally heavy: a region with many weighs as much as a region with one', () => {
  const vote = (regionId: string, id: string): Row => ({
    ballotSeq: 1,
    nonceHash: '',
    dots: { [id]: 1 },
    done: true,
    regionId,
  })
  const cast = [...Array.from({ length: 9 }, () => vote('north', 'a')), vote('east', 'c'), vote('south', 'c')]
  const { process, equalRegions } = tally(items, cast)
  expect(process.order).toEqual([['a'], ['c'], ['e']])
  expect(equalRegions?.process).toEqual([['c'], ['a'], ['e']])
})

test('each region equally heavy: equal shares are a tie, whatever the fractions', () => {
  const thirds = (regionId: string): Row => ({
    ballotSeq: 1,
    nonceHash: '',
    dots: { a: 1, c: 1, e: 1 },
    done: true,
    regionId,
  })
  const cast = ['north', 'east', 'south', 'west', 'north'].map(thirds)
  expect(tally(items, cast).equalRegions?.process).toEqual([['a', 'c', 'e']])
  const tenths = (regionId: string, dots: Readonly<Record<string, number>>): Row => ({ ...thirds(regionId), dots })
  const threeTenths = [
    tenths('north', { a: 1, c: 3, e: 6 }),
    ...['east', 'east', 'south', 'south'].map((regionId) => tenths(regionId, { a: 1, e: 9 })),
  ]
  expect(tally(items, threeTenths).equalRegions?.process).toEqual([['e'], ['a', 'c']])
  fc.assert(
    fc.property(rows, (some) => {
      const order = tally(items, some).equalRegions?.process
      if (order !== undefined) expect(order).toEqual(exactOrder(some, 'process'))
    }),
  )
})

/** The same in whole numbers: shares over a common denominator. */
function exactOrder(cast: readonly Row[], kind: string): string[][] {
  const ids = itemIds.filter((id) => items[id]?.kind === kind).sort()
  const regions = [...new Set(cast.map(({ regionId }) => regionId))]
  const dotsOf = (regionId: string, id: string): bigint =>
    cast.reduce((sum, row) => sum + (row.regionId === regionId ? BigInt(row.dots[id] ?? 0) : 0n), 0n)
  const totals = regions.map((region) => ids.reduce((sum, id) => sum + dotsOf(region, id), 0n))
  const denominator = totals.reduce((product, total) => (total > 0n ? product * total : product), 1n)
  const score = (id: string): bigint =>
    regions.reduce((sum, region, index) => {
      const total = totals[index] ?? 0n
      return total === 0n ? sum : sum + (dotsOf(region, id) * denominator) / total
    }, 0n)
  const groups = Map.groupBy(ids, score)
  return [...groups].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, group]) => group)
}

test('budgets: a third of the questions of a kind, between two and four; none where there is nothing to choose', () => {
  const rule = { divisor: 3, min: 2, max: 4 }
  const budget = (process: number, content: number) =>
    budgetsFor(
      [
        ...Array.from({ length: process }, (_, index) => ({ ...item(`p${index}`, 0) })),
        ...Array.from({ length: content }, (_, index) => ({ ...item(`c${index}`, 1) })),
      ],
      rule,
    )
  expect(budget(7, 0)).toEqual({ process: 2, content: 0 })
  expect(budget(8, 1)).toEqual({ process: 3, content: 2 })
  expect(budget(10, 11)).toEqual({ process: 3, content: 4 })
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), (process, content) => {
      const clamp = (count: number) => (count === 0 ? 0 : Math.max(2, Math.min(4, Math.round(count / 3))))
      expect(budget(process, content)).toEqual({ process: clamp(process), content: clamp(content) })
    }),
  )
})

test('a ranking of nothing is empty, not an error', () => {
  const nothing: Ranking = { order: [], dots: {} }
  const result = { items: {}, ballots: 0, abstained: 0, process: nothing, content: nothing, equalRegions: null }
  const details = { dissent: null, proxyBallots: null }
  expect(tally({}, [])).toEqual({ ...result, ...details })
})
