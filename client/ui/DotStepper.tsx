import { useId, useState } from 'react'
import { useT } from '../i18n/useT.ts'
import { announce } from './announcer.ts'
import styles from './DotStepper.module.css'
import { type DotKind, Dots } from './Dots.tsx'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface DotStepperProps {
  readonly kind: DotKind
  /** The question, so that the buttons have a name of their own. */
  readonly item: string
  readonly count: number
  /** Most dots on one item. */
  readonly max: number
  /** Dots still in hand for this kind. */
  readonly budgetLeft: number
  readonly onChange: (count: number) => void
}

/** Dots on one item: minus, the dots, plus. At a limit the button stays focusable and explains why nothing happens. */
export function DotStepper({ kind, item, count, max, budgetLeft, onChange }: DotStepperProps) {
  const t = useT()
  const id = useId()
  const [askedWhy, setAskedWhy] = useState(false)
  const whyNotMore =
    count >= max ? t('common.stepper.atMaximum', { max }) : budgetLeft <= 0 ? t('common.stepper.budgetEmpty') : null
  const whyNotLess = count <= 0 ? t('common.stepper.atZero') : null
  const isWhyShown = askedWhy && whyNotMore !== null

  const change = (next: number, whyNot: string | null): void => {
    setAskedWhy(whyNot !== null && next > count)
    if (!whyNot) onChange(next)
    announce(whyNot ?? t('common.stepper.count', { count: next }), 'dots')
  }
  return (
    <div className={styles.wrap}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset per question would shout its legend at every step */}
      <div
        className={styles.stepper}
        role="group"
        aria-label={t('common.stepper.group', { item })}
        data-on={count > 0 || undefined}
      >
        <button
          type="button"
          className={styles.step}
          aria-label={t('common.stepper.remove', { item })}
          aria-disabled={whyNotLess ? true : undefined}
          onClick={() => change(count - 1, whyNotLess)}
        >
          <Icon name="minus" />
        </button>
        <span className={styles.value}>
          {count > 0 ? <Dots kind={kind} filled={count} size="15px" /> : <span aria-hidden="true">0</span>}
          <VisuallyHidden>{t('common.stepper.count', { count })}</VisuallyHidden>
        </span>
        <button
          type="button"
          className={styles.step}
          aria-label={t('common.stepper.add', { item })}
          aria-disabled={whyNotMore ? true : undefined}
          aria-describedby={isWhyShown ? id : undefined}
          onClick={() => change(count + 1, whyNotMore)}
        >
          <Icon name="plus" />
        </button>
      </div>
      {isWhyShown && (
        <span className={styles.why} id={id}>
          {whyNotMore}
        </span>
      )}
    </div>
  )
}
