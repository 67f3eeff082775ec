import { maxExpected } from '../../../../../shared/programme/limits.ts'

/** A row as a spreadsheet numbers it, with the text of its cells. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** Why a file or a pasted text cannot be read at all; each has its words in the catalogue. */
export type TableProblem =
  | 'empty'
  | 'tooBig'
  | 'unpacksTooBig'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'oldExcel'
  | 'locked'
  | 'notSpreadsheet'
  | 'damaged'
  | 'notText'

export class TableError extends Error {
  readonly problem: TableProblem
  constructor(problem: TableProblem) {
    super(problem)
    this.problem = problem
  }
}

export const maxFileBytes = 5_000_000
/** One for the heads, and some for titles above them. */
export const maxRows = maxExpected + 20
export const maxColumns = 60
/** Longer is no name, no region and no role; what is left is enough to recognise it by. */
const maxCellLength = 300

/** Collects rows within bounds; rows without a word are left out, and keep their number. */
export class TableRows {
  readonly rows: TableRow[] = []

  add(number: number, cells: readonly string[]): void {
    const last = cells.findLastIndex((cell) => cell.trim() !== '')
    if (last < 0) return
    if (last >= maxColumns) throw new TableError('tooManyColumns')
    if (this.rows.length >= maxRows) throw new TableError('tooManyRows')
    this.rows.push({
      number,
      cells: Array.from({ length: last + 1 }, (_, index) => (cells[index] ?? '').slice(0, maxCellLength)),
    })
  }

  take(): readonly TableRow[] {
    if (this.rows.length === 0) throw new TableError('empty')
    return this.rows
  }
}
