import { useEffect, useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useStatus } from '../../../store/live.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Logo } from '../../../ui/Logo.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { PhoneFrame, PhoneScreen } from './PhoneFrame.tsx'
import styles from './Shell.module.css'

/** Before the first view: nothing for a moment, then still shapes, and after a while the truth about the network. */
const sayAfterMs = 6_000

export function ConnectingPage() {
  const t = useT()
  const { connection, mustReload } = useStatus()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), sayAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <PhoneFrame
      top={
        <div className={styles.header}>
          <Logo size="30px" />
        </div>
      }
    >
      <PhoneScreen>
        {mustReload && (
          <Banner
            tone="warning"
            isRounded
            title={t('participant.notice.newVersion')}
            action={<Button onClick={() => location.reload()}>{t('participant.notice.reload')}</Button>}
          >
            {t('participant.notice.newVersionText')}
          </Banner>
        )}
        {(isLong || connection === 'reconnecting') && (
          <Banner tone="warning" isRounded icon="offline" title={t('common.status.offlineTitle')}>
            {t('participant.connecting.stillTrying')}
          </Banner>
        )}
        <h1>{t('common.status.connecting')}</h1>
        <Skeleton lines={4} />
      </PhoneScreen>
    </PhoneFrame>
  )
}
