import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../client/surfaces/facilitator/people/import/readTable.ts'
import { TableError } from '../../../client/surfaces/facilitator/people/import/table.ts'
import { fileOf, inlineRow, xlsx } from './xlsxFiles.ts'

const cells = async (source: File | string) => (await readTable(source)).map((row) => row.cells)
const problem = (source: File | string) =>
  readTable(source).then(
    () => 'read',
    (error: unknown) => (error instanceof TableError ? error.problem : String(error)),
  )

const utf16 = (text: string, isBig: boolean, mark: boolean): Uint8Array => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2)
  const view = new DataView(bytes.buffer)
  for (const [index, letter] of [...(mark ? '\uFEFF' : ''), ...text].entries()) {
    view.setUint16(index * 2, letter.charCodeAt(0), !isBig)
  }
  return bytes
}

describe('CSV', () => {
  const expected = [
    ['Naam', 'Regio'],
    ['José de Wit', 'Fryslân'],
  ]
  test.each([
    ['semicolons', 'Naam;Regio\r\nJosé de Wit;Fryslân\r\n'],
    ['commas', 'Naam,Regio\nJosé de Wit,Fryslân'],
    ['tabs, as pasted from a spreadsheet', 'Naam\tRegio\nJosé de Wit\tFryslân'],
    ['old Mac line ends', 'Naam;Regio\rJosé de Wit;Fryslân'],
    ['quotes', '"Naam";"Regio"\n"José de Wit";"Fryslân"'],
    ['a mark', '\uFEFFNaam;Regio\nJosé de Wit;Fryslân'],
    ['Excel’s hint', 'sep=;\r\nNaam;Regio\r\nJosé de Wit;Fryslân'],
    ['Excel’s hint for a sign nobody uses', 'sep=|\nNaam|Regio\nJosé de Wit|Fryslân'],
  ])('is read with %s', async (_, text) => {
    expect(await cells(fileOf(text))).toEqual(expected)
    expect(await cells(text)).toEqual(expected)
  })

  test('is read in the encodings of spreadsheets', async () => {
    const text = 'Naam;Regio\nJosé de Wit;Fryslân'
    const windows = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
    for (const bytes of [utf16(text, false, true), utf16(text, true, true), utf16(text, false, false), windows]) {
      expect(await cells(fileOf(bytes))).toEqual(expected)
    }
  })

  test('a comma in a name does not cut a list of semicolons, and quotes hold separators, quotes and line ends', async () => {
    expect(await cells('Naam;Regio\nWit, José;Drenthe\nBos, An;Zeeland')).toEqual([
      ['Naam', 'Regio'],
      ['Wit, José', 'Drenthe'],
      ['Bos, An', 'Zeeland'],
    ])
    expect(await cells('Naam;Regio\n"Jo ""de"" Wit;\nVisser";Drenthe')).toEqual([
      ['Naam', 'Regio'],
      ['Jo "de" Wit;\nVisser', 'Drenthe'],
    ])
  })

  test('rows keep the number that the spreadsheet shows, past empty ones', async () => {
    const rows = await readTable('Naam;Regio\n\n;\nAn;Drenthe')
    expect(rows.map(({ number }) => number)).toEqual([1, 4])
  })

  test('a quote that never ends does not swallow the rest of the list', async () => {
    const rows = await cells('Naam;Regio\n"An;Drenthe\nBo;Zeeland')
    expect(rows).toHaveLength(3)
    expect(rows[2]).toEqual(['Bo', 'Zeeland'])
  })

  test('F53: what our own file guards against formulas is read back as it was', async () => {
    expect(await cells("Naam;Regio\n'=Jan;Drenthe\n't Hart;Zeeland")).toEqual([
      ['Naam', 'Regio'],
      ['=Jan', 'Drenthe'],
      ["'t Hart", 'Zeeland'],
    ])
  })

  test.each([
    ['empty', ''],
    ['empty', '\n;;\n  ;\n'],
    ['tooManyRows', `Naam;Regio\n${'An;Drenthe\n'.repeat(100_000)}`],
    ['tooManyColumns', `Naam;Regio\n${'x;'.repeat(500)}`],
    ['notText', 'Naam;Regio\nAn\0;Drenthe'],
  ])('is refused as %s', async (wanted, text) => {
    expect(await problem(fileOf(text))).toBe(wanted)
  })

  test('a file that is far too big is not even opened', async () => {
    const file = fileOf('')
    Object.defineProperty(file, 'size', { value: 1_000_000_000 })
    expect(await problem(file)).toBe('tooBig')
  })
})

describe('XLSX', () => {
  test('texts of every kind, empty cells, and the outcome of formulas', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"/>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>An &amp; Bo</t></is></c><c r="B4"/><c r="C4" t="str"><f>A1</f><v>Drenthe</v></c></row>' +
      '<row r="5"><c r="A5"><v>12</v></c><c r="C5" t="str"><f>HYPERLINK("x")</f></c></row>' +
      '<row r="6"><c r="A6" t="e"><v>#REF!</v></c></row>'
    const strings = ['<r><t>Na</t></r><r><t>am</t></r><rPh><t>ナ</t></rPh>', '<t xml:space="preserve">Regio_x000D_</t>']
    const rows = await readTable(xlsx({ sheet, strings }))
    expect(rows).toEqual([
      { number: 1, cells: ['Naam', '', 'Regio\r'] },
      { number: 4, cells: ['An & Bo', '', 'Drenthe'] },
      { number: 5, cells: ['12', '', '=HYPERLINK("x")'] },
      { number: 6, cells: ['#REF!'] },
    ])
  })

  test('the first sheet that shows, wherever it lies, in any prefix', async () => {
    const workbook =
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="a" state="hidden" r:id="h"/><x:sheet name="b" r:id="v"/></x:sheets></x:workbook>'
    const rels =
      '<Relationships><Relationship Id="h" Target="worksheets/sheet1.xml"/><Relationship Id="v" Target="/xl/other.xml"/></Relationships>'
    const other =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Bo</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const file = xlsx({ sheet: inlineRow(1, 'hidden'), workbook, rels, more: { 'xl/other.xml': strToU8(other) } })
    expect(await cells(file)).toEqual([['Bo']])
  })

  const bomb = (): Uint8Array => new Uint8Array(40_000_000).fill(32)
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, index) => inlineRow(index + 1, 'An', 'Drenthe')).join('')
  test.each<readonly [string, string, () => File]>([
    ['a bomb of spaces', 'unpacksTooBig', () => xlsx({ sheet: '', more: { 'xl/worksheets/sheet1.xml': bomb() } })],
    [
      'entities',
      'damaged',
      () => xlsx({ sheet: '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet><sheetData/></worksheet>' }),
    ],
    ['deep nesting', 'damaged', () => xlsx({ sheet: `${'<a>'.repeat(50_000)}${rows(2)}${'</a>'.repeat(50_000)}` })],
    ['100,000 rows', 'tooManyRows', () => xlsx({ sheet: rows(100_000) })],
    ['a far column', 'tooManyColumns', () => xlsx({ sheet: '<row r="1"><c r="XFD1"><v>1</v></c></row>' })],
    ['no sheet at all', 'notSpreadsheet', () => fileOf(zipSync({ 'content.xml': strToU8('<office/>') }), 'lijst.ods')],
    ['nothing in it', 'empty', () => xlsx({ sheet: '<row r="1"/>' })],
    ['half a file', 'damaged', () => fileOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 40))],
    [
      'a password or an old Excel',
      'oldExcel',
      () => fileOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'lijst.xls'),
    ],
  ])('%s is refused with words: %s', async (_, wanted, file) => {
    expect(await problem(file())).toBe(wanted)
  })

  test('a size that lies is not believed', async () => {
    const zipped = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': bomb() })
    const view = new DataView(zipped.buffer)
    for (let at = 0; at < zipped.length - 30; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    expect(await problem(fileOf(zipped))).toBe('unpacksTooBig')
  })
})
