import type { FacilitatorItemView } from '../../../shared/programme/views.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './AgendaRow.module.css'

interface AgendaRowProps {
  readonly item: FacilitatorItemView
  readonly number: number
  /** When it began or will begin, written out; empty when it will not. */
  readonly time: string
  readonly isNext: boolean
  /** The room is past it. */
  readonly isPassed: boolean
  readonly isAnnounced: boolean
  readonly onJump: () => void
}

/** One item: its state as a dot and in words, its time, title and length. */
export function AgendaRow({ item, number, time, isNext, isPassed, isAnnounced, onJump }: AgendaRowProps) {
  const t = useT()
  const pick = usePick()
  const isNow = item.status === 'now'
  const state = isAnnounced ? 'announced' : item.status === 'planned' ? plannedState(isNext, isPassed) : item.status
  const content = (
    <>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.time}>{time}</span>
      <span className={styles.words}>
        <VisuallyHidden>{number}. </VisuallyHidden>
        <span className={styles.title}>{pick(item.title)}</span>
        <VisuallyHidden>, {t(`facilitator.agenda.${state}`)}</VisuallyHidden>
        {!item.isAvailable && (
          <span className={styles.note}>
            <VisuallyHidden>, </VisuallyHidden>
            {t('facilitator.agenda.notAvailable')}
          </span>
        )}
        {(state === 'announced' || state === 'skipped' || state === 'passed') && (
          <span className={styles.note} aria-hidden="true">
            {t(`facilitator.agenda.${state}`)}
          </span>
        )}
      </span>
      <span className={styles.minutes}>
        <span aria-hidden="true">{item.minutes}</span>
        <VisuallyHidden>, {t('facilitator.agenda.minutesLong', { minutes: item.minutes })}</VisuallyHidden>
      </span>
    </>
  )
  return (
    <li className={classes(styles.row, styles[state])} aria-current={isNow ? 'step' : undefined}>
      {isNow ? (
        <div className={styles.inside}>{content}</div>
      ) : (
        <button type="button" className={styles.inside} onClick={onJump}>
          {content}
        </button>
      )}
    </li>
  )
}

function plannedState(isNext: boolean, isPassed: boolean): 'next' | 'passed' | 'planned' {
  if (isNext) return 'next'
  return isPassed ? 'passed' : 'planned'
}
