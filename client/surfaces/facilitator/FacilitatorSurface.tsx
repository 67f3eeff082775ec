import { lazy, Suspense, useState } from 'react'
import { useParams } from 'wouter'
import { parseCode } from '../../../shared/programme/joinCode.ts'
import { loadConsoleTexts } from '../../activities/loadFace.ts'
import { loadPart } from '../../http/loadPart.ts'
import { createLiveProgramme } from '../../live/liveProgramme.ts'
import { LiveProvider, useStatus, WhenLive } from '../../store/live.tsx'
import { useIsRehearsal } from '../../store/useIsRehearsal.ts'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { ToastRegion } from '../../ui/ToastRegion.tsx'
import { AccessPage, LoadingPage, RehearsalGonePage, StoppedPage, UnreachablePage } from './AccessPage.tsx'
import { Console } from './Console.tsx'
import { useFacilitatorAccess } from './useFacilitatorAccess.ts'

// On their way while the door opens, and asked for again when they did not come.
loadConsoleTexts().catch(() => {})
const SpeakingConsole = lazy(async () => {
  await loadPart(loadConsoleTexts)
  return { default: Console }
})

/** The console of one programme: the door, and behind it the session. */
export default function FacilitatorSurface() {
  const { code: typed = '' } = useParams<{ code: string }>()
  const code = parseCode(typed) ?? typed
  return (
    <div data-face="console">
      <Door key={code} code={code} />
      <LiveRegion />
      <ToastRegion />
    </div>
  )
}

function Door({ code }: { readonly code: string }) {
  const access = useFacilitatorAccess(code)
  if (access.state === 'closed') return <AccessPage refusal={access.refusal} />
  if (access.state === 'unreachable') return <UnreachablePage />
  if (access.state === 'checking') return <LoadingPage />
  return <LiveConsole key={access.programmeId} code={code} programmeId={access.programmeId} />
}

function LiveConsole({ code, programmeId }: { readonly code: string; readonly programmeId: string }) {
  const [live] = useState(() => createLiveProgramme({ audience: 'facilitator', programmeId, code }))
  return (
    <LiveProvider live={live}>
      <UntilStopped code={code} />
    </LiveProvider>
  )
}

function UntilStopped({ code }: { readonly code: string }) {
  const { stopped } = useStatus()
  const isRehearsal = useIsRehearsal()
  if (stopped !== null && isRehearsal) return <RehearsalGonePage code={code} />
  if (stopped !== null) return <StoppedPage code={stopped} />
  return (
    <WhenLive fallback={<LoadingPage isSession />}>
      <Suspense fallback={<LoadingPage isSession />}>
        <SpeakingConsole />
      </Suspense>
    </WhenLive>
  )
}
