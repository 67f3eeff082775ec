import { type ReactNode, useEffect } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useConnected } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Logo } from '../../../ui/Logo.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { PhoneFrame, PhoneScreen } from './PhoneFrame.tsx'
import styles from './Shell.module.css'

/** Asked again this often at first, and less often later: letting somebody in again is mostly a matter of a minute. */
const firstMs = 5_000
const longestMs = 30_000

/** A facilitator put this person out of the room. The page waits, and goes on by itself once they are let in again. */
export function RemovedPage() {
  const t = useT()
  const { live } = useConnected()
  useEffect(() => retryGently(live.retry), [live])
  return (
    <SeatPage
      title={t('participant.out.title')}
      actions={
        <Button isBig isBlock onClick={live.retry}>
          {t('participant.out.retry')}
        </Button>
      }
    >
      <p>{t('participant.out.text')}</p>
      <p>{t('participant.out.kept')}</p>
    </SeatPage>
  )
}

/** While this device finds out which seat it has now. */
export function MergedPage() {
  const t = useT()
  return (
    <SeatPage title={t('participant.merged.title')}>
      <p>{t('participant.merged.text')}</p>
    </SeatPage>
  )
}

interface SeatPageProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

function SeatPage({ title, actions, children }: SeatPageProps) {
  usePageTitle(title)
  return (
    <PhoneFrame
      top={
        <div className={styles.header}>
          <Logo size="30px" />
        </div>
      }
    >
      <PhoneScreen actions={actions}>
        <h1>{title}</h1>
        {children}
      </PhoneScreen>
    </PhoneFrame>
  )
}

/** Each time a little later, each phone differently; at once when somebody looks at the page again. */
function retryGently(retry: () => void): () => void {
  let waitMs = firstMs
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = (): void => {
    timer = setTimeout(
      () => {
        if (document.visibilityState === 'visible') retry()
        waitMs = Math.min(longestMs, waitMs * 1.5)
        plan()
      },
      waitMs * (1 + Math.random() / 2),
    )
  }
  const look = (): void => {
    if (document.visibilityState === 'visible') retry()
  }
  plan()
  document.addEventListener('visibilitychange', look)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
