import { useContext, useEffect, useState } from 'react'
import { LiveProvider, useStatus, WhenLive } from '../../store/live.tsx'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { ToastRegion } from '../../ui/ToastRegion.tsx'
import type { KnownSeat } from './door/seatMemory.ts'
import { liveSeat } from './liveSeats.ts'
import { PersonalCodeContext } from './personalCode.ts'
import { PlaceContext } from './place.ts'
import { ConnectingPage } from './shell/ConnectingPage.tsx'
import { Shell } from './shell/Shell.tsx'
import { StoppedPage } from './shell/StoppedPage.tsx'

interface LivePhoneProps {
  readonly code: string
  readonly seat: KnownSeat
  readonly hasJustJoined: boolean
  /** The seat is gone: back to the door. */
  readonly onLeave: () => void
}

/** One seat, live. */
export function LivePhone({ code, seat, hasJustJoined, onLeave }: LivePhoneProps) {
  const place = useContext(PlaceContext)
  const [live] = useState(() => liveSeat(code, place, seat))
  return (
    <LiveProvider live={live}>
      <PersonalCodeContext value={{ code: seat.personalCode, isNew: hasJustJoined }}>
        <Room onLeave={onLeave} />
      </PersonalCodeContext>
    </LiveProvider>
  )
}

/** What stands on the phone of somebody with a seat; the gallery and tests give it a live programme of their own. */
export function Room({ onLeave }: { readonly onLeave: () => void }) {
  const { stopped } = useStatus()
  // The other of this person's two seats has all that was here: the door knows it by the same cookie.
  const isMerged = stopped === 'seatMerged'
  useEffect(() => {
    if (isMerged) onLeave()
  }, [isMerged, onLeave])
  return (
    <>
      {stopped === null ? (
        <WhenLive fallback={<ConnectingPage />}>
          <Shell />
        </WhenLive>
      ) : (
        <StoppedPage code={stopped} onLeave={onLeave} />
      )}
      <ToastRegion />
      <LiveRegion />
    </>
  )
}
