import { type ReactNode, useEffect, useId, useRef } from 'react'
import { countGraphemes } from '../../shared/programme/text.ts'
import { useT } from '../i18n/useT.ts'
import { announce } from './announcer.ts'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'

/** What every field can say around its control. */
export interface FieldTexts {
  readonly label: string
  /** Beside the label: “(niet verplicht)”. */
  readonly note?: string | undefined
  /** Below the control, before anything went wrong. */
  readonly hint?: string | undefined
  /** What is wrong and what helps; the control is then marked invalid. */
  readonly error?: string | null | undefined
  /** Shows that this text is kept on the device. */
  readonly isKept?: boolean | undefined
  /** Longest text, in characters as people count them (graphemes). */
  readonly maxCharacters?: number | undefined
}

interface ControlAttributes {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface FieldProps extends FieldTexts {
  readonly value: string
  readonly children: (control: ControlAttributes) => ReactNode
}

/** Label, hint, error and count around one control. */
export function Field({ label, note, hint, error, isKept = false, maxCharacters, value, children }: FieldProps) {
  const t = useT()
  const id = useId()
  const left = maxCharacters === undefined ? null : maxCharacters - countGraphemes(value)
  useSpokenCount(left)
  const isOver = left !== null && left < 0
  const described = [error && `${id}-error`, hint && `${id}-hint`, isOver && `${id}-count`].filter(Boolean).join(' ')
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label} {note && <span className={styles.note}>{note}</span>}
      </label>
      {children({
        id,
        'aria-invalid': error || isOver ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      <div className={styles.below}>
        {error && (
          <span className={styles.error} id={`${id}-error`}>
            {error}
          </span>
        )}
        {hint && <span id={`${id}-hint`}>{hint}</span>}
        {isKept && (
          <span className={styles.kept}>
            <Icon name="check" size="15px" />
            {t('common.savedOnDevice')}
          </span>
        )}
        {left !== null && (
          <span className={classes(styles.count, isOver && styles.over)} id={`${id}-count`}>
            {isOver
              ? t('common.field.charactersOver', { count: -left })
              : t('common.field.charactersLeft', { count: left })}
          </span>
        )}
      </div>
    </div>
  )
}

/** Said aloud when twenty are left and when it becomes too much; not at every key. */
function useSpokenCount(left: number | null): void {
  const t = useT()
  const before = useRef<number | null>(null)
  useEffect(() => {
    const previous = before.current
    before.current = left
    if (left === null || previous === null) return
    if (previous > 20 && left <= 20 && left >= 0) announce(t('common.field.charactersLeft', { count: left }))
    if (previous >= 0 && left < 0) announce(t('common.field.charactersOver', { count: -left }))
  }, [left, t])
}
