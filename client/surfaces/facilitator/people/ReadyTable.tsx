import { useState } from 'react'
import type { Region } from '../../../../shared/programme/regions.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import text from '../../../ui/text.module.css'
import styles from './Import.module.css'
import type { CheckedRow } from './import/checkedRows.ts'

const maxShown = 50

/** Who would be added, as the list will have them. */
export function ReadyTable({
  rows,
  regions,
}: {
  readonly rows: readonly CheckedRow[]
  readonly regions: readonly Region[]
}) {
  const t = useT()
  const [count, setCount] = useState(maxShown)
  const more = rows.length - count
  const nameOf = (id: string | null): string => regions.find((region) => region.id === id)?.shortName ?? ''
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('expected.preview.row')}</th>
            <th scope="col">{t('expected.one.name')}</th>
            <th scope="col">{t('expected.one.region')}</th>
            <th scope="col">{t('expected.one.role')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row) => (
            <tr key={row.number}>
              <td className={text.muted}>{row.number}</td>
              <td>{row.name ?? <span className={text.muted}>{t('expected.row.unnamed')}</span>}</td>
              <td>{nameOf(row.regionId)}</td>
              <td>{row.role}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div>
          <Button look="quiet" onClick={() => setCount(count + maxShown * 10)}>
            {t('expected.preview.more', { count: more })}
          </Button>
        </div>
      )}
    </>
  )
}
