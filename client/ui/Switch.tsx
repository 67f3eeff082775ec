import { useId } from 'react'
import styles from './Switch.module.css'

export interface SwitchProps {
  /** What is on when it is on: “Toon de uitslag op het scherm”. */
  readonly label: string
  readonly description?: string | undefined
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** Not possible yet: why. Takes the place of the description. */
  readonly whyNot?: string | null | undefined
}

/** On or off, at once. A native checkbox with the role of a switch. */
export function Switch({ label, description, isOn, onChange, whyNot }: SwitchProps) {
  const id = useId()
  const explanation = whyNot ?? description
  return (
    <label className={styles.switch}>
      <span>
        {label}
        {explanation && (
          <span className={styles.description} id={id}>
            {explanation}
          </span>
        )}
      </span>
      <input
        className={styles.input}
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        aria-label={label}
        aria-describedby={explanation ? id : undefined}
        aria-disabled={whyNot ? true : undefined}
        checked={isOn}
        onChange={(event) => {
          if (!whyNot) onChange(event.target.checked)
        }}
      />
    </label>
  )
}
