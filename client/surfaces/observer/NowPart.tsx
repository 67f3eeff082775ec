import { usePick, useT } from '../../i18n/useT.ts'
import { Clock } from '../../ui/Clock.tsx'
import text from '../../ui/text.module.css'
import { useWallTimer } from '../../ui/wall/useAgenda.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import styles from './Observer.module.css'

/** What runs, which step of it, what was asked, and the time that is left. */
export function NowPart() {
  const t = useT()
  const pick = usePick()
  const { view, held } = useWall()
  const { now, session, announced } = view
  if (held === 'none') return null
  if (now === null) {
    return (
      <section className={styles.now}>
        <h2 className={styles.title}>{t(session?.status === 'ended' ? 'observer.ended' : 'observer.notStarted')}</h2>
        {session && <p>{pick(session.title)}</p>}
      </section>
    )
  }
  const { label, index, count } = now.step
  return (
    <section className={styles.now}>
      <div className={styles.nowWords}>
        <p className={text.eyebrow}>{t('observer.now')}</p>
        <h2 className={styles.title}>{pick(now.title)}</h2>
        {label !== null && (
          <p className={text.muted}>{t('observer.step', { step: index + 1, count, label: pick(label) })}</p>
        )}
        <p className={text.lead}>{pick(now.prompt)}</p>
        {announced !== null && (
          <p className={styles.coming}>{t('observer.coming', { title: pick(announced.title) })}</p>
        )}
      </div>
      <TimeLeft />
    </section>
  )
}

function TimeLeft() {
  const timer = useWallTimer()
  if (timer === null) return null
  return (
    <div className={styles.clock}>
      <Clock look="ring" {...timer} />
    </div>
  )
}
