import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { TimedPrompt } from '../../ui/wall/TimedPrompt.tsx'
import { useWallTimer } from '../../ui/wall/useAgenda.ts'
import { useWall, useWallNow } from '../../ui/wall/WallContext.tsx'
import styles from './ClockScreen.module.css'

/** The time that is left, whatever the room does; without a running clock, what time it is. */
export function ClockScreen() {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const hasTimer = useWallTimer() !== null
  const { now, session, programme } = view
  if (now === null || !hasTimer) {
    return (
      <TimedPrompt above={pick(programme.title)} title={pick(now?.title ?? session?.title ?? programme.title)}>
        <TimeOfDay />
      </TimedPrompt>
    )
  }
  const { label, index, count } = now.step
  const title = pick(now.title)
  const above = label === null || count < 2 ? title : t('projector.frame.step', { title, step: index + 1, count })
  return <TimedPrompt above={label === null ? undefined : above} title={label === null ? title : pick(label)} />
}

function TimeOfDay() {
  const format = useFormat()
  return (
    <p className={styles.time} role="timer">
      {format.shortTime(useWallNow())}
    </p>
  )
}
