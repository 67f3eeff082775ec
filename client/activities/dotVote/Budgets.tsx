import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/useT.ts'
import { announce } from '../../ui/announcer.ts'
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
    <div className={styles.budgets}>
      {kinds.map((kind) => {
        const counts = { left: left(kind), total: budgets[kind] }
        return (
          <div key={kind} className={styles.budget}>
            <SpokenLeft kind={kind} {...counts} />
            <b aria-hidden="true">{t(kind === 'process' ? 'common.process' : 'common.content')}</b>
            <span className={styles.left} aria-hidden="true">
              {t('common.dots.leftShort', counts)}
            </span>
            <Dots kind={kind} filled={counts.left} total={counts.total} size="17px" className={styles.dots} />
          </div>
        )
      })}
    </div>
  )
}

interface SpokenLeftProps {
  readonly kind: DotKind
  readonly left: number
  readonly total: number
}

/** The same in words, said when it changes: after the number on the question itself. */
function SpokenLeft({ kind, left, total }: SpokenLeftProps) {
  const t = useT()
  const text = t(kind === 'process' ? 'common.dots.left.process' : 'common.dots.left.content', { left, total })
  const before = useRef(left)
  useEffect(() => {
    if (before.current === left) return
    before.current = left
    announce(text, kind)
  }, [left, text, kind])
  return <VisuallyHidden>{text}</VisuallyHidden>
}
