import { useState, useSyncExternalStore } from 'react'
import { useJoinAddress } from '../../console/useJoinAddress.ts'
import { useFormat } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/messageTypes.ts'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import text from '../../ui/text.module.css'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { checkPath } from './checkAddress.ts'
import { parseCheck, readCheckText } from './checkMemory.ts'
import styles from './RoomCheckCard.module.css'
import type { Device, Verdict } from './rules.ts'

/** On the console before the start: the check of this computer, of the projector, and of a phone in the room. */
export function RoomCheckCard() {
  const t = useT()
  const { whole, code } = useJoinAddress()
  const [isQrShown, setIsQrShown] = useState(false)
  const base = whole.slice(0, whole.lastIndexOf('/'))
  return (
    <div className={styles.card}>
      <h2>{t('paper.room.title')}</h2>
      <p className={text.muted}>{t('paper.room.text')}</p>
      <ul className={styles.list}>
        {(['computer', 'screen'] as const).map((device) => (
          <li key={device} className={styles.row}>
            <LinkButton
              href={checkPath(code, device)}
              target="_blank"
              rel="noreferrer"
              icon={device === 'screen' ? 'screen' : undefined}
              onClick={device === 'screen' ? openInWindow : undefined}
            >
              {t(`paper.room.${device}`)}
              <VisuallyHidden>, {t('paper.room.newTab')}</VisuallyHidden>
            </LinkButton>
            <Today code={code} device={device} />
          </li>
        ))}
        <li className={styles.row}>
          <Button icon="phone" isExpanded={isQrShown} onClick={() => setIsQrShown(!isQrShown)}>
            {t('paper.room.phone')}
            <VisuallyHidden>: {t(isQrShown ? 'paper.room.phoneHide' : 'paper.room.phoneShow')}</VisuallyHidden>
          </Button>
        </li>
      </ul>
      {isQrShown && (
        <div className={styles.qr}>
          <QrCode address={base + checkPath(code, 'phone')} size="180px" />
          <p>{t('paper.room.phoneText')}</p>
        </div>
      )}
    </div>
  )
}

/** In a window of its own, to drag to the projector; a browser that does not want to opens a tab. */
function openInWindow(event: { readonly currentTarget: HTMLAnchorElement; preventDefault(): void }): void {
  const opened = window.open(event.currentTarget.href, '_blank', 'popup,width=1280,height=720')
  if (opened === null) return
  opened.opener = null
  event.preventDefault()
}

/** What this browser found today. The check in another tab tells as soon as it knows. */
function Today({ code, device }: { readonly code: string; readonly device: Device }) {
  const t = useT()
  const format = useFormat()
  const kept = parseCheck(useSyncExternalStore(onStorage, () => readCheckText(code, device)))
  if (kept === null) return <span className={text.hint}>{t('paper.room.notYet')}</span>
  return (
    <span className={styles.today} data-ready={kept.verdict.type === 'ready' || undefined}>
      <Icon name={kept.verdict.type === 'ready' ? 'check' : 'alert'} size="18px" />
      {t('paper.room.at', { verdict: words(t, kept.verdict), time: format.time(kept.at) })}
    </span>
  )
}

const words = (t: Translate, verdict: Exclude<Verdict, { readonly type: 'busy' }>): string =>
  verdict.type === 'ready' ? t('paper.room.ready') : t(`paper.room.${verdict.type}`, { count: verdict.count })

function onStorage(listener: () => void): () => void {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}
