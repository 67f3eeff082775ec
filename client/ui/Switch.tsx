import { useContext, useId } from 'react'
import styles from './Switch.module.css'
import { StoppedBy } from './stopped.ts'

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
  const stoppedBy = useContext(StoppedBy)
  const isStopped = Boolean(whyNot) || stoppedBy !== null
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
        aria-describedby={[explanation ? id : null, stoppedBy].filter(Boolean).join(' ') || undefined}
        aria-disabled={isStopped || undefined}
        checked={isOn}
        onChange={(event) => {
          if (!isStopped) onChange(event.target.checked)
        }}
      />
    </label>
  )
}
