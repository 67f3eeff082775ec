import { useState } from 'react'
import { maxNameLength, maxRoleLength } from '../../../../shared/programme/limits.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Import.module.css'
import type { CheckedRow, Fix } from './import/checkedRows.ts'

interface RowFixProps {
  readonly row: CheckedRow
  readonly regions: readonly Region[]
  readonly onFix: (fix: Fix) => void
}

/** What puts a row right in its place. */
export function RowFix({ row, regions, onFix }: RowFixProps) {
  const { problem } = row
  if (problem === null) return row.twin === null ? null : <Keep row={row} onFix={onFix} />
  const field = problem.type === 'formula' ? problem.field : fieldOf[problem.type]
  switch (field) {
    case 'region':
      return <RegionFix row={row} regions={regions} onFix={onFix} />
    case 'name':
    case 'role':
      return <WordsFix key={field} field={field} row={row} onFix={onFix} />
  }
}

const fieldOf = { unknownRegion: 'region', noRegion: 'region', nameTooLong: 'name', roleTooLong: 'role' } as const

function RegionFix({ row, regions, onFix }: RowFixProps) {
  const t = useT()
  const { number, problem } = row
  const suggested = problem?.type === 'unknownRegion' ? problem.suggestions : []
  const likely = suggested.flatMap((id) => regions.find((region) => region.id === id) ?? [])
  const [first] = likely
  return (
    <>
      {likely.length > 0 && (
        <div className={styles.asked}>
          <span>
            {likely.length === 1 && first
              ? t('expected.row.didYouMean', { name: first.shortName })
              : t('expected.row.chooseRegion')}
          </span>
          {likely.map(({ id, shortName }) => (
            <Button
              key={id}
              icon="check"
              label={t('expected.row.useRegionLabel', { number, name: shortName })}
              onClick={() => onFix({ regionId: id })}
            >
              {t('expected.row.useRegion', { name: shortName })}
            </Button>
          ))}
        </div>
      )}
      <Select
        isLabelHidden
        label={t('expected.row.otherRegion', { number })}
        empty={t('expected.add.choose')}
        options={regions.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={null}
        onChange={(regionId) => onFix({ regionId })}
      />
    </>
  )
}

function WordsFix({ field, row, onFix }: Pick<RowFixProps, 'row' | 'onFix'> & { readonly field: 'name' | 'role' }) {
  const t = useT()
  const [text, setText] = useState((field === 'name' ? row.name : row.role) ?? '')
  const { number } = row
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault()
        onFix(field === 'name' ? { name: text } : { role: text })
      }}
    >
      <TextField
        label={t(field === 'name' ? 'expected.row.newName' : 'expected.row.newRole', { number })}
        value={text}
        maxCharacters={field === 'name' ? maxNameLength : maxRoleLength}
        onChange={setText}
      />
      <Button type="submit">{t('common.save')}</Button>
    </form>
  )
}

function Keep({ row, onFix }: Pick<RowFixProps, 'row' | 'onFix'>) {
  const t = useT()
  const { number, name } = row
  return (
    <div>
      <Button
        label={t('expected.row.keepLabel', { number, name: name ?? '' })}
        onClick={() => onFix({ keepTwin: true })}
      >
        {t('expected.row.keep')}
      </Button>
    </div>
  )
}
