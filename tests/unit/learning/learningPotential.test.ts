import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleCards, exampleDeals, themes } from '../../../shared/content/templates.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { dealFieldId, noFocus, type Stage } from '../../../shared/programme/dealParts.ts'
import type { DealEntry, ShownDeal } from '../../../shared/programme/deals.ts'
import {
  type LearningInput,
  learningPoints,
  learningSuggestions,
  wantedFrom,
} from '../../../shared/programme/learningPotential.ts'
import { suggestionKey } from '../../../shared/programme/suggestionKey.ts'

const dealWith = (entries: readonly DealEntry[]): ShownDeal =>
  Object.fromEntries(entries.map((entry) => [dealFieldId(entry), entry]))

const example: LearningInput = {
  regionOrder: exampleDeals.map(({ regionId }) => regionId),
  themeOrder: themes.map(({ id }) => id),
  deals: Object.fromEntries(exampleDeals.map(({ regionId, entries }) => [regionId, dealWith(entries)])),
  inspiration: exampleCards.filter(({ type }) => type === 'inspiration'),
  suggestions: {},
}

/** Two regions and one theme: `learner` says what it is, `source` what it has. */
const pairOf = (learner: readonly DealEntry[], source: readonly DealEntry[]): LearningInput => ({
  regionOrder: ['a', 'b'],
  themeOrder: ['t'],
  deals: { a: dealWith(learner), b: dealWith(source) },
  inspiration: [],
  suggestions: {},
})
const now = (value: Stage | typeof noFocus | null): DealEntry => ({ part: 'now', themeId: 't', value })
const offer: DealEntry = { part: 'offer', slot: 0, value: 'Kom kijken', themeId: 't' }
const ask: DealEntry = { part: 'ask', slot: 0, value: 'Hoe doen jullie dat?', themeId: 't' }

test('K10: with the example, what Limburg can learn about family businesses comes from Overijssel, and says why', () => {
  const all = learningSuggestions(example)
  const [best] = all.filter(({ learnerId, themeId }) => learnerId === 'limburg' && themeId === 'familiebedrijven')
  expect(best?.sourceId).toBe('overijssel')
  expect(best?.reasons).toEqual(
    expect.arrayContaining([
      { type: 'wish', cardIds: ['io-seed-1'] },
      { type: 'ask' },
      { type: 'steps', steps: 3, from: 2, to: 5 },
      { type: 'offer' },
    ]),
  )
  expect(all[0]).toBe(best)
})

test('K10: “geen speerpunt” and what nobody said are no number: they make no step, and without a need nothing is suggested', () => {
  for (const value of [noFocus, null] as const) {
    expect(learningSuggestions(pairOf([now(value)], [now(5)])), `${value} learns nothing from 5`).toEqual([])
    expect(learningSuggestions(pairOf([now(1)], [now(value)])), `1 learns nothing from ${value}`).toEqual([])
  }
  expect(learningSuggestions(pairOf([now(noFocus)], [now(5), offer])), 'nobody asked').toEqual([])
  const [asked] = learningSuggestions(pairOf([now(noFocus), ask], [now(5), offer]))
  expect(asked?.reasons).toEqual([{ type: 'ask' }, { type: 'offer' }])
})

test('K10: whoever wants to be further than it is, is suggested who offers it, also at the same step', () => {
  const further: DealEntry = { part: 'wanted', themeId: 't', value: 4 }
  const same: DealEntry = { part: 'wanted', themeId: 't', value: 2 }
  expect(learningSuggestions(pairOf([now(2), further], [now(2), offer]))[0]?.reasons).toEqual([
    { type: 'offer' },
    { type: 'wanted' },
  ])
  expect(learningSuggestions(pairOf([now(2), same], [now(2), offer]))).toEqual([])
})

test('K10: the facilitator’s “first” is first even without any reason, and “off” is out', () => {
  const first = suggestionKey('achterhoek', 'bar', 'regionale-financiering')
  const off = suggestionKey('limburg', 'overijssel', 'familiebedrijven')
  const said = learningSuggestions({ ...example, suggestions: { [first]: 'first', [off]: 'off' } })
  expect(said[0]).toMatchObject({ key: first, isChosen: true, reasons: [] })
  expect(said.filter(({ key }) => key === off)).toEqual([])
  const without = ({ key }: { readonly key: string }) => key !== first && key !== off
  expect(said.filter(without)).toEqual(learningSuggestions(example).filter(without))
})

test('K10: how many want to learn from a region counts regions, not cards, per theme, and never the region itself', () => {
  const wish = (id: string, regionId: string | null, themeId: string | null): PublicCard => ({
    ...(exampleCards.find(({ type }) => type === 'inspiration') as PublicCard),
    id,
    regionId,
    themeId,
    sourceRegionId: 'b',
  })
  const inspiration = [
    wish('1', 'a', 't'),
    wish('2', 'c', null),
    wish('3', 'c', 't'),
    wish('4', 'a', 't'),
    wish('5', 'b', 't'),
    wish('6', null, 't'),
  ]
  expect(wantedFrom('b', { inspiration })).toEqual([
    { themeId: 't', learnerIds: ['a', 'c'] },
    { themeId: null, learnerIds: ['c'] },
  ])
  expect(wantedFrom('a', { inspiration })).toEqual([])
})

const places = fc.record({ regionCount: fc.integer({ min: 2, max: 30 }), themeCount: fc.integer({ min: 1, max: 6 }) })

const programmes: fc.Arbitrary<LearningInput> = places.chain(({ regionCount, themeCount }) => {
  const regionOrder = Array.from({ length: regionCount }, (_, index) => `r${index}`)
  const themeOrder = Array.from({ length: themeCount }, (_, index) => `t${index}`)
  const region = fc.constantFrom(...regionOrder)
  const theme = fc.constantFrom(...themeOrder)
  const stage = fc.constantFrom<Stage>(1, 2, 3, 4, 5)
  const entry: fc.Arbitrary<DealEntry> = fc.oneof(
    fc.record({
      part: fc.constant('now' as const),
      themeId: theme,
      value: fc.oneof(stage, fc.constantFrom(noFocus, null)),
    }),
    fc.record({
      part: fc.constant('wanted' as const),
      themeId: theme,
      value: fc.oneof(stage, fc.constant(null)),
    }),
    fc.record({ part: fc.constant('askUs' as const), themeId: theme, value: fc.boolean() }),
    fc.record({
      part: fc.constantFrom('ask' as const, 'offer' as const),
      slot: fc.integer({ min: 0, max: 1 }),
      value: fc.constantFrom('woorden', null),
      themeId: fc.oneof(theme, fc.constant(null)),
    }),
    fc.record({ part: fc.constant('focus' as const), value: fc.oneof(theme, fc.constant(null)) }),
    fc.record({ part: fc.constant('tags' as const), value: fc.subarray(['landelijk', 'stedelijk', 'groei']) }),
  )
  const card: fc.Arbitrary<PublicCard> = fc.record({
    id: fc.uuid(),
    type: fc.constant('inspiration' as const),
    text: fc.constant('Hoe?'),
    kind: fc.constant(null),
    themeId: fc.oneof(theme, fc.constant(null)),
    sourceRegionId: fc.oneof(region, fc.constant(null)),
    attribution: fc.constant('region' as const),
    regionId: fc.oneof(region, fc.constant(null)),
    name: fc.constant(null),
  })
  const verdict = fc.tuple(region, region, theme, fc.constantFrom('first' as const, 'off' as const))
  return fc.record({
    regionOrder: fc.constant(regionOrder),
    themeOrder: fc.constant(themeOrder),
    deals: fc
      .array(fc.tuple(region, fc.array(entry, { maxLength: 12 })), { maxLength: 40 })
      .map((deals) => Object.fromEntries(deals.map(([id, entries]) => [id, dealWith(entries)]))),
    inspiration: fc.array(card, { maxLength: 20 }),
    suggestions: fc
      .array(verdict, { maxLength: 8 })
      .map((said) =>
        Object.fromEntries(
          said.flatMap(([learner, source, themeId, what]) =>
            learner === source ? [] : [[suggestionKey(learner, source, themeId), what]],
          ),
        ),
      ),
  })
})

const shuffled = <T>(items: readonly T[], seed: number): readonly T[] =>
  items
    .map((item, index) => [Math.imul(index + 1, seed) % 997, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)

test('K10: whatever 2 to 30 regions say: no pair with itself or twice, the facilitator has the last word, points add up, best first', () => {
  fc.assert(
    fc.property(programmes, (input) => {
      const found = learningSuggestions(input)
      const keys = found.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { key, learnerId, sourceId, themeId, isChosen, reasons, score } of found) {
        expect(learnerId).not.toBe(sourceId)
        expect(key).toBe(suggestionKey(learnerId, sourceId, themeId))
        expect(input.suggestions[key]).toBe(isChosen ? 'first' : undefined)
        const points = reasons.map((why) => learningPoints[why.type] * (why.type === 'steps' ? why.steps : 1))
        expect(score).toBe(points.reduce((sum, part) => sum + part, 0))
        for (const why of reasons) {
          if (why.type !== 'steps') continue
          const levels = [learnerId, sourceId].map((id) => input.deals[id]?.[`now:${themeId}`])
          expect(levels).toMatchObject([{ value: why.from }, { value: why.to }])
          expect(why.steps).toBe(why.to - why.from)
          expect(why.steps).toBeGreaterThan(0)
        }
      }
      for (const key of Object.keys(input.suggestions)) {
        expect(keys.includes(key), key).toBe(input.suggestions[key] === 'first')
      }
      const order = found.map(({ isChosen, score }) => (isChosen ? 1_000 : 0) + score)
      expect(order).toEqual([...order].sort((a, b) => b - a))
    }),
    { numRuns: 120 },
  )
})

test('K10: neither the order of the table nor that of themes and cards changes what is suggested, why, or its points', () => {
  fc.assert(
    fc.property(programmes, fc.integer({ min: 2, max: 996 }), (input, seed) => {
      const other: LearningInput = {
        ...input,
        regionOrder: shuffled(input.regionOrder, seed),
        themeOrder: shuffled(input.themeOrder, seed),
        inspiration: shuffled(input.inspiration, seed),
      }
      const plain = (from: LearningInput) =>
        learningSuggestions(from)
          .map(({ key, score, isChosen, reasons }) => ({
            key,
            score,
            isChosen,
            reasons: reasons.map((why) => (why.type === 'wish' ? { ...why, cardIds: [...why.cardIds].sort() } : why)),
          }))
          .sort((a, b) => (a.key < b.key ? -1 : 1))
      expect(plain(other)).toEqual(plain(input))
      expect(learningSuggestions(input)).toEqual(learningSuggestions(input))
    }),
    { numRuns: 80 },
  )
})
