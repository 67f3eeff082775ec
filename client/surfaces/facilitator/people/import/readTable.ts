import { maxFileBytes, TableError, type TableRow } from './table.ts'

/**
 * The rows of a CSV or XLSX file, or of a text that was pasted from a spreadsheet. Reads in this browser only; what it
 * needs for that comes when somebody brings a list. Rejects with a TableError that says what is wrong with it.
 */
export async function readTable(source: File | string): Promise<readonly TableRow[]> {
  if (typeof source === 'string') return (await import('./csvTable.ts')).csvRows(source)
  if (source.size > maxFileBytes) throw new TableError('tooBig')
  if (source.size === 0) throw new TableError('empty')
  const bytes = new Uint8Array(await source.arrayBuffer())
  if (startsWith(bytes, oldOfficeMark)) throw new TableError('oldExcel')
  if (startsWith(bytes, zipMark)) return (await import('./xlsxTable.ts')).xlsxRows(bytes)
  const { decodeText } = await import('./decodeText.ts')
  return (await import('./csvTable.ts')).csvRows(decodeText(bytes))
}

/** Excel before 2007, and today's with a password. */
const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0]
const zipMark = [0x50, 0x4b]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)
