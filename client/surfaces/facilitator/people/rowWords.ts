import { maxNameLength, maxRoleLength } from '../../../../shared/programme/limits.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import type { Translate } from '../../../i18n/messageTypes.ts'
import type { CheckedRow } from './import/checkedRows.ts'

/** What is wrong with a row, in a sentence with its number and what helps; null when nothing is. */
export function rowWords(t: Translate, { number, regionText, problem, twin }: CheckedRow): string | null {
  switch (problem?.type) {
    case 'unknownRegion':
      return t('expected.row.unknownRegion', { number, text: regionText })
    case 'noRegion':
      return t('expected.row.noRegion', { number })
    case 'nameTooLong':
      return t('expected.row.nameTooLong', { number, max: maxNameLength })
    case 'roleTooLong':
      return t('expected.row.roleTooLong', { number, max: maxRoleLength })
    case 'formula':
      return t('expected.row.formula', { number })
  }
  if (twin === null) return null
  return twin.type === 'list'
    ? t('expected.row.twinList', { number })
    : t('expected.row.twinRow', { number, other: twin.number })
}

/** Rows of the file with what could not be added, for the spreadsheet they came from. */
export function badRowsTable(
  t: Translate,
  rows: readonly CheckedRow[],
  regions: readonly Region[],
): readonly (readonly string[])[] {
  const heads = [t('expected.csv.row'), t('expected.csv.name'), t('expected.csv.region'), t('expected.csv.role')]
  const nameOf = (id: string | null): string | undefined => regions.find((region) => region.id === id)?.shortName
  return [
    [...heads, t('expected.csv.reason')],
    ...rows.map((row) => [
      String(row.number),
      row.name ?? '',
      row.regionText || (nameOf(row.regionId) ?? ''),
      row.role ?? '',
      rowWords(t, row) ?? '',
    ]),
  ]
}
