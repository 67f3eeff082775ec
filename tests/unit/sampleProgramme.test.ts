import { expect, test } from 'vitest'
import { exampleDeals, exampleInstruments, sessionTemplates } from '../../shared/content/templates.ts'
import { dealFieldId, maxDealWords } from '../../shared/programme/dealParts.ts'
import { dealEntry } from '../../shared/programme/deals.ts'
import { filledSteps, gridFigures, profileSteps } from '../../shared/programme/profile.ts'
import { countGraphemes } from '../../shared/programme/text.ts'

const dealById = exampleDeals.map(({ regionId, entries }) => ({ regionId, entries }))

test.each(dealById)(
  'the example profile of $regionId is complete, in two languages, and no longer than people may write',
  ({ entries }) => {
    const fields = new Map(entries.map((entry) => [fieldOf(entry), entry]))
    const said = (fieldId: string) => fields.get(fieldId)?.value
    expect(filledSteps(said)).toEqual(profileSteps)
    // “Weten we nog niet” is something to ask about: every region of the example has one.
    expect(gridFigures(said).unknown).toBeGreaterThan(0)
    for (const entry of entries) {
      expect(dealEntry.safeParse(entry).success).toBe(true)
      const { value } = entry
      if (typeof value !== 'object' || value === null || !('nl' in value)) continue
      for (const text of [value.nl, value.en]) {
        expect(text).not.toBe('')
        expect(countGraphemes(text)).toBeLessThanOrEqual(maxDealWords[entry.part] ?? 0)
      }
    }
  },
)

const fieldOf = (entry: (typeof exampleDeals)[number]['entries'][number]): string => dealFieldId(entry)

test('every instrument of the example says what it is, and is used by a region', () => {
  for (const { id, what, forWhom, effort } of exampleInstruments) {
    expect([what, forWhom, effort]).not.toContain(null)
    const uses = exampleDeals.flatMap(({ entries }) => entries.filter(({ part }) => part === 'use'))
    expect(uses.some((use) => use.part === 'use' && use.targetId === id && use.value !== null)).toBe(true)
  }
})

test('every session takes three and a half hours, and session 1 keeps an hour for meeting people', () => {
  for (const { items } of sessionTemplates) expect(sum(items)).toBe(210)
  const meeting = sessionTemplates[0]?.items.filter(({ kind }) => ['speedMeet', 'break', 'networking'].includes(kind))
  expect(sum(meeting ?? [])).toBe(60)
})

const sum = (items: readonly { readonly minutes: number }[]): number =>
  items.reduce((total, { minutes }) => total + minutes, 0)
