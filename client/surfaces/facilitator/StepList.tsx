import { useContext, useEffect, useRef } from 'react'
import type { Step } from '../../../shared/programme/agenda.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { StoppedBy } from '../../ui/stopped.ts'
import text from '../../ui/text.module.css'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './StepList.module.css'

interface StepListProps {
  readonly steps: readonly Step[]
  readonly current: number
  readonly onGo: (index: number) => void
}

/** As many stand below each other without a bar to scroll by. */
const fewSteps = 8

/** The parts of an item with their time; pressing one starts its clock. Nothing for an item without parts. */
export function StepList({ steps, current, onGo }: StepListProps) {
  const t = useT()
  const pick = usePick()
  const format = useFormat()
  const stoppedBy = useContext(StoppedBy)
  const list = useRef<HTMLOListElement>(null)
  // A turn per region is a long list: the part that runs stays in sight, below the one before it.
  useEffect(() => {
    const before = list.current?.children[Math.max(0, current - 1)]
    if (list.current !== null && before instanceof HTMLElement) list.current.scrollTop = before.offsetTop
  }, [current])
  if (steps.length < 2) return null
  return (
    <div>
      <ol
        ref={list}
        className={classes(styles.steps, steps.length > fewSteps && styles.long)}
        aria-label={t('facilitator.now.steps')}
      >
        {steps.map((step, index) => {
          const label = step.label === null ? t('facilitator.now.stepNumber', { number: index + 1 }) : pick(step.label)
          const isCurrent = index === current
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; labels repeat
              key={index}
              className={classes(styles.step, index < current && styles.past, isCurrent && styles.current)}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <button
                type="button"
                className={styles.button}
                aria-disabled={isCurrent || stoppedBy !== null || undefined}
                aria-describedby={stoppedBy ?? undefined}
                onClick={() => {
                  if (!isCurrent && stoppedBy === null) onGo(index)
                }}
              >
                <span className={styles.dot} aria-hidden="true" />
                <span>
                  <VisuallyHidden>
                    {t(isCurrent ? 'facilitator.now.stepCurrent' : 'facilitator.now.goToStep')}{' '}
                  </VisuallyHidden>
                  {label}
                </span>
                <span className={styles.time}>{format.duration(step.seconds * 1000)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className={`${text.hint} ${styles.hint}`}>{t('lead.part.hint')}</p>
    </div>
  )
}
