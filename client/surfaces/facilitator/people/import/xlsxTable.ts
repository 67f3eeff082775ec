import { readXml } from './readXml.ts'
import { maxColumns, TableError, type TableRow, TableRows } from './table.ts'
import { openZip, type Zip } from './zip.ts'

/** Of the parts we read; a sheet of the largest list we take is a tenth of it. */
const maxPartBytes = 24_000_000
const maxStrings = 400_000

/** The first sheet that shows, as Excel would show its text. Formulas are not worked out: their last outcome counts. */
export function xlsxRows(bytes: Uint8Array): readonly TableRow[] {
  const zip = openZip(bytes)
  if (zip.text('xl/workbook.xml', maxPartBytes) === undefined) {
    throw new TableError(zip.text('EncryptedPackage', 0) === undefined ? 'notSpreadsheet' : 'locked')
  }
  const sheet = zip.text(firstSheet(zip), maxPartBytes)
  if (sheet === undefined) throw new TableError('damaged')
  return sheetRows(sheet, sharedStrings(zip.text('xl/sharedStrings.xml', maxPartBytes)))
}

function firstSheet(zip: Zip): string {
  let relation: string | undefined
  readXml(zip.text('xl/workbook.xml', maxPartBytes) ?? '', {
    open: (name, attribute) => {
      if (name === 'sheet' && relation === undefined && (attribute('state') ?? 'visible') === 'visible') {
        relation = attribute('r:id') ?? attribute('id')
      }
    },
    close: () => undefined,
    text: () => undefined,
  })
  let target: string | undefined
  readXml(zip.text('xl/_rels/workbook.xml.rels', maxPartBytes) ?? '<none/>', {
    open: (name, attribute) => {
      if (name === 'Relationship' && attribute('Id') === relation) target = attribute('Target')
    },
    close: () => undefined,
    text: () => undefined,
  })
  if (target === undefined) return 'xl/worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Texts that cells point at. Parts in several fonts are one text; how it sounds in Japanese (`rPh`) is not part of it. */
function sharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  let current = ''
  let isText = false
  let isSound = false
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') isSound = true
      if (name === 't') isText = !isSound
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isSound = false
      if (name !== 'si') return
      if (strings.length >= maxStrings) throw new TableError('unpacksTooBig')
      strings.push(plain(current))
    },
    text: (text) => {
      if (isText) current += text
    },
  })
  return strings
}

function sheetRows(xml: string, strings: readonly string[]): readonly TableRow[] {
  const rows = new TableRows()
  let rowNumber = 0
  let cells: string[] = []
  let column = -1
  let type = ''
  let value = ''
  let formula = ''
  let into: 'value' | 'formula' | null = null
  readXml(xml, {
    open: (name, attribute) => {
      switch (name) {
        case 'row':
          rowNumber = Number(attribute('r') ?? rowNumber + 1)
          cells = []
          column = -1
          return
        case 'c':
          column = columnOf(attribute('r')) ?? column + 1
          type = attribute('t') ?? 'n'
          value = ''
          formula = ''
          return
        case 'v':
        case 't':
          into = 'value'
          return
        case 'f':
          into = 'formula'
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f') into = null
      if (name === 'row') rows.add(rowNumber, cells)
      if (name !== 'c') return
      const shown = type === 's' ? (strings[Number(value)] ?? '') : plain(value)
      // A formula that was never worked out is told as one, so that the row can be put right.
      const text = shown === '' && formula !== '' ? `=${formula}` : shown
      if (text === '') return
      if (column >= maxColumns) throw new TableError('tooManyColumns')
      cells[column] = text
    },
    text: (text) => {
      if (into === 'value') value += text
      if (into === 'formula' && formula.length < 100) formula += text
    },
  })
  return rows.take()
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,4}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** `_x000D_` is how Excel writes what XML cannot hold. */
const plain = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
