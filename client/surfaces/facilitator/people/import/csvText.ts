/**
 * Rows as a file that spreadsheets open: RFC 4180 with CRLF, and a mark that says UTF-8. No cell can be taken for a
 * formula (F53): an apostrophe goes before it, which `asWritten` takes off again.
 */
export const csvText = (rows: readonly (readonly string[])[], delimiter: ',' | ';'): string =>
  `\uFEFF${rows.map((cells) => cells.map((cell) => quoted(safe(cell), delimiter)).join(delimiter)).join('\r\n')}\r\n`

/** A cell as it was before `csvText` made it safe. */
export const asWritten = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)

/** Also behind spaces of every kind, and full-width, which some spreadsheets read as the plain sign. Cells have no line ends left, so nothing hides behind one. */
const dangerous = /^'*[\s\u00A0\uFEFF]*[=+\-@＝＋－＠\t\r]/
const guarded = /^'+[\s\u00A0\uFEFF]*[=+\-@＝＋－＠\t\r]/

function safe(cell: string): string {
  const line = cell.replace(/[\r\n\u2028\u2029\v\f]+/g, ' ')
  return dangerous.test(line) ? `'${line}` : line
}

const quoted = (cell: string, delimiter: string): string =>
  /["\s']/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
