import { maxRegionNameLength } from '../../../shared/programme/limits.ts'
import { maxRegions, minRegions, type Region } from '../../../shared/programme/regions.ts'
import { checkText } from '../../../shared/programme/text.ts'
import { startRegions } from './startRegions.ts'

/** One line of the list while somebody edits it. `key` stays when lines above it go. */
export interface RegionRow {
  readonly key: number
  readonly type: Region['type']
  readonly name: string
}
export type RowProblem = 'regionEmpty' | 'regionTwice' | 'regionTooLong'

export const startRows: readonly RegionRow[] = startRegions.map(({ type, name }, key) => ({ key, type, name }))

export const canAdd = (rows: readonly RegionRow[]): boolean => rows.length < maxRegions
export const hasEnough = (rows: readonly RegionRow[]): boolean => rows.length >= minRegions

export const addRow = (rows: readonly RegionRow[]): readonly RegionRow[] => [
  ...rows,
  { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, type: rows.at(-1)?.type ?? 'regio', name: '' },
]

/** What is wrong with a line, if anything. The same name with another type is another region. */
export function problemOf(rows: readonly RegionRow[], row: RegionRow): RowProblem | null {
  const checked = checkText(row.name, maxRegionNameLength)
  if (!checked.ok) return checked.code === 'textTooLong' ? 'regionTooLong' : 'regionEmpty'
  const first = rows.find((other) => sameRegion(other, row))
  return first === row ? null : 'regionTwice'
}

/** For the server; null when nothing was changed, so that the template's own regions come with all they have. */
export function wishedRegions(rows: readonly RegionRow[]): { type: Region['type']; name: string }[] | null {
  const isUnchanged =
    rows.length === startRegions.length &&
    rows.every((row, index) => row.type === startRegions[index]?.type && row.name.trim() === startRegions[index]?.name)
  return isUnchanged ? null : rows.map(({ type, name }) => ({ type, name: name.trim() }))
}

const sameRegion = (a: RegionRow, b: RegionRow): boolean =>
  a.type === b.type && a.name.trim().toLowerCase() === b.name.trim().toLowerCase()
