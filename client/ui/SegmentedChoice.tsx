import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import styles from './SegmentedChoice.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface ChoiceOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly description?: string | undefined
  /** A sign before the label: a dot, an icon. */
  readonly sign?: ReactNode
  /** Do and don't take their own colour when chosen (look `tiles`). */
  readonly tone?: 'do' | 'dont' | undefined
  readonly isDisabled?: boolean | undefined
  /** Language of the label, when it is not the page's. */
  readonly lang?: string | undefined
}

export interface SegmentedChoiceProps<Value extends string> {
  readonly legend: string
  readonly note?: string | undefined
  readonly isLegendHidden?: boolean | undefined
  readonly options: readonly ChoiceOption<Value>[]
  /** Null while nothing is chosen. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  /** `tiles` side by side, `joined` in one frame, `list` below each other with a bullet. */
  readonly look?: 'tiles' | 'joined' | 'list' | undefined
  readonly className?: string | undefined
}

const lookOfOption = { tiles: 'inTiles', joined: 'inJoined', list: 'inList' } as const

/** One of a few: real radio buttons, so arrow keys and screen readers work as everywhere. */
export function SegmentedChoice<Value extends string>({
  legend,
  note,
  isLegendHidden = false,
  options,
  value,
  onChange,
  look = 'tiles',
  className,
}: SegmentedChoiceProps<Value>) {
  const name = useId()
  const title = (
    <>
      {legend} {note && <span className={styles.note}>{note}</span>}
    </>
  )
  return (
    <fieldset className={className}>
      <legend className={isLegendHidden ? undefined : styles.legend}>
        {isLegendHidden ? <VisuallyHidden>{title}</VisuallyHidden> : title}
      </legend>
      <div className={classes(styles.options, styles[look])}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classes(
              styles.option,
              styles[lookOfOption[look]],
              look === 'tiles' && !option.description && styles.centred,
              option.tone && styles[option.tone],
            )}
          >
            <input
              className={styles.input}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.isDisabled}
              onChange={() => onChange(option.value)}
            />
            {look === 'list' && <span className={styles.bullet} aria-hidden="true" />}
            <span>
              <span className={styles.head} lang={option.lang}>
                {option.sign}
                {option.label}
              </span>
              {option.description && <span className={styles.description}>{option.description}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
