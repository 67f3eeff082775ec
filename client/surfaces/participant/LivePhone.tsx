import { Suspense, useContext, useEffect, useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { PageWaiting } from '../../PageWaiting.tsx'
import { LiveProvider, useStatus, WhenLive } from '../../store/live.tsx'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { ToastRegion } from '../../ui/ToastRegion.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { KnownSeat } from './door/seatMemory.ts'
import { lazyLater } from './later/lazyLater.ts'
import { liveSeat } from './liveSeats.ts'
import { PersonalCodeContext } from './personalCode.ts'
import { PlaceContext } from './place.ts'
import { ConnectingPage } from './shell/ConnectingPage.tsx'
import { Shell } from './shell/Shell.tsx'
import { useMergedSeat } from './useMergedSeat.ts'

const MergedPage = lazyLater('MergedPage')
const RemovedPage = lazyLater('RemovedPage')
const StoppedPage = lazyLater('StoppedPage')

interface LivePhoneProps {
  readonly code: string
  readonly seat: KnownSeat
  readonly hasJustJoined: boolean
  /** The seat is gone: back to the door. */
  readonly onLeave: () => void
  /** The seat is part of another one now. */
  readonly onMerged: (seatId: string) => void
}

/** One seat, live. */
export function LivePhone({ code, seat, hasJustJoined, onLeave, onMerged }: LivePhoneProps) {
  const place = useContext(PlaceContext)
  const [live] = useState(() => liveSeat(code, place, seat))
  return (
    <LiveProvider live={live}>
      <PersonalCodeContext value={{ code: seat.personalCode, isNew: hasJustJoined }}>
        <Merging code={code} place={place} onFound={onMerged} onLost={onLeave} />
        <Room onLeave={onLeave} />
      </PersonalCodeContext>
    </LiveProvider>
  )
}

interface MergingProps {
  readonly code: string
  readonly place: number
  readonly onFound: (seatId: string) => void
  readonly onLost: () => void
}

function Merging(props: MergingProps) {
  useMergedSeat({ ...props, isMerged: useStatus().stopped === 'seatMerged' })
  return null
}

/** What stands on the phone of somebody with a seat; the gallery and tests give it a live programme of their own. */
export function Room({ onLeave }: { readonly onLeave: () => void }) {
  const { stopped } = useStatus()
  const isOut = useIsOut()
  return (
    <>
      <Suspense fallback={<PageWaiting />}>
        {isOut ? (
          <RemovedPage />
        ) : stopped === null ? (
          <WhenLive fallback={<ConnectingPage />}>
            <Shell />
          </WhenLive>
        ) : stopped === 'seatMerged' ? (
          <MergedPage />
        ) : (
          <StoppedPage code={stopped} onLeave={onLeave} />
        )}
      </Suspense>
      <ToastRegion />
      <LiveRegion />
    </>
  )
}

/** Put out of the room, until the server lets this seat in again: while it is asked, the page stays as it is. */
function useIsOut(): boolean {
  const t = useT()
  const { stopped, connection } = useStatus()
  const [wasOut, setWasOut] = useState(false)
  const isRemoved = stopped === 'seatRemoved'
  const isBack = connection === 'live'
  useEffect(() => {
    if (isRemoved) setWasOut(true)
    else if (isBack || stopped !== null) setWasOut(false)
    if (wasOut && isBack) showToast(t('participant.out.back'))
  }, [isRemoved, isBack, stopped, wasOut, t])
  return isRemoved || (wasOut && stopped === null && !isBack)
}
