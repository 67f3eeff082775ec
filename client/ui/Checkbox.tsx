import { type ReactNode, useId } from 'react'
import styles from './Checkbox.module.css'

export interface CheckboxProps {
  readonly label: ReactNode
  readonly description?: string | undefined
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

/** One tick among several, or a consent that is given with the rest of a form. */
export function Checkbox({ label, description, isChecked, onChange }: CheckboxProps) {
  const id = useId()
  return (
    <label className={styles.checkbox}>
      <input
        className={styles.input}
        type="checkbox"
        aria-describedby={description ? id : undefined}
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {description && (
          <span className={styles.description} id={id}>
            {description}
          </span>
        )}
      </span>
    </label>
  )
}
