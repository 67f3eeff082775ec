import { remainingMs } from '../../../shared/programme/remaining.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { Clock } from '../../ui/Clock.tsx'
import type { ParticipantProps } from '../module.ts'
import styles from './Participant.module.css'

/** A step that happens in the room: what is asked, and how long. */
export default function OutlineParticipant({ now }: ParticipantProps<'outline'>) {
  const t = useT()
  const pick = usePick()
  const { timer, step } = now
  const at = useServerNow(1000)
  return (
    <PhoneScreen>
      {step.label && <p className={styles.step}>{pick(step.label)}</p>}
      <Prompt text={pick(now.prompt)} />
      {timer.totalMs > 0 && (
        <div className={styles.clock}>
          <Clock
            remainingMs={remainingMs(timer, at)}
            totalMs={timer.totalMs}
            paused={timer.endsAt === null}
            size="168px"
            speaks={false}
          />
        </div>
      )}
      <p className={styles.note}>{t('participant.outline.inTheRoom')}</p>
    </PhoneScreen>
  )
}
