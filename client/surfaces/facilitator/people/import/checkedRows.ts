import { normalName } from '../../../../../shared/programme/expectedMatch.ts'
import { maxNameLength, maxRoleLength } from '../../../../../shared/programme/limits.ts'
import { checkText } from '../../../../../shared/programme/text.ts'
import type { Columns } from './columns.ts'
import type { RegionNames } from './regionNames.ts'
import type { TableRow } from './table.ts'

/** What keeps a row from being added. Each has its words, with what to do. */
export type RowProblem =
  | { readonly type: 'noRegion' }
  | { readonly type: 'unknownRegion'; readonly suggestions: readonly string[] }
  | { readonly type: 'nameTooLong' }
  | { readonly type: 'roleTooLong' }
  | { readonly type: 'formula'; readonly field: 'name' | 'region' | 'role' }

/** Same name and region: on an earlier row of this file, or on the list already. */
export type Twin = { readonly type: 'row'; readonly number: number } | { readonly type: 'list' }

/** One row of a list as it would be added. */
export interface CheckedRow {
  readonly number: number
  readonly name: string | null
  readonly regionText: string
  readonly regionId: string | null
  readonly role: string | null
  readonly problem: RowProblem | null
  readonly twin: Twin | null
}

/** What a facilitator put right in place, by row number. */
export type Fixes = Readonly<Record<number, Fix>>
export interface Fix {
  readonly regionId?: string
  readonly name?: string
  readonly role?: string
  /** Somebody else by the same name after all. */
  readonly keepTwin?: boolean
}

interface Known {
  readonly name: string | null
  readonly regionId: string
}

/** Every row below the headings with what is wrong with it, in words' order: region, name, role. Twins come after. */
export const checkRows = (
  rows: readonly TableRow[],
  columns: Columns,
  names: RegionNames,
  fixes: Fixes = {},
): readonly CheckedRow[] =>
  rows.slice(columns.skipped).flatMap((row) => checkRow(row, columns, names, fixes[row.number] ?? {}) ?? [])

/** The same rows with who is in them twice, or on the list already; rows to put right are nobody yet. */
export function findTwins(
  rows: readonly CheckedRow[],
  known: readonly Known[],
  fixes: Fixes = {},
): readonly CheckedRow[] {
  const onList = new Set(known.flatMap(({ name, regionId }) => (name === null ? [] : personKey(name, regionId))))
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if (row.problem !== null || row.name === null || row.regionId === null) return row
    const person = personKey(row.name, row.regionId)
    const earlier = seen.get(person)
    if (earlier === undefined) seen.set(person, row.number)
    if (fixes[row.number]?.keepTwin === true) return row
    if (onList.has(person)) return { ...row, twin: { type: 'list' } as const }
    return earlier === undefined ? row : { ...row, twin: { type: 'row', number: earlier } as const }
  })
}

export const isReady = ({ problem, twin }: CheckedRow): boolean => problem === null && twin === null

const personKey = (name: string, regionId: string): string => `${regionId} ${normalName(name) || name}`

/** Null for a row without a word in the columns that count. */
function checkRow({ number, cells }: TableRow, columns: Columns, names: RegionNames, fix: Fix): CheckedRow | null {
  const cell = (column: number): string => (cells[column] ?? '').trim()
  const nameText = fix.name ?? columns.name.map(cell).filter(Boolean).join(' ')
  const regionText = cell(columns.region)
  const roleText = fix.role ?? (columns.role === null ? '' : cell(columns.role))
  if (nameText === '' && regionText === '' && roleText === '') return null
  const name = checkText(nameText, maxNameLength)
  const role = checkText(roleText, maxRoleLength)
  const regionId = fix.regionId ?? names.find(regionText)
  const problem = ((): RowProblem | null => {
    if (isFormula(nameText)) return { type: 'formula', field: 'name' }
    if (isFormula(roleText)) return { type: 'formula', field: 'role' }
    if (fix.regionId === undefined && isFormula(regionText)) return { type: 'formula', field: 'region' }
    if (regionId === null) {
      return regionText === ''
        ? { type: 'noRegion' }
        : { type: 'unknownRegion', suggestions: names.suggest(regionText) }
    }
    if (!name.ok && name.code === 'textTooLong') return { type: 'nameTooLong' }
    return !role.ok && role.code === 'textTooLong' ? { type: 'roleTooLong' } : null
  })()
  return {
    number,
    name: name.ok ? name.text : name.code === 'textTooLong' ? nameText : null,
    regionText,
    regionId,
    role: role.ok ? role.text : role.code === 'textTooLong' ? roleText : null,
    problem,
    twin: null,
  }
}

/** A formula without an outcome, or what a spreadsheet shows when one went wrong. */
const isFormula = (text: string): boolean =>
  /^=|^#(REF|N\/A|NAME|VALUE|WAARDE|DIV\/0|DEEL\/0|NULL|NUM|VERW|NAAM)[!?]?$/.test(text)
