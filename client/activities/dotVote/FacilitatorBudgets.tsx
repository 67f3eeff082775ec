import type { QuestionKind } from '../../../shared/programme/cards.ts'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Dot } from '../../ui/Dots.tsx'
import type { KindView } from '../module.ts'
import styles from './Facilitator.module.css'

const kinds: readonly QuestionKind[] = ['process', 'content']
const maxDots = 9

interface FacilitatorBudgetsProps {
  readonly activity: KindView<'dotVote', 'facilitator'>
  readonly activityId: string
}

/** Dots per person and kind: by formula, until the facilitator changes them; fixed once the vote is open. */
export function FacilitatorBudgets({ activity, activityId }: FacilitatorBudgetsProps) {
  const t = useT()
  const send = useConsoleSend()
  const { budgets, items, phase, maxPerItem } = activity
  const isAdjustable = phase === 'ready'
  const set = (kind: QuestionKind, dots: number): void => {
    if (dots < 0 || dots > maxDots) return
    const data = { ...budgets, [kind]: dots }
    send({
      name: 'dotVote.setBudgets',
      activityId,
      data,
      // Pressed twice in a row, the second press must start from the first.
      optimistic: {
        view: 'shared',
        change: (view) =>
          view.activity?.kind === 'dotVote' ? { ...view, activity: { ...view.activity, budgets: data } } : view,
      },
    })
  }
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('facilitator.vote.budgets')}</h2>
      <ul className={styles.budgets}>
        {kinds.map((kind) => {
          const count = Object.values(items).filter((item) => item.kind === kind).length
          const canChange = isAdjustable && count > 0
          return (
            <li key={kind} className={styles.budget}>
              <Dot kind={kind} size="14px" />
              <span className={styles.kind}>
                {t(`facilitator.vote.budget.${kind}`)}
                <span className={panel.hint}>{t(`facilitator.vote.kindCount.${kind}`, { count })}</span>
              </span>
              {canChange && (
                <Button
                  icon="minus"
                  label={t(`facilitator.vote.fewer.${kind}`)}
                  onClick={() => set(kind, budgets[kind] - 1)}
                />
              )}
              <span className={styles.count}>{t('facilitator.vote.dots', { count: budgets[kind] })}</span>
              {canChange && (
                <Button
                  icon="plus"
                  label={t(`facilitator.vote.more.${kind}`)}
                  onClick={() => set(kind, budgets[kind] + 1)}
                />
              )}
            </li>
          )
        })}
        <li className={styles.budget}>
          <span className={styles.kind}>{t('facilitator.vote.maxPerItem')}</span>
          <span className={styles.count}>{t('facilitator.vote.dots', { count: maxPerItem })}</span>
        </li>
      </ul>
      {!isAdjustable && <p className={panel.hint}>{t('facilitator.vote.budgetsFixed')}</p>}
    </section>
  )
}
