import type { ProjectorView } from '../../../shared/programme/views.ts'
import { useT } from '../../i18n/useT.ts'
import { PulseBars } from '../../ui/PulseBars.tsx'
import { pulseScores } from '../../ui/pulseScores.ts'
import { TimedPrompt } from '../../ui/wall/TimedPrompt.tsx'
import styles from './PulseScreen.module.css'

type Pulse = NonNullable<ProjectorView['pulse']>

/** A temperature check: what the figures stand for while it is open, and the five columns when they are shown. */
export function PulseScreen({ pulse: { question, counts } }: { readonly pulse: Pulse }) {
  const t = useT()
  const title = t(`common.pulse.${question}`)
  if (counts === null) {
    return (
      <TimedPrompt above={t('projector.pulse.above')} title={title} prompt={t('projector.pulse.answer')}>
        <Scale question={question} />
      </TimedPrompt>
    )
  }
  const count = counts.reduce((sum, one) => sum + one, 0)
  return (
    <TimedPrompt above={t('projector.pulse.above')} title={title} note={t('projector.pulse.note', { count })}>
      <div className={styles.bars}>
        <PulseBars question={question} counts={counts} />
      </div>
    </TimedPrompt>
  )
}

/** The phones have room for the words of both ends only. */
function Scale({ question }: Pick<Pulse, 'question'>) {
  const t = useT()
  return (
    <ol className={styles.scale}>
      {pulseScores.map((score) => (
        <li key={score}>
          <b className={styles.score}>{score}</b>
          <span className={styles.word}>{t(`common.pulse.${question}${score}`)}</span>
        </li>
      ))}
    </ol>
  )
}
