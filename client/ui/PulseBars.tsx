import type { PulseQuestion } from '../../shared/programme/pulse.ts'
import { useT } from '../i18n/useT.ts'
import styles from './PulseBars.module.css'
import { pulseScores } from './pulseScores.ts'

interface PulseBarsProps {
  readonly question: PulseQuestion
  /** People per answer 1…5. */
  readonly counts: readonly number[]
}

/** Five columns with their counts and the words of both ends: never a mean. Sizes follow the text around it. */
export function PulseBars({ question, counts }: PulseBarsProps) {
  const t = useT()
  const most = Math.max(1, ...counts)
  return (
    <div className={styles.bars}>
      <ol className={styles.columns}>
        {pulseScores.map((score) => {
          const count = counts[score - 1] ?? 0
          const word = t(`common.pulse.${question}${score}`)
          return (
            <li key={score} aria-label={t('common.pulse.column', { word, count })}>
              <span className={styles.count}>{count}</span>
              <span className={styles.bar} style={{ '--share': count / most }} data-empty={count === 0 || undefined} />
              <span className={styles.score}>{score}</span>
            </li>
          )
        })}
      </ol>
      <p className={styles.ends} aria-hidden="true">
        <span>{t(`common.pulse.${question}1`)}</span>
        <span>{t(`common.pulse.${question}5`)}</span>
      </p>
    </div>
  )
}
