import { useId } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { PulseBars } from '../../../ui/PulseBars.tsx'
import { pulseScores } from '../../../ui/pulseScores.ts'
import { useSpokenChange } from '../useSpokenChange.ts'
import styles from './Signals.module.css'
import { useSignals } from './useSignals.ts'

/** A temperature check, above the page: five native radios, or what came out of it. Nothing that one typed moves. */
export function PulseCard() {
  const t = useT()
  const pulse = useView('participant', (view) => view.pulse)
  const { pulse: said, answer } = useSignals()
  const name = useId()
  const question = pulse === null ? '' : t(`common.pulse.${pulse.question}`)
  const spoken = pulse === null ? '' : `${t('participant.pulse.title')}. ${question}`
  useSpokenChange(pulse === null ? 'none' : `${pulse.id}${pulse.counts === null}`, spoken)
  if (pulse === null) return null
  const chosen = said?.pulseId === pulse.id ? said.value : null
  if (!pulse.isOpen) {
    return (
      <section className={styles.pulse} aria-label={t('participant.pulse.title')}>
        <h2 className={styles.question}>{question}</h2>
        {pulse.counts !== null && <PulseBars question={pulse.question} counts={pulse.counts} />}
      </section>
    )
  }
  return (
    <section className={styles.pulse} aria-label={t('participant.pulse.title')}>
      <fieldset>
        <legend className={styles.question}>{question}</legend>
        <div className={styles.scores}>
          {pulseScores.map((score) => (
            <label key={score} className={styles.score}>
              <input
                type="radio"
                name={name}
                checked={chosen === score}
                aria-label={t('common.pulse.named', { score, word: t(`common.pulse.${pulse.question}${score}`) })}
                onChange={() => answer(pulse.id, score)}
              />
              <span aria-hidden="true">{score}</span>
            </label>
          ))}
        </div>
        <p className={styles.ends} aria-hidden="true">
          {chosen === null ? (
            <>
              <span>{t(`common.pulse.${pulse.question}1`)}</span>
              <span>{t(`common.pulse.${pulse.question}5`)}</span>
            </>
          ) : (
            <b>{t(`common.pulse.${pulse.question}${pulseScores.find((score) => score === chosen) ?? 3}`)}</b>
          )}
        </p>
      </fieldset>
      <p className={styles.who}>{t('participant.pulse.who')}</p>
    </section>
  )
}
