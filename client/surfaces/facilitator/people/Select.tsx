import { useId } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import styles from './Select.module.css'

interface SelectProps {
  readonly label: string
  /** The label is in the table around it, for who sees. */
  readonly isLabelHidden?: boolean | undefined
  /** What stands there while nothing is chosen. */
  readonly empty: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly error?: string | null | undefined
}

/** A native select: typing the first letters finds a region, as everywhere. */
export function Select({ label, isLabelHidden = false, empty, options, value, onChange, error }: SelectProps) {
  const id = useId()
  return (
    <div>
      <label className={isLabelHidden ? undefined : styles.label} htmlFor={id}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <div className={styles.frame}>
        <select
          id={id}
          className={styles.control}
          value={value ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
        >
          <option value="" disabled={value !== null}>
            {empty}
          </option>
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
