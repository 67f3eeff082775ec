import { useId } from 'react'
import { useT } from '../../i18n/useT.ts'
import styles from './Participant.module.css'

interface ScaleProps {
  readonly legend: string
  readonly value: number | null
  readonly onChange: (score: number | null) => void
}

const scores = [1, 2, 3, 4, 5] as const

/** Five native radios with a word for each; what is chosen shows in words below. */
export function Scale({ legend, value, onChange }: ScaleProps) {
  const t = useT()
  const name = useId()
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.scale}>
        {scores.map((score) => (
          <label key={score} className={styles.score}>
            <input
              className={styles.input}
              type="radio"
              name={name}
              checked={value === score}
              aria-label={t('participant.checkout.scoreNamed', {
                score,
                word: t(`participant.checkout.score${score}`),
              })}
              onChange={() => onChange(score)}
            />
            <span aria-hidden="true">{score}</span>
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        {value === null ? (
          <>
            <span>{t('participant.checkout.score1')}</span>
            <span>{t('participant.checkout.score5')}</span>
          </>
        ) : (
          <b>{t(`participant.checkout.score${scores.find((score) => score === value) ?? 3}`)}</b>
        )}
      </p>
    </fieldset>
  )
}
