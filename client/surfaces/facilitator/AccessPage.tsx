import { type ReactNode, useEffect } from 'react'
import type { Refusal } from '../../http/askServer.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useT } from '../../i18n/useT.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import styles from './AccessPage.module.css'
import { rehearsedFrom } from './rehearsal/rehearsedFrom.ts'

interface DoorPageProps {
  readonly title: string
  readonly children: ReactNode
}

function DoorPage({ title, children }: DoorPageProps) {
  const t = useT()
  useEffect(() => {
    document.title = t('facilitator.pageTitle', { title: t('common.appName') })
  }, [t])
  return (
    <main className={styles.page}>
      <Logo />
      <h1>{title}</h1>
      {children}
    </main>
  )
}

/** No cookie and no link that is known: says where to find one. */
export function AccessPage({ refusal }: { readonly refusal: Refusal }) {
  const t = useT()
  const errorText = useErrorText()
  const isUnknown = refusal.code === 'linkUnknown'
  return (
    <DoorPage title={t('facilitator.access.noneTitle')}>
      {!isUnknown && <p>{errorText(refusal.code, { retryAfterS: refusal.retryAfterS })}</p>}
      <p>{t('facilitator.access.noneText')}</p>
      <p>
        <LinkButton href="/">{t('facilitator.access.home')}</LinkButton>
      </p>
    </DoorPage>
  )
}

export function UnreachablePage() {
  const t = useT()
  return (
    <DoorPage title={t('facilitator.access.unreachableTitle')}>
      <p role="status">{t('facilitator.access.unreachableText')}</p>
    </DoorPage>
  )
}

/** The link was revoked, or the programme is gone: it stopped for good. */
export function StoppedPage({ code }: { readonly code: string }) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <DoorPage title={t('facilitator.access.stoppedTitle')}>
      <p role="status">{errorText(code)}</p>
      <p>
        <LinkButton href="/">{t('facilitator.access.home')}</LinkButton>
      </p>
    </DoorPage>
  )
}

/** The end of a rehearsal, as it was asked for. */
export function RehearsalGonePage({ code }: { readonly code: string }) {
  const t = useT()
  const back = rehearsedFrom(code)
  return (
    <DoorPage title={t('common.rehearsalOver')}>
      <p role="status">{t('common.rehearsalErased')}</p>
      {back !== null && (
        <p>
          <LinkButton href={`/leiden/${back}`}>{t('rehearsal.back')}</LinkButton>
        </p>
      )}
    </DoorPage>
  )
}

export function LoadingPage({ isSession = false }: { readonly isSession?: boolean }) {
  const t = useT()
  return (
    <main className={styles.page}>
      <Logo />
      <p role="status">{t(isSession ? 'facilitator.access.loading' : 'facilitator.access.checking')}</p>
      <Skeleton lines={3} />
    </main>
  )
}
