import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  byLikeness,
  farIn,
  filterRegions,
  type Levels,
  levelsOf,
  likeness,
  orderThemes,
  sharing,
  spreadOf,
} from '../../../shared/programme/compare.ts'
import { dealFieldId, noFocus, stages } from '../../../shared/programme/dealParts.ts'
import type { DealEntry } from '../../../shared/programme/deals.ts'

const now = fc.constantFrom(null, noFocus, ...stages)
const tagIds = ['landelijk', 'stedelijk', 'groei', 'techniek']

/** From two to thirty regions, what each says of up to eight themes, and their context; `shuffled`: the same in another order. */
const room = fc
  .record({
    regionCount: fc.integer({ min: 2, max: 30 }),
    themeCount: fc.integer({ min: 1, max: 8 }),
    seed: fc.infiniteStream(now),
    tags: fc.infiniteStream(fc.subarray(tagIds)),
    order: fc.infiniteStream(fc.integer()),
  })
  .map(({ regionCount, themeCount, seed, tags, order }) => {
    const regions = Array.from({ length: regionCount }, (_, index) => `r${index}`)
    const themes = Array.from({ length: themeCount }, (_, index) => `t${index}`)
    const deals = Object.fromEntries(
      regions.map((regionId) => {
        const entries: readonly DealEntry[] = [
          ...themes.map((themeId): DealEntry => ({ part: 'now', themeId, value: seed.next().value ?? null })),
          { part: 'tags', value: [...(tags.next().value ?? [])] },
        ]
        return [regionId, Object.fromEntries(entries.map((entry) => [dealFieldId(entry), entry]))]
      }),
    )
    const keys = new Map(regions.map((regionId) => [regionId, order.next().value ?? 0]))
    const shuffledRegions = [...regions].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
    const shuffled = Object.fromEntries(shuffledRegions.map((regionId) => [regionId, deals[regionId] ?? {}]))
    const tagsBy = Object.fromEntries(
      regions.map((regionId) => {
        const entry = deals[regionId]?.tags
        return [regionId, entry?.part === 'tags' ? entry.value : []]
      }),
    )
    return { regions, themes, levels: levelsOf(deals), shuffled: levelsOf(shuffled), tags: tagsBy }
  })

const name = (id: string) => id

test('in whatever order regions come, each theme has the same spread, sharers and place', () => {
  fc.assert(
    fc.property(room, ({ regions, themes, levels, shuffled }) => {
      for (const themeId of themes) {
        expect(spreadOf(shuffled, themeId)).toEqual(spreadOf(levels, themeId))
        expect(sharing(shuffled, themeId, regions)).toEqual(sharing(levels, themeId, regions))
      }
      for (const order of ['spread', 'focus'] as const) {
        expect(orderThemes(shuffled, themes, order, name)).toEqual(orderThemes(levels, themes, order, name))
      }
    }),
    { numRuns: 300 },
  )
})

test('not a priority is never a number: taking it all out changes no spread, no sharer, nobody who is far', () => {
  const without = (levels: Levels): Levels =>
    Object.fromEntries(
      Object.entries(levels).map(([regionId, said]) => [
        regionId,
        Object.fromEntries(Object.entries(said).filter(([, level]) => level.now !== noFocus && level.now !== null)),
      ]),
    )
  fc.assert(
    fc.property(room, ({ regions, themes, levels }) => {
      const numbers = without(levels)
      for (const themeId of themes) {
        expect(spreadOf(numbers, themeId)).toEqual(spreadOf(levels, themeId))
        expect(farIn(numbers, themeId, regions)).toEqual(farIn(levels, themeId, regions))
        expect(sharing(numbers, themeId, regions)).toEqual(sharing(levels, themeId, regions))
        const spread = spreadOf(levels, themeId)
        if (spread !== null) expect(spread.least).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 300 },
  )
})

test('two regions are as alike from both sides, and most alike to themselves', () => {
  fc.assert(
    fc.property(room, ({ regions, levels, tags }) => {
      const [a = '', b = ''] = regions
      const there = likeness(levels, tags, a, b)
      const back = likeness(levels, tags, b, a)
      expect({ ...back, closeThemes: [...back.closeThemes], apartThemes: [...back.apartThemes] }).toEqual(there)
      const self = likeness(levels, tags, a, a).score
      if (self !== null) expect(self).toBe(100)
      if (there.score !== null) expect(there.score >= 0 && there.score <= 100).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('each other region is like ours, unlike it, or not to be compared: never two of these', () => {
  fc.assert(
    fc.property(room, fc.option(fc.constantFrom(...tagIds), { nil: null }), ({ regions, levels, tags }, tag) => {
      const [own = ''] = regions
      const filter = (mode: 'like' | 'unlike') =>
        filterRegions(levels, tags, { tag, mode, regionId: own }, regions).filter((id) => id !== own)
      const like = filter('like')
      const unlike = filter('unlike')
      expect(new Set([...like, ...unlike]).size).toBe(like.length + unlike.length)
      const known = regions.filter(
        (id) => id !== own && (tag !== null || likeness(levels, tags, own, id).score !== null),
      )
      expect([...like, ...unlike].sort()).toEqual([...known].sort())
      const scores = byLikeness(levels, tags, own, 'like', regions).map((one) => one.likeness.score ?? -1)
      expect([...scores].sort((x, y) => y - x)).toEqual(scores)
    }),
    { numRuns: 300 },
  )
})
