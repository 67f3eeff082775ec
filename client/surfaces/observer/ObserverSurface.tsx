import { type ReactNode, useEffect, useState } from 'react'
import { useParams } from 'wouter'
import { parseCode } from '../../../shared/programme/joinCode.ts'
import { useT } from '../../i18n/useT.ts'
import { createLiveProgramme } from '../../live/liveProgramme.ts'
import { LiveProvider, useStatus, WhenLive } from '../../store/live.tsx'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { useProjectorAccess } from '../projector/useProjectorAccess.ts'
import styles from './Observer.module.css'
import { ObserverPage } from './ObserverPage.tsx'

/** Who looks along: what the wall sees, to read on a laptop or a phone. It has no command at all. */
export default function ObserverSurface() {
  const { code: typed = '' } = useParams<{ code: string }>()
  const code = parseCode(typed) ?? typed
  return (
    <div data-face="phone">
      <Door key={code} code={code} />
      <LiveRegion />
    </div>
  )
}

function Door({ code }: { readonly code: string }) {
  const t = useT()
  const access = useProjectorAccess(code)
  const [isEnded, setIsEnded] = useState(false)
  // A wall comes back by itself; who looks along is told, and stays out.
  if (isEnded) return <Plain title={t('observer.endedTitle')}>{t('observer.endedText')}</Plain>
  if (access.state === 'open') {
    const { programmeId, place, attempt } = access
    const onEnded = (): void => setIsEnded(true)
    return <Live key={attempt} programmeId={programmeId} place={place} code={code} onEnded={onEnded} />
  }
  if (access.state === 'unknown') return <Plain title={t('observer.noneTitle')}>{t('observer.noneText')}</Plain>
  return <Plain title={t('observer.connecting')} />
}

interface LiveProps {
  readonly programmeId: string
  readonly code: string
  readonly place: number
  readonly onEnded: () => void
}

function Live({ programmeId, code, place, onEnded }: LiveProps) {
  const [live] = useState(() => createLiveProgramme({ audience: 'projector', programmeId, code, place }))
  return (
    <LiveProvider live={live}>
      <UntilStopped onEnded={onEnded} />
    </LiveProvider>
  )
}

function UntilStopped({ onEnded }: { readonly onEnded: () => void }) {
  const t = useT()
  const { stopped } = useStatus()
  useEffect(() => {
    if (stopped !== null) onEnded()
  }, [stopped, onEnded])
  return (
    <WhenLive fallback={<Plain title={t('observer.connecting')} />}>
      <ObserverPage />
    </WhenLive>
  )
}

function Plain({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – Kennisronde`
  }, [title])
  return (
    <main className={styles.plain}>
      <Logo />
      <h1>{title}</h1>
      {children !== undefined && <p role="status">{children}</p>}
    </main>
  )
}
