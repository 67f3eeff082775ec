import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { PulseBars } from '../../../ui/PulseBars.tsx'
import { Scale } from '../../../ui/Scale.tsx'
import { useSpokenChange } from '../useSpokenChange.ts'
import styles from './Signals.module.css'
import { useSignals } from './useSignals.ts'

/** A temperature check, above the page: five scores, or what came out of it. Nothing that one typed moves. */
export function PulseCard() {
  const t = useT()
  const pulse = useView('participant', (view) => view.pulse)
  const { pulse: said, answer } = useSignals()
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
      <Scale
        isQuestion
        legend={question}
        value={chosen}
        wordFor={(score) => t(`common.pulse.${pulse.question}${score}`)}
        nameFor={(score) => t('common.pulse.named', { score, word: t(`common.pulse.${pulse.question}${score}`) })}
        onChange={(score) => answer(pulse.id, score)}
      />
      <p className={styles.who}>{t('participant.pulse.who')}</p>
    </section>
  )
}
