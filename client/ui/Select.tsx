import { type ReactNode, useId } from 'react'
import field from './Field.module.css'
import { Icon } from './Icon.tsx'
import styles from './Select.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

export interface SelectProps {
  readonly label: string
  readonly note?: string | undefined
  /** The label is in the table around it, for who sees. */
  readonly isLabelHidden?: boolean | undefined
  /** What stands there while nothing is chosen; null: something always is. */
  readonly empty: string | null
  readonly options: readonly SelectOption[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  /** Nothing may be chosen again. Without it, once chosen there is always one. */
  readonly onEmpty?: (() => void) | undefined
  /** A sign of what is chosen: a region's mark. */
  readonly sign?: ReactNode
  readonly error?: string | null | undefined
}

/** A native select: a phone brings its own way to choose from a long list, and first letters find a region. */
export function Select({
  label,
  note,
  isLabelHidden = false,
  empty,
  options,
  value,
  onChange,
  onEmpty,
  sign,
  error,
}: SelectProps) {
  const id = useId()
  return (
    <div>
      <label className={isLabelHidden ? undefined : field.label} htmlFor={id}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}{' '}
        {note && <span className={field.note}>{note}</span>}
      </label>
      <div className={styles.frame} data-invalid={error ? true : undefined}>
        {sign}
        <select
          id={id}
          className={styles.control}
          value={value ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={({ target }) => (target.value === '' ? onEmpty?.() : onChange(target.value))}
        >
          {empty !== null && (
            <option value="" disabled={value !== null && onEmpty === undefined}>
              {empty}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" className={styles.arrow} />
      </div>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
