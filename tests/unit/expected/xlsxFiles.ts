import { strToU8, zipSync } from 'fflate'

interface Parts {
  readonly sheet: string
  readonly strings?: readonly string[]
  readonly workbook?: string
  readonly rels?: string
  readonly more?: Readonly<Record<string, Uint8Array>>
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** An XLSX as Excel writes it, of `<row>` elements. */
export function xlsx({ sheet, strings = [], workbook, rels, more = {} }: Parts): File {
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      workbook ??
        `<?xml version="1.0"?><workbook ${main}><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      rels ??
        '<Relationships xmlns="x"><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      sheet.startsWith('<?xml') || sheet.startsWith('<!')
        ? sheet
        : `<?xml version="1.0"?><worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    ...(strings.length === 0
      ? {}
      : { 'xl/sharedStrings.xml': strToU8(`<sst ${main}>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`) }),
    ...more,
  }
  return fileOf(zipSync(parts), 'lijst.xlsx')
}

/** A row of inline texts. */
export const inlineRow = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells
    .map(
      (text, index) => `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`

export const fileOf = (bytes: Uint8Array | string, name = 'lijst.csv'): File =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)
