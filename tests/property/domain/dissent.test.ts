import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tally } from '../../../server/domain/activities/dotVote/tally.ts'
import type { EntryOf } from '../../../shared/activities/registry.ts'
import type { BallotItem } from '../../../shared/programme/rankings.ts'

type Row = EntryOf<'dotVote'>

const kinds = ['process', 'content'] as const
const itemIds = ['a', 'b', 'c', 'd', 'e']
const items: Readonly<Record<string, BallotItem>> = Object.fromEntries(
  itemIds.map((id, index) => [id, { id, kind: kinds[index % 2] ?? 'process', text: id, themeId: null }]),
)

const row: fc.Arbitrary<Row> = fc.record({
  ballotSeq: fc.constant(1),
  nonceHash: fc.constant(''),
  dots: fc.dictionary(fc.constantFrom(...itemIds), fc.integer({ min: 1, max: 2 }), { maxKeys: 3 }),
  done: fc.boolean(),
  regionId: fc.constantFrom('north', 'north', 'east', 'east', 'south', 'west'),
})
const someProxies = fc
  .tuple(row, fc.integer({ min: 1, max: 10 }))
  .map(([one, dice]) => (dice === 1 ? { ...one, isProxy: true } : one))
const rooms = fc.array(someProxies, { maxLength: 34, size: 'max' })

const caresFor = (kind: string, { dots }: Row): boolean => Object.keys(dots).some((id) => items[id]?.kind === kind)
const ownPeople = (rows: readonly Row[]): number => rows.filter(({ isProxy }) => isProxy !== true).length

test('V8: no group below five can be worked out: not a region that is shown, and not what remains without some of them', () => {
  let shownAtAll = 0
  fc.assert(
    fc.property(rooms, (cast) => {
      const regions = tally(items, cast).dissent?.regions ?? {}
      for (const kind of kinds) {
        const rows = cast.filter((one) => caresFor(kind, one))
        const shown = Object.keys(regions).filter((id) => regions[id]?.[kind] !== null)
        shownAtAll += shown.length
        for (const subset of subsetsOf(shown).filter((some) => some.length > 0)) {
          const inside = rows.filter(({ regionId }) => subset.includes(regionId))
          const outside = rows.filter(({ regionId }) => !subset.includes(regionId))
          for (const group of [inside, outside]) {
            if (group.length > 0) expect(ownPeople(group)).toBeGreaterThanOrEqual(5)
          }
        }
      }
    }),
    { numRuns: 2000 },
  )
  expect(shownAtAll).toBeGreaterThan(500)
})

test('V8: a region with five ballots is left out only when without it too few would remain, or when it is the room', () => {
  fc.assert(
    fc.property(rooms, (cast) => {
      const { dissent } = tally(items, cast)
      if (dissent == null) return
      for (const kind of kinds) {
        const rows = cast.filter((one) => caresFor(kind, one))
        const ids = [...new Set(rows.map(({ regionId }) => regionId))]
        const of = (id: string): readonly Row[] => rows.filter(({ regionId }) => regionId === id)
        const big = ids.filter((id) => ownPeople(of(id)) >= 5)
        const shown = big.filter((id) => (dissent.regions[id]?.[kind] ?? null) !== null)
        const rest = rows.filter(({ regionId }) => !big.includes(regionId))
        const allMayShow = ids.length > 1 && (rest.length === 0 || ownPeople(rest) >= 5)
        expect(shown).toHaveLength(ids.length < 2 ? 0 : allMayShow ? big.length : Math.max(0, big.length - 1))
        for (const id of shown) expect(dissent.regions[id]?.[kind]).toEqual(tally(items, of(id))[kind].order)
      }
    }),
    { numRuns: 500 },
  )
})

test('V8: how many put nothing and how many the most is counted over ballots with a dot, from five people', () => {
  fc.assert(
    fc.property(rooms, (cast) => {
      const voted = cast.filter(({ dots }) => Object.keys(dots).length > 0)
      const { dissent } = tally(items, cast, { process: 2, content: 1 })
      expect(dissent === null).toBe(ownPeople(voted) < 5)
      for (const [id, counts] of Object.entries(dissent?.spread ?? {})) {
        const most = items[id]?.kind === 'process' ? 2 : 1
        expect(counts).toEqual({
          none: voted.filter(({ dots }) => dots[id] === undefined).length,
          most: voted.filter(({ dots }) => (dots[id] ?? 0) >= most).length,
        })
      }
    }),
  )
})

test('V10: how many ballots were filled in for somebody is said from five ballots on', () => {
  fc.assert(
    fc.property(rooms, (cast) => {
      const counted = cast.filter(({ dots, done }) => done || Object.keys(dots).length > 0)
      const proxies = counted.filter(({ isProxy }) => isProxy === true).length
      expect(tally(items, cast).proxyBallots).toBe(counted.length < 5 ? null : proxies)
    }),
  )
})

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  const [first, ...others] = ids
  if (first === undefined) return [[]]
  return subsetsOf(others).flatMap((subset) => [subset, [first, ...subset]])
}
