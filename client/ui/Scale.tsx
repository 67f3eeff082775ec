import { useId } from 'react'
import { classes } from './classes.ts'
import styles from './Scale.module.css'

export const scaleScores = [1, 2, 3, 4, 5] as const
export type ScaleScore = (typeof scaleScores)[number]

interface ScaleProps {
  readonly legend: string
  /** 1 … 5; null: nothing chosen yet. */
  readonly value: number | null
  readonly onChange: (score: ScaleScore) => void
  /** What a score means, in a few words. */
  readonly wordFor: (score: ScaleScore) => string
  /** The same with the score itself, for who cannot see the figure. */
  readonly nameFor: (score: ScaleScore) => string
  /** It stands alone as a question: its legend is a heading. */
  readonly isQuestion?: boolean | undefined
}

/** Five native radios with a word for each; the words of both ends show below, then those of what was chosen. */
export function Scale({ legend, value, onChange, wordFor, nameFor, isQuestion = false }: ScaleProps) {
  const name = useId()
  const chosen = scaleScores.find((score) => score === value)
  return (
    <fieldset className={classes(styles.set, isQuestion && styles.question)}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.scores}>
        {scaleScores.map((score) => (
          <label key={score} className={styles.score}>
            <input
              type="radio"
              name={name}
              checked={chosen === score}
              aria-label={nameFor(score)}
              onChange={() => onChange(score)}
            />
            <span aria-hidden="true">{score}</span>
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        {chosen === undefined ? (
          <>
            <span>{wordFor(1)}</span>
            <span>{wordFor(5)}</span>
          </>
        ) : (
          <b>{wordFor(chosen)}</b>
        )}
      </p>
    </fieldset>
  )
}
