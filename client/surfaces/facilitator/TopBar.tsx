import { programmeBadge } from '../../i18n/programmeBadge.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useStatus, useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classes } from '../../ui/classes.ts'
import { Logo } from '../../ui/Logo.tsx'
import styles from './TopBar.module.css'

/** Which programme and session this is, whether the server hears us, and help: always in the same place. */
export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
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
      <Logo />
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
        {t(
          isLive
            ? 'facilitator.connection.live'
            : connection === 'connecting'
              ? 'facilitator.connection.connecting'
              : 'facilitator.connection.offline',
        )}
      </span>
      <Button icon="help" onClick={onHelp}>
        {t('facilitator.top.help')}
      </Button>
    </header>
  )
}
