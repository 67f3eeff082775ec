import { useT } from '../../i18n/useT.ts'
import { type DotKind, Dots } from '../../ui/Dots.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Participant.module.css'

interface BudgetsProps {
  readonly kinds: readonly DotKind[]
  readonly budgets: Readonly<Record<DotKind, number>>
  readonly left: (kind: DotKind) => number
}

/** Dots in hand, always in sight. */
export function Budgets({ kinds, budgets, left }: BudgetsProps) {
  const t = useT()
  return (
    <div className={styles.budgets} role="status">
      {kinds.map((kind) => {
        const counts = { left: left(kind), total: budgets[kind] }
        return (
          <div key={kind} className={styles.budget}>
            <b aria-hidden="true">{t(kind === 'process' ? 'common.process' : 'common.content')}</b>
            <span className={styles.left} aria-hidden="true">
              {t('common.dots.leftShort', counts)}
            </span>
            <Dots kind={kind} filled={counts.left} total={counts.total} size="17px" className={styles.dots} />
            <VisuallyHidden>
              {t(kind === 'process' ? 'common.dots.left.process' : 'common.dots.left.content', counts)}
            </VisuallyHidden>
          </div>
        )
      })}
    </div>
  )
}
