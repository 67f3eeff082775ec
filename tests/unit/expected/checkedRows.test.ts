import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { checkRows, findTwins, isReady } from '../../../client/surfaces/facilitator/people/import/checkedRows.ts'
import { columnsOf } from '../../../client/surfaces/facilitator/people/import/columns.ts'
import { csvText } from '../../../client/surfaces/facilitator/people/import/csvText.ts'
import { readTable } from '../../../client/surfaces/facilitator/people/import/readTable.ts'
import { regionNames } from '../../../client/surfaces/facilitator/people/import/regionNames.ts'
import { dealRegions } from '../../../shared/content/templates.ts'
import type { Region } from '../../../shared/programme/regions.ts'
import { cleanText } from '../../../shared/programme/text.ts'

const regions: readonly Region[] = dealRegions.map((region, seat) => ({
  ...region,
  letters: region.shortName.slice(0, 2).toUpperCase(),
  seat,
}))
const names = regionNames(regions)

async function check(text: string, known: Parameters<typeof findTwins>[1] = [], fixes = {}) {
  const rows = await readTable(text)
  const columns = columnsOf(rows, (cell) => names.find(cell) !== null)
  if (columns === null) throw new Error('no columns')
  return findTwins(checkRows(rows, columns, names, fixes), known, fixes)
}

test('regions are found by id, name in both languages, short name and type, whatever the case and accents', () => {
  for (const { id, type, name, shortName } of regions) {
    for (const text of [id, name.nl, name.en, shortName, `${type} ${shortName}`, ` ${shortName.toUpperCase()}. `]) {
      expect([text, names.find(text)]).toEqual([text, id])
    }
  }
  expect(names.find('Zuid-Límburg')).toBe('zuid-limburg')
  expect(names.find('Province Limburg')).toBe('limburg')
  expect(names.find('')).toBeNull()
})

test('small typos are suggested and never taken for granted', () => {
  expect(names.find('Limburgg')).toBeNull()
  expect(names.suggest('Limburgg')[0]).toBe('limburg')
  expect(names.suggest('Dernthe')).toEqual(['drenthe'])
  expect(names.suggest('MKB-Deal Zuid-Limburg')[0]).toBe('zuid-limburg')
  expect(names.suggest('Rotterdam')).toEqual([])
  expect(names.suggest('')).toEqual([])
})

test('two regions of one name are asked about', () => {
  const [first, second] = regions
  if (first === undefined || second === undefined) throw new Error('no regions')
  const twins = regionNames([first, { ...second, name: first.name, shortName: first.shortName }])
  expect(twins.find(first.shortName)).toBeNull()
  expect(twins.suggest(first.shortName)).toHaveLength(2)
  expect(twins.find(second.id)).toBe(second.id)
})

test.each([
  ['Dutch headings', 'Functie;Naam;Regio\nadviseur;An;Drenthe'],
  ['English headings', 'Name,Region,Role\nAn,Drenthe,adviseur'],
  ['a title above them', 'Wie komt er?\n\nNaam;Regio;Functie\nAn;Drenthe;adviseur'],
  ['no headings', 'An\tDrenthe\tadviseur'],
  ['the region first', 'Drenthe;An;adviseur'],
])('a list is understood with %s', async (_, text) => {
  expect(await check(text)).toMatchObject([{ name: 'An', regionId: 'drenthe', role: 'adviseur', problem: null }])
})

test('a name in three cells is one name, and columns nobody needs stay out', async () => {
  const rows = await readTable(
    'Voornaam;Tussenvoegsel;Achternaam;E-mail;Organisatie\nJo;de;Wit;jo@voorbeeld.nl;Overijssel\nAn;;Bos;;Drenthe',
  )
  const columns = columnsOf(rows, () => false)
  expect(columns?.unused).toEqual(['E-mail'])
  const checked = columns === null ? [] : checkRows(rows, columns, names)
  expect(checked.map(({ name }) => name)).toEqual(['Jo de Wit', 'An Bos'])
})

test('a list in which no column holds regions is not guessed at', async () => {
  const rows = await readTable('An\nBo')
  expect(columnsOf(rows, (cell) => names.find(cell) !== null)).toBeNull()
})

test('every row says what is wrong with it; what is put right in place is right, and good rows do not wait for it', async () => {
  const text = `Naam;Regio;Functie\nAn;Drenthe;\nBo;Limburgg;\nCas;;\n${'x'.repeat(41)};Drenthe;\n=A1;Drenthe;\n;Overijssel;\nDe;Drenthe;${'y'.repeat(61)}`
  const rows = await check(text)
  expect(rows.map(({ number, problem }) => [number, problem?.type ?? null])).toEqual([
    [2, null],
    [3, 'unknownRegion'],
    [4, 'noRegion'],
    [5, 'nameTooLong'],
    [6, 'formula'],
    [7, null],
    [8, 'roleTooLong'],
  ])
  expect(rows[5]).toMatchObject({ name: null, regionId: 'overijssel' })
  const fixes = {
    3: { regionId: 'limburg' },
    4: { regionId: 'drenthe' },
    5: { name: 'Xan' },
    6: { name: 'Eva' },
    8: { role: '' },
  }
  expect((await check(text, [], fixes)).every(isReady)).toBe(true)
})

test('the same person twice is found in the file and on the list; people without a name never are', async () => {
  const text =
    'Naam;Regio\nJosé Bos;Drenthe\njose  bos;drenthe\nAn;Overijssel\n;Overijssel\n;Overijssel\nJosé Bos;Overijssel'
  const known = [{ name: 'AN', regionId: 'overijssel' }]
  expect((await check(text, known)).map(({ twin }) => twin)).toEqual([
    null,
    { type: 'row', number: 2 },
    { type: 'list' },
    null,
    null,
    null,
  ])
  const kept = await check(text, known, { 3: { keepTwin: true }, 4: { keepTwin: true } })
  expect(kept.every(isReady)).toBe(true)
})

const anyName = fc
  .oneof(
    fc.string({ maxLength: 30, unit: 'grapheme' }),
    fc.string({
      maxLength: 20,
      unit: fc.constantFrom('=', '+', '-', '@', '＝', '＠', "'", '"', ';', ',', ' ', '\t', '\u00A0', 'a', '\n'),
    }),
  )
  .map(cleanText)
  .filter((name) => name !== '' && !name.startsWith('=') && !name.startsWith('#'))

test('F53: any list that is downloaded and brought back is the same list, and no cell of it can run', async () => {
  const people = fc.array(fc.record({ name: anyName, region: fc.constantFrom(...regions) }), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(people, fc.constantFrom(',' as const, ';' as const), async (list, delimiter) => {
      const text = csvText([['Naam', 'Regio'], ...list.map(({ name, region }) => [name, region.shortName])], delimiter)
      const rows = await check(text)
      expect(rows.map(({ name, regionId }) => [name, regionId])).toEqual(
        list.map(({ name, region }) => [name, region.id]),
      )
      for (const cell of Papa.parse<string[]>(text, { delimiter }).data.flat()) {
        expect(cell).not.toMatch(/^[\s\u00A0]*[=+\-@＝＋－＠\t\r]/)
      }
    }),
    { numRuns: 300 },
  )
})
