import type { ProjectorView } from '../../../shared/programme/views.ts'
import { useT } from '../../i18n/useT.ts'
import { PulseBars } from '../../ui/PulseBars.tsx'
import { TimedPrompt } from '../../ui/wall/TimedPrompt.tsx'
import styles from './PulseScreen.module.css'

/** A temperature check: the question while it is open, and the five columns when they are shown. */
export function PulseScreen({ pulse }: { readonly pulse: NonNullable<ProjectorView['pulse']> }) {
  const t = useT()
  const { question, counts } = pulse
  const title = t(`common.pulse.${question}`)
  if (counts === null) {
    return <TimedPrompt above={t('projector.pulse.above')} title={title} prompt={t('projector.pulse.answer')} />
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
