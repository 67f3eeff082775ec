import { useT } from '../../i18n/useT.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './ShiftNote.module.css'
import type { Shift } from './shifts.ts'

/** Where a question came from: an arrow and the words for it. */
export function ShiftNote({ shift: { from, to } }: { readonly shift: Shift }) {
  const t = useT()
  if (from === null) {
    return (
      <span className={styles.note}>
        <Icon name="plus" />
        {t('common.shift.new')}
      </span>
    )
  }
  if (from === to) return <span className={styles.note}>{t('common.shift.same', { to })}</span>
  return (
    <span className={styles.note}>
      <Icon name={to < from ? 'up' : 'down'} />
      {t(to < from ? 'common.shift.up' : 'common.shift.down', { from, to })}
    </span>
  )
}
