import { useEffect, useRef, useState } from 'react'
import { CopyButton } from '../../../console/CopyButton.tsx'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'
import { RecoverySheet } from '../../paper/RecoverySheet.tsx'
import styles from './Access.module.css'
import type { NewLink } from './newLink.ts'

interface MadeLinkProps {
  readonly link: NewLink
  /** It was copied, shown, scanned or printed: it is no longer only here. */
  readonly onKept: () => void
  readonly onDone: () => void
}

/** The link, once. A console is often on a beamer or a shared screen: address and code are covered until asked for. */
export function MadeLink({ link, onKept, onDone }: MadeLinkProps) {
  const t = useT()
  const pick = usePick()
  const { code, title } = useView('facilitator', (view) => view.programme)
  const [isShown, setIsShown] = useState(false)
  const [isQrShown, setIsQrShown] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { name, role, url } = link
  return (
    <div className={styles.form}>
      <h3 ref={heading} tabIndex={-1}>
        {t('people.access.madeTitle', { name })}
      </h3>
      <p>{t('people.access.madeText', { name })}</p>
      <p className={styles.url}>{isShown ? url : url.replace(/#.*/, '#••••••')}</p>
      <div className={styles.buttons}>
        <CopyButton
          text={url}
          label={t('people.access.copy')}
          copied={t('people.access.copied')}
          failed={t('people.access.copyFailed')}
          onCopied={onKept}
        />
        <Button
          isExpanded={isShown}
          onClick={() => {
            setIsShown(!isShown)
            onKept()
          }}
        >
          {t(isShown ? 'people.access.hide' : 'people.access.show')}
        </Button>
        <Button
          isExpanded={isQrShown}
          onClick={() => {
            setIsQrShown(!isQrShown)
            onKept()
          }}
        >
          {t(isQrShown ? 'people.access.hideQr' : 'people.access.showQr')}
        </Button>
        {role === 'facilitator' && (
          <Button
            onClick={() => {
              print()
              onKept()
            }}
          >
            {t('paper.recovery.print')}
          </Button>
        )}
      </div>
      {isQrShown && <QrCode address={url} size="200px" />}
      <div>
        <Button look="quiet" onClick={onDone}>
          {t('people.access.done')}
        </Button>
      </div>
      {role === 'facilitator' && <RecoverySheet title={pick(title)} code={code} url={url} />}
    </div>
  )
}
