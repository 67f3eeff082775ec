import { expect, test } from 'vitest'
import { differencesOf } from '../../client/activities/dotVote/differences.ts'
import { moversOf, shiftsOf } from '../../client/activities/dotVote/shifts.ts'
import type { EarlierResult, VoteResult } from '../../shared/programme/rankings.ts'

const item = (id: string) => ({ id, kind: 'process', text: id, themeId: null }) as const
const none = { order: [], dots: {} }
const ranking = (...groups: readonly (readonly [string[], number])[]) => ({
  order: groups.map(([ids]) => ids),
  dots: Object.fromEntries(groups.flatMap(([ids, dots]) => ids.map((id) => [id, dots]))),
})
const resultOf = (process: VoteResult['process'], more: Partial<VoteResult> = {}): VoteResult => ({
  items: Object.fromEntries(process.order.flat().map((id) => [id, item(id)])),
  ballots: 10,
  abstained: 0,
  process,
  content: none,
  equalRegions: null,
  ...more,
})
const earlier = (process: VoteResult['process']): EarlierResult => ({ process, content: none, equalRegions: null })

test('V9: what moved is told as the places that people saw, ties included, and never as a place without a dot', () => {
  const before = earlier(ranking([['a'], 9], [['b', 'c'], 5], [['d'], 1], [['e', 'f'], 0]))
  const result = resultOf(ranking([['d', 'e'], 7], [['a'], 6], [['b'], 2], [['c', 'f', 'new'], 0]))
  const shifts = shiftsOf(result, before, 'person')
  expect(Object.fromEntries(shifts ?? [])).toEqual({
    d: { from: 4, to: 1 },
    e: { from: 'noDots', to: 1 },
    a: { from: 1, to: 3 },
    b: { from: 2, to: 4 },
    c: { from: 2, to: 'noDots' },
    f: { from: 'noDots', to: 'noDots' },
    new: { from: 'notThere', to: 'noDots' },
  })
  expect(moversOf(result, shifts ?? new Map(), 3).map((mover) => mover.item.id)).toEqual(['e', 'd', 'c'])
})

test('V9: nothing moved where there was no vote before, none of these questions, or no order to compare with', () => {
  const result = resultOf(ranking([['a'], 2]), { equalRegions: { process: [['a']], content: [] } })
  expect(shiftsOf(result, null, 'person')).toBeNull()
  expect(shiftsOf(result, earlier(ranking([['z'], 2])), 'person')).toBeNull()
  // Each region equally heavy now, and only per person then: other figures, no comparison.
  expect(shiftsOf(result, earlier(ranking([['a'], 2])), 'region')).toBeNull()
})

test('V8: the room is divided on what many gave the most and many nothing; one person alone is no side', () => {
  const spread = {
    a: { most: 5, none: 4 },
    b: { most: 1, none: 9 },
    c: { most: 3, none: 7 },
    d: { most: 2, none: 1 },
    e: { most: 6, none: 4 },
  }
  const result = resultOf(ranking([['a', 'b', 'c', 'd', 'e'], 3]), { dissent: { spread, regions: {} } })
  expect(differencesOf(result, [])?.map((one) => one.item.id)).toEqual(['e', 'a', 'c'])
  expect(differencesOf(resultOf(ranking([['a'], 3]), { dissent: null }), [])).toBeNull()
})

test('V8: a region is named when it puts another question first than the room, and no two at once', () => {
  const regions = {
    north: { process: [['b'], ['a']], content: null },
    east: { process: [['a'], ['b']], content: null },
    south: { process: [['b', 'c'], ['a']], content: null },
    west: { process: null, content: null },
  }
  const result = resultOf(ranking([['a'], 9], [['b'], 5], [['c'], 1]), { dissent: { spread: {}, regions } })
  expect(differencesOf(result, ['east', 'north', 'south', 'west'])).toEqual([
    { type: 'region', regionId: 'north', item: item('b') },
  ])
})
