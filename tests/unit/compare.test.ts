import { describe, expect, test } from 'vitest'
import { exampleDeals } from '../../shared/content/templates.ts'
import {
  byLikeness,
  farIn,
  filterRegions,
  levelsOf,
  likeness,
  orderThemes,
  sharing,
  spreadOf,
  tagsOf,
} from '../../shared/programme/compare.ts'
import { dealFieldId } from '../../shared/programme/dealParts.ts'

const deals = Object.fromEntries(
  exampleDeals.map(({ regionId, entries }) => [
    regionId,
    Object.fromEntries(entries.map((entry) => [dealFieldId(entry), entry])),
  ]),
)
const levels = levelsOf(deals)
const tags = tagsOf(deals)
const regions = exampleDeals.map(({ regionId }) => regionId)

describe('the deals of the example side by side', () => {
  test('West-Brabant and Eindhoven are far in digitalisation, in seat order', () => {
    expect(farIn(levels, 'digitalisering', regions)).toEqual(['west-brabant', 'eindhoven'])
  })

  test('six deals share digitalisation, the furthest first, and nobody who does not work on it', () => {
    const shared = sharing(levels, 'digitalisering', regions)
    expect(shared).toHaveLength(
      Object.values(levels).filter((themes) => typeof themes.digitalisering?.now === 'number').length,
    )
    expect(shared.slice(0, 2)).toEqual(['west-brabant', 'eindhoven'])
    expect(shared).not.toContain('drenthe')
  })

  test('family businesses differ most, from two to five, and come first then', () => {
    expect(spreadOf(levels, 'familiebedrijven')).toMatchObject({ count: 2, least: 2, most: 5 })
    const themes = Object.keys(levels[regions[0] ?? ''] ?? {})
    expect(orderThemes(levels, themes, 'spread', (id) => id)[0]).toBe('familiebedrijven')
  })

  test('says why two regions look alike', () => {
    const found = regions.flatMap((regionId) => byLikeness(levels, tags, regionId, 'like', regions))
    for (const one of found) expect(one.likeness.tags.length + one.likeness.closeThemes.length).toBeGreaterThan(0)
    const [most] = byLikeness(levels, tags, 'overijssel', 'like', regions)
    expect(most).toMatchObject({
      regionId: 'west-brabant',
      likeness: {
        tags: ['gemengd', 'maakindustrie', 'stabiel'],
        closeThemes: ['verduurzaming'],
        apartThemes: ['digitalisering'],
      },
    })
    expect(byLikeness(levels, tags, 'drenthe', 'unlike', regions).map((one) => one.regionId)).toContain('bar')
  })

  test('a filter on context is about that context, seen from a region or not', () => {
    const shrinking = filterRegions(
      levels,
      tags,
      { tag: 'krimpende-beroepsbevolking', mode: 'like', regionId: null },
      regions,
    )
    const others = filterRegions(
      levels,
      tags,
      { tag: 'krimpende-beroepsbevolking', mode: 'unlike', regionId: null },
      regions,
    )
    expect([...shrinking, ...others].sort()).toEqual([...regions].sort())
    expect(shrinking.every((id) => tags[id]?.includes('krimpende-beroepsbevolking'))).toBe(true)
    const [own] = shrinking
    const asWe = filterRegions(
      levels,
      tags,
      { tag: 'krimpende-beroepsbevolking', mode: 'like', regionId: own ?? '' },
      regions,
    )
    expect(asWe).toEqual(shrinking)
  })

  test('a region with nothing to compare is neither like nor unlike', () => {
    expect(likeness({}, {}, 'a', 'b').score).toBeNull()
    expect(filterRegions({}, {}, { tag: null, mode: 'unlike', regionId: 'a' }, ['a', 'b'])).toEqual(['a'])
  })
})
