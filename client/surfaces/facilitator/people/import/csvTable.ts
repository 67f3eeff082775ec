import Papa from 'papaparse'
import { isHeading } from './columns.ts'
import { asWritten } from './csvText.ts'
import { maxFileBytes, maxRows, TableError, type TableRow, TableRows } from './table.ts'

const delimiters = [';', '\t', ','] as const
/** Enough to tell how a list is written. */
const sampleLength = 20_000
const sampleRows = 20

/** Rows of comma, semicolon or tab separated text, with the quotes and line ends of any spreadsheet. */
export function csvRows(text: string): readonly TableRow[] {
  if (text.length > maxFileBytes) throw new TableError('tooBig')
  const { delimiter, body } = withoutHint(text.replace(/^\uFEFF/, ''))
  const rows = new TableRows()
  for (const [index, cells] of parse(body, delimiter ?? delimiterOf(body)).entries()) {
    rows.add(index + 1, cells.map(asWritten))
  }
  return rows.take()
}

/** Excel's own first line, `sep=;`, is not a row. */
function withoutHint(text: string): { readonly delimiter: string | null; readonly body: string } {
  const hint = /^"?sep=(.)"?(\r\n|\r|\n|$)/i.exec(text)
  return hint === null
    ? { delimiter: null, body: text }
    : { delimiter: hint[1] ?? null, body: text.slice(hint[0].length) }
}

function parse(text: string, delimiter: string): readonly (readonly string[])[] {
  // Blank lines count as rows and cost nothing else: a limit on lines would refuse lists that are short.
  const options = { delimiter, preview: maxRows * 4 }
  const { data, errors } = Papa.parse<string[]>(text, options)
  // A quote that never ends would make one cell of the rest of the list.
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
  return isOpen ? Papa.parse<string[]>(text, { ...options, quoteChar: '\0' }).data : data
}

/** The one that gives headings we know; without any, the one that cuts most rows in equally many cells. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLength)
  const scores = delimiters.map((delimiter) => {
    const rows = Papa.parse<string[]>(sample, { delimiter, preview: sampleRows }).data
    const headings = Math.max(...rows.map((cells) => cells.filter(isHeading).length), 0)
    const widths = rows.map((cells) => cells.length)
    const even = Math.max(
      ...widths.map((width) => (width < 2 ? 0 : widths.filter((other) => other === width).length)),
      0,
    )
    return { delimiter, score: headings * 100 + even }
  })
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  // One column: what no name holds.
  return best.score === 0 ? '\t' : best.delimiter
}
