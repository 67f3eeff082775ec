import { useT } from '../../i18n/useT.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './ShiftNote.module.css'
import { directionOf, type Shift } from './shifts.ts'

const icons = { up: 'up', down: 'down', new: 'plus', same: null } as const

/** Beside the place of a question: where it came from, with an arrow and the words for it. */
export function ShiftNote({ shift }: { readonly shift: Shift }) {
  const words = useShiftWords(shift)
  const icon = icons[directionOf(shift)]
  return (
    <span className={styles.note}>
      {icon !== null && <Icon name={icon} />}
      {words}
    </span>
  )
}

function useShiftWords(shift: Shift): string {
  const t = useT()
  const { from, to } = shift
  if (from === 'notThere') return t('common.shift.new')
  if (from === to) return t('common.shift.same')
  if (from === 'noDots') return t('common.shift.fromNoDots')
  if (to === 'noDots') return t('common.shift.toNoDots', { from })
  return t(to < from ? 'common.shift.up' : 'common.shift.down', { from })
}
