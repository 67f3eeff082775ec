import { useEffect, useRef } from 'react'
import { programmeBadge } from '../../../i18n/programmeBadge.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { isAboutStorage } from '../../../live/liveState.ts'
import { useNotCounted, useStatus, useView } from '../../../store/live.tsx'
import { announce } from '../../../ui/announcer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useParkedTexts } from '../cards/useParkedTexts.ts'
import type { MenuPage } from './Menu.tsx'
import styles from './Shell.module.css'

interface NoticesProps {
  /** Somebody is still writing what the room has left. */
  readonly isBehind: boolean
  readonly onOpen: (page: MenuPage) => void
}

/** News that stays until it is over: no connection, what waits, what did not count, a text that was left behind. */
export function Notices({ isBehind, onOpen }: NoticesProps) {
  const t = useT()
  const status = useStatus()
  const notCounted = useNotCounted()
  const parked = useParkedTexts()
  const badge = useView('participant', (view) => programmeBadge(view.programme))
  const errorText = useErrorText()
  const isOffline = status.connection === 'reconnecting'
  const notStored = !isOffline && status.pending > 0 && isAboutStorage(status.delay) ? status.delay : null
  useSpokenReturn(status.connection === 'live')
  useSpokenMore(notCounted.length, t('participant.notice.notCounted', { count: notCounted.length }))
  useSpokenMore(isBehind ? 0 : parked.length, t('participant.notice.parked', { count: parked.length }))
  return (
    <>
      {badge !== null && <p className={classes(styles.notice, styles.example)}>{t(badge)}</p>}
      {status.mustReload && (
        <Banner
          tone="warning"
          title={t('participant.notice.newVersion')}
          action={<Button onClick={() => location.reload()}>{t('participant.notice.reload')}</Button>}
        >
          {t('participant.notice.newVersionText')}
        </Banner>
      )}
      {isOffline && (
        <Banner tone="warning" icon="offline" title={t('common.status.offlineTitle')}>
          {t('common.status.offlineText')}
          {status.pending > 0 && <b> {t('participant.notice.pending', { count: status.pending })}.</b>}
        </Banner>
      )}
      {notStored && <Banner tone="warning">{errorText(notStored)}</Banner>}
      {status.storageBlocked && (
        <Banner tone="warning" title={t('participant.notice.storageTitle')}>
          {t('participant.notice.storageText')}
        </Banner>
      )}
      {!isOffline && status.pending > 1 && (
        <p className={styles.notice}>
          <Icon name="phone" />
          {t('participant.notice.pending', { count: status.pending })}
        </p>
      )}
      {notCounted.length > 0 && (
        <button type="button" className={classes(styles.notice, styles.attention)} onClick={() => onOpen('notCounted')}>
          <Icon name="help" />
          {t('participant.notice.notCounted', { count: notCounted.length })}
        </button>
      )}
      {parked.length > 0 && (
        <button type="button" className={styles.notice} onClick={() => onOpen('parked')}>
          <Icon name="pen" />
          {t('participant.notice.parked', { count: parked.length })}
        </button>
      )}
    </>
  )
}

function useSpokenReturn(isLive: boolean): void {
  const t = useT()
  const wasLive = useRef<boolean | null>(null)
  useEffect(() => {
    if (wasLive.current === false && isLive) announce(t('common.status.backOnline'))
    // Before the first connection nothing was lost.
    if (isLive || wasLive.current !== null) wasLive.current = isLive
  }, [isLive, t])
}

/** Says what there is more of than before; not what was there when the page opened. */
function useSpokenMore(count: number, text: string): void {
  const before = useRef(count)
  useEffect(() => {
    if (count > before.current) announce(text)
    before.current = count
  }, [count, text])
}
