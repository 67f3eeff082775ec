import { Suspense } from 'react'
import { programmeBadge } from '../../i18n/programmeBadge.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useStatus, useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classes } from '../../ui/classes.ts'
import { Logo } from '../../ui/Logo.tsx'
import { lazyLibrary } from '../participant/library/loadLibrary.ts'
import styles from './TopBar.module.css'
import { UndoButton } from './undo/UndoButton.tsx'

const LibraryTool = lazyLibrary(() => import('./library/LibraryTool.tsx'), 'LibraryTool')

/** Which programme and session this is, whether the server hears us, and help: always in the same place. */
export function TopBar({ onHelp, onPark }: { readonly onHelp: () => void; readonly onPark: () => void }) {
  const t = useT()
  const pick = usePick()
  const { connection } = useStatus()
  const { title, badge, session } = useView('facilitator', ({ programme, session: current }) => ({
    title: programme.title,
    badge: programmeBadge(programme),
    session: current,
  }))
  const isLive = connection === 'live'
  return (
    <header className={styles.bar}>
      <span className={styles.logo}>
        <Logo />
      </span>
      <p className={styles.title}>{pick(title)}</p>
      {badge !== null && (
        <span className={styles.badge}>
          <Chip tone="line">{t(badge)}</Chip>
        </span>
      )}
      <span className={styles.gap} />
      {session && <b className={styles.session}>{t('facilitator.top.session', { number: session.number })}</b>}
      <span className={classes(styles.connection, !isLive && styles.away)}>
        <span className={styles.light} aria-hidden="true" />
        <span className={isLive ? styles.calm : styles.alarm}>
          {t(
            isLive
              ? 'facilitator.connection.live'
              : connection === 'connecting'
                ? 'facilitator.connection.connecting'
                : 'facilitator.connection.offline',
          )}
        </span>
      </span>
      <Suspense>
        <LibraryTool className={styles.tool} wordClassName={styles.word} />
      </Suspense>
      <UndoButton />
      <Button icon="pin" className={styles.tool} label={t('lead.park.button')} onClick={onPark}>
        <span className={styles.word}>{t('lead.park.put')}</span>
      </Button>
      <Button icon="help" className={styles.tool} label={t('facilitator.top.help')} onClick={onHelp}>
        <span className={styles.word}>{t('facilitator.top.help')}</span>
      </Button>
    </header>
  )
}
