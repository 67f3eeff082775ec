import { useEffect, useMemo } from 'react'
import { programmeBadge } from '../../i18n/programmeBadge.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useStatus, useView } from '../../store/live.tsx'
import { useServerClock } from '../../store/serverNow.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import { WallProvider } from '../../ui/wall/WallContext.tsx'
import { useHeldWall } from '../projector/useHeldWall.ts'
import { AgendaPart } from './AgendaPart.tsx'
import { NowPart } from './NowPart.tsx'
import styles from './Observer.module.css'
import { OnScreen } from './OnScreen.tsx'
import { PeoplePart } from './PeoplePart.tsx'

/** Everything the wall says, in one column on a phone and two on a laptop. */
export function ObserverPage() {
  const t = useT()
  const pick = usePick()
  const view = useView('projector', (whole) => whole)
  const serverNow = useServerClock()
  // It follows the room: what one wall shows by itself is for who stands in front of that wall.
  const live = useMemo(() => ({ view, joinBase: '', serverNow, staleSeconds: null, linkId: null }), [view, serverNow])
  const wall = useHeldWall(live)
  const { programme } = view
  const title = pick(programme.title)
  const badge = programmeBadge(programme)
  useEffect(() => {
    document.title = t('observer.pageTitle', { title })
  }, [t, title])
  return (
    <WallProvider wall={wall}>
      <div className={styles.page}>
        <header className={styles.top}>
          <Logo />
          <Connection />
        </header>
        <div className={styles.head}>
          <h1>
            <bdi dir="auto">{title}</bdi>
          </h1>
          {badge !== null && <Chip tone="line">{t(badge)}</Chip>}
          <p className={styles.only}>{t('observer.only')}</p>
        </div>
        <main className={styles.main}>
          {view.wall?.isFrozen && <Banner isRounded icon="pause" title={t('observer.frozen')} />}
          <NowPart />
          <OnScreen />
        </main>
        <aside className={styles.side} aria-label={t('observer.agenda')}>
          <AgendaPart />
          <PeoplePart />
        </aside>
        <footer className={styles.foot}>
          <LanguageSwitch />
          <ThemeSwitch />
        </footer>
      </div>
    </WallProvider>
  )
}

function Connection() {
  const t = useT()
  const isLive = useStatus().connection === 'live'
  return (
    <p className={styles.connection} data-away={!isLive || undefined} role="status">
      <span className={styles.light} aria-hidden="true" />
      {t(isLive ? 'observer.live' : 'observer.offline')}
    </p>
  )
}
