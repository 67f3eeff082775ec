import { lazy, useCallback, useContext, useEffect, useState } from 'react'
import type { CodeAnswer } from '../../../../shared/protocol/http.ts'
import type { Refusal } from '../../../http/askServer.ts'
import { loadPart } from '../../../http/loadPart.ts'
import { useT } from '../../../i18n/useT.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { PlaceContext } from '../place.ts'
import { PhoneScreen } from '../shell/PhoneFrame.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { CodePage } from './CodePage.tsx'
import { DoorFrame } from './DoorFrame.tsx'
import { findProgramme } from './doorApi.ts'
import { JoinPage } from './JoinPage.tsx'
import type { OnSeated } from './useTakeSeat.ts'

const loadResume = async () => ({ default: (await import('./ResumePage.tsx')).ResumePage })
/** For a second device, and few need it. */
const ResumePage = lazy(() => loadPart(loadResume))

interface DoorPageProps {
  readonly code: string
  readonly onSeated: OnSeated
  /** Everybody who sits at this browser, as its cookies say. */
  readonly onHere: (programmeId: string, seats: CodeAnswer['seats']) => void
}

/** From a code to a seat: look the programme up, then choose a region or bring a seat along with a personal code. */
export function DoorPage({ code, onSeated, onHere }: DoorPageProps) {
  const t = useT()
  const place = useContext(PlaceContext)
  usePageTitle(t('participant.join.pageTitle'))
  const [programme, setProgramme] = useState<CodeAnswer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isResuming, setIsResuming] = useState(false)

  const look = useCallback(async () => {
    const answer = await findProgramme(code, place)
    if (!answer.ok) return setRefusal(answer.refusal)
    setRefusal(null)
    const { programmeId, seats } = answer.value
    onHere(programmeId, seats)
    const seat = seats.find((here) => here.place === place)
    if (seat) return onSeated({ programmeId, personalCode: null, seatId: seat.seatId }, false, place)
    setProgramme(answer.value)
    loadResume().catch(() => {}) // asked for again when it is needed
  }, [code, place, onSeated, onHere])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per code; another look is asked for by hand or by the network
  useEffect(() => {
    void look()
  }, [code])
  useEffect(() => {
    if (refusal?.code !== 'offline') return
    addEventListener('online', look)
    return () => removeEventListener('online', look)
  }, [refusal, look])

  if (refusal && programme === null) return <CodePage typed={code} refusal={refusal} onRetry={look} />
  if (programme === null) {
    return (
      <DoorFrame>
        <PhoneScreen>
          <h1>{t('participant.code.looking')}</h1>
          <Skeleton lines={4} height="52px" />
        </PhoneScreen>
      </DoorFrame>
    )
  }
  return isResuming ? (
    <ResumePage programme={programme} onBack={() => setIsResuming(false)} onSeated={onSeated} />
  ) : (
    <JoinPage programme={programme} onResume={() => setIsResuming(true)} onSeated={onSeated} />
  )
}
