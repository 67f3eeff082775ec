import { useId } from 'react'
import { type Stage as StageNumber, stages } from '../../../shared/programme/dealParts.ts'
import { useT } from '../../i18n/useT.ts'
import { Stage } from '../../ui/Stage.tsx'
import styles from './StageChoice.module.css'

interface StageChoiceProps {
  readonly legend: string
  readonly note?: string | undefined
  readonly value: StageNumber | null
  readonly onChange: (stage: StageNumber) => void
}

/** One of five steps, in size, tone and figure, with the words of the chosen one below. Real radio buttons. */
export function StageChoice({ legend, note, value, onChange }: StageChoiceProps) {
  const t = useT()
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>
        {legend} {note && <span className={styles.note}>{note}</span>}
      </legend>
      <div className={styles.row}>
        {stages.map((stage) => (
          <label key={stage} className={styles.stage}>
            <input
              className={styles.input}
              type="radio"
              name={name}
              value={stage}
              aria-label={`${stage}: ${t(`matrix.stage.${stage}`)}`}
              checked={stage === value}
              onChange={() => onChange(stage)}
            />
            <Stage stage={stage} size="44px" isDecorative />
          </label>
        ))}
      </div>
      <p className={value === null ? styles.hint : styles.words} aria-hidden="true">
        {value === null ? t('matrix.fill.ends') : `${value} · ${sentence(t(`matrix.stage.${value}`))}`}
      </p>
    </fieldset>
  )
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
