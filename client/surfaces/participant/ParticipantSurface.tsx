import { lazy, Suspense, useEffect, useState } from 'react'
import { useParams } from 'wouter'
import { loadPart } from '../../http/loadPart.ts'
import { PageWaiting } from '../../PageWaiting.tsx'
import { DoorPage } from './door/DoorPage.tsx'
import { forgetSeat, type KnownSeat, knownSeat, rememberSeat } from './door/seatMemory.ts'
import { useKeptFocus } from './useKeptFocus.ts'

const loadRoom = async () => ({ default: (await import('./LivePhone.tsx')).LivePhone })
const LivePhone = lazy(() => loadPart(loadRoom))

/** The phone of one participant: the door first, the room as soon as this browser holds a seat. */
export default function ParticipantSurface() {
  const { code = '' } = useParams<{ code: string }>()
  return <Phone key={code} code={code} />
}

function Phone({ code }: { readonly code: string }) {
  const [seat, setSeat] = useState<KnownSeat | null>(() => knownSeat(code))
  const [hasJustJoined, setHasJustJoined] = useState(false)
  useRoomFetchedAhead()
  useKeptFocus()
  const sitDown = (taken: KnownSeat, isNew: boolean): void => {
    rememberSeat(code, taken)
    setSeat(taken)
    setHasJustJoined(isNew)
  }
  const leave = (): void => {
    forgetSeat(code)
    setSeat(null)
  }
  if (seat === null) return <DoorPage code={code} onSeated={sitDown} />
  return (
    <Suspense fallback={<PageWaiting />}>
      <LivePhone key={seat.programmeId} code={code} seat={seat} hasJustJoined={hasJustJoined} onLeave={leave} />
    </Suspense>
  )
}

/** The room comes in while somebody chooses a region: the door itself stays light. */
function useRoomFetchedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => loadRoom().catch(() => {}), 500) // asked for again when it is needed
    return () => clearTimeout(timer)
  }, [])
}
