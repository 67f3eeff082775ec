import { useEffect, useState } from 'react'
import { createLiveProgramme } from '../../live/liveProgramme.ts'
import { LiveProvider, useConnected, useStatus, WhenLive } from '../../store/live.tsx'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { ToastRegion } from '../../ui/ToastRegion.tsx'
import { forgetSeat, type KnownSeat } from './door/seatMemory.ts'
import { PersonalCodeContext } from './personalCode.ts'
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
  const [live] = useState(() => createLiveProgramme({ audience: 'participant', programmeId: seat.programmeId, code }))
  return (
    <LiveProvider live={live}>
      <PersonalCodeContext value={{ code: seat.personalCode, isNew: hasJustJoined }}>
        <Room onLeave={onLeave} />
        <ForgetWhenErased code={code} />
      </PersonalCodeContext>
    </LiveProvider>
  )
}

/** The server knows this person no more, so this device has nothing to keep either: not even for a reload. */
function ForgetWhenErased({ code }: { readonly code: string }) {
  const { live } = useConnected()
  const { stopped } = useStatus()
  const isErased = stopped === 'notFound' || stopped === 'codeExpired'
  useEffect(() => {
    if (!isErased) return
    forgetSeat(code)
    void live.forget()
  }, [isErased, code, live])
  return null
}

/** What stands on the phone of somebody with a seat; the gallery and tests give it a live programme of their own. */
export function Room({ onLeave }: { readonly onLeave: () => void }) {
  const { stopped } = useStatus()
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
