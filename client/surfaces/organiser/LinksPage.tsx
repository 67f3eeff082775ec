import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { spellCode } from '../../../shared/programme/joinCode.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import type { CodeAnswer, CreatedAnswer } from '../../../shared/protocol/http.ts'
import { CopyButton } from '../../console/CopyButton.tsx'
import { UnsavedLink } from '../../console/UnsavedLink.tsx'
import { askServer } from '../../http/askServer.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import text from '../../ui/text.module.css'
import { RecoverySheet } from '../paper/RecoverySheet.tsx'
import styles from './LinksPage.module.css'

/** The links of a new programme. The facilitator's is told once: copy it, print it, or lose it. */
export function LinksPage({ created: { code, links } }: { readonly created: CreatedAnswer }) {
  const t = useT()
  const pick = usePick()
  const programmeTitle = useTitle(code)
  const [, navigate] = useLocation()
  const title = useRef<HTMLHeadingElement>(null)
  const [isKept, setIsKept] = useState(false)
  const [isLeaving, setIsLeaving] = useState(false)
  useLeaveWarning(!isKept)
  useBackAsks(isKept, () => setIsLeaving(true))
  const open = (): void => navigate(`/leiden/${code}`)
  const keep = (): void => setIsKept(true)
  // The form is gone: say where we are.
  useEffect(() => title.current?.focus(), [])
  return (
    <main className={styles.page}>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {t('organiser.links.title')}
      </h1>
      <p className={text.lead}>{t('organiser.links.intro')}</p>
      <section className={styles.secret}>
        <h2>{t('organiser.links.facilitator')}</h2>
        <p className={text.muted}>{t('organiser.links.facilitatorText')}</p>
        <SecretLink url={links.facilitator} copyLabel={t('organiser.links.copyFacilitator')} onKept={keep} isFirst />
      </section>
      <section className={styles.plain}>
        <h2>{t('organiser.links.projector')}</h2>
        <p className={text.muted}>{t('organiser.links.projectorText')}</p>
        <SecretLink url={links.projector} copyLabel={t('organiser.links.copyProjector')} />
      </section>
      <section className={styles.plain}>
        <h2>{t('organiser.links.participant')}</h2>
        <p className={text.muted}>{t('organiser.links.participantText')}</p>
        <div className={styles.join}>
          <QrCode address={links.participant} size="148px" />
          <div className={styles.words}>
            <p className={text.eyebrow}>{t('organiser.links.code')}</p>
            <p className={`${text.code} ${styles.code}`}>{spellCode(code)}</p>
            <p className={text.eyebrow}>{t('organiser.links.address')}</p>
            <p className={styles.address}>{links.participant.replace(/^https?:\/\//, '')}</p>
            <Copy url={links.participant} label={t('organiser.links.copyParticipant')} />
          </div>
        </div>
      </section>
      <div className={styles.actions}>
        <Button look="primary" isBig iconAfter="right" onClick={() => (isKept ? open() : setIsLeaving(true))}>
          {t('organiser.links.open')}
        </Button>
        <Button
          isBig
          onClick={() => {
            print()
            keep()
          }}
        >
          {t('paper.recovery.print')}
        </Button>
      </div>
      <RecoverySheet title={pick(programmeTitle)} code={code} url={links.facilitator} />
      <p className={`${text.hint} ${styles.kept}`}>{t('organiser.links.kept')}</p>
      {isLeaving && <UnsavedLink onStay={() => setIsLeaving(false)} onLeave={open} />}
    </main>
  )
}

/** As the server has it: without a name of its own, a programme has the template's. */
function useTitle(code: string): CardText {
  const [title, setTitle] = useState<CardText>('')
  useEffect(() => {
    void askServer<CodeAnswer>(`/api/codes/${code}`).then((answer) => {
      if (answer.ok) setTitle(answer.value.title)
    })
  }, [code])
  return title
}

/** A reload or Back takes the secret away for good: ask first, as long as it was not copied or printed. */
function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isOn])
}

/**
 * Back inside this page leaves without a reload, and browsers ask nothing then: one entry more takes the first press, and
 * we ask ourselves. Once the link is kept, that entry is passed over.
 */
function useBackAsks(isKept: boolean, ask: () => void): void {
  const latest = useRef({ isKept, ask })
  latest.current = { isKept, ask }
  useEffect(() => {
    history.pushState(null, '')
    const onBack = (): void => {
      if (latest.current.isKept) {
        history.back()
        return
      }
      history.pushState(null, '')
      latest.current.ask()
    }
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [])
}

interface SecretLinkProps {
  readonly url: string
  readonly copyLabel: string
  readonly isFirst?: boolean
  /** It was copied or shown. */
  readonly onKept?: () => void
}

/** Covered, because somebody may be looking along; the sheet on paper has it whole. */
function SecretLink({ url, copyLabel, isFirst = false, onKept }: SecretLinkProps) {
  const t = useT()
  const [isShown, setIsShown] = useState(false)
  const [address = url, secret = ''] = url.split('#')
  return (
    <>
      <p className={styles.url} data-first={isFirst || undefined}>
        {address}
        {isShown ? `#${secret}` : '#••••••'}
      </p>
      <div className={styles.buttons}>
        <Copy url={url} label={copyLabel} onCopied={onKept} />
        <Button
          look="quiet"
          isExpanded={isShown}
          onClick={() => {
            setIsShown(!isShown)
            onKept?.()
          }}
        >
          {t(isShown ? 'organiser.links.hide' : 'organiser.links.show')}
        </Button>
      </div>
    </>
  )
}

function Copy({
  url,
  label,
  onCopied,
}: {
  readonly url: string
  readonly label: string
  readonly onCopied?: (() => void) | undefined
}) {
  const t = useT()
  return (
    <CopyButton
      text={url}
      label={label}
      copied={t('organiser.links.copied')}
      failed={t('organiser.links.copyFailed')}
      onCopied={onCopied}
    />
  )
}
