import { remainingMs } from '../../../shared/programme/remaining.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { Clock } from '../../ui/Clock.tsx'
import type { ParticipantProps } from '../module.ts'
import styles from './Participant.module.css'

/** How long the break still is, and when it ends. */
export default function BreakParticipant({ now }: ParticipantProps<'break'>) {
  const t = useT()
  const pick = usePick()
  const format = useFormat()
  const { timer } = now
  const at = useServerNow(1000)
  const left = remainingMs(timer, at)
  // While the clock stands still, the end moves along; to whole minutes, so that it does not tick.
  const endsAt = timer.endsAt ?? at + left
  const prompt = pick(now.prompt).replace(/\{(?:tijd|time)\}/g, format.time(endsAt))
  return (
    <PhoneScreen>
      <div className={styles.clock}>
        <Clock
          remainingMs={left}
          totalMs={timer.totalMs}
          paused={timer.endsAt === null}
          size="min(232px, 60vw)"
          speaks={false}
        />
      </div>
      {left < 0 ? (
        <div className={styles.words}>
          <h1>{t('participant.break.over')}</h1>
          <p>{t('participant.break.overText')}</p>
        </div>
      ) : (
        <div className={styles.words}>
          <Prompt text={prompt} />
        </div>
      )}
    </PhoneScreen>
  )
}
