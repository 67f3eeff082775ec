import { type ReactNode, useId } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Cards.module.css'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

interface SelectFieldProps {
  readonly label: string
  readonly note?: string | undefined
  /** What stands there while nothing is chosen. */
  readonly empty: string
  readonly options: readonly SelectOption[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** A sign of what is chosen: a region's mark. */
  readonly sign?: ReactNode
  readonly error?: string | null | undefined
}

/** A native select: the phone brings its own way to choose from a long list. */
export function SelectField({ label, note, empty, options, value, onChange, sign, error }: SelectFieldProps) {
  const id = useId()
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label} {note && <span className={styles.note}>{note}</span>}
      </label>
      <div className={styles.select} data-invalid={error ? true : undefined}>
        {sign}
        <select
          id={id}
          className={styles.control}
          value={value ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{empty}</option>
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
