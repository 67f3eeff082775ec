import { type ComponentProps, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { loadPart } from '../../http/loadPart.ts'
import { useT } from '../../i18n/useT.ts'
import { PageWaiting } from '../../PageWaiting.tsx'
import { changeReader, showToast } from '../../ui/toasts.ts'
import { DeviceContext } from './device.ts'
import { DoorPage } from './door/DoorPage.tsx'
import { coveredPlace, forgetSeat, type KnownSeat, knownSeats, rememberCover, rememberSeat } from './door/seatMemory.ts'
import { lazySharing } from './loadSharing.ts'
import { addressOf, PlaceContext, placeIn } from './place.ts'
import { AbovePhone } from './shell/PhoneFrame.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

const loadRoom = async () => ({ default: (await import('./LivePhone.tsx')).LivePhone })
const LivePhone = lazy(() => loadPart(loadRoom))

const PlaceBar = lazySharing('PlaceBar')
const StayConnected = lazySharing('StayConnected')
const CoverPage = lazySharing('CoverPage')

type DoorProps = ComponentProps<typeof DoorPage>

/** The phone of one participant, or a device that several share: each has a place, with a seat and a page of their own. */
export default function ParticipantSurface() {
  const { code = '' } = useParams<{ code: string }>()
  const place = placeIn(useSearch())
  return <SharedDevice key={code} code={code} place={place} />
}

function SharedDevice({ code, place }: { readonly code: string; readonly place: number }) {
  const t = useT()
  const search = useSearch()
  const [, go] = useLocation()
  const [seats, setSeats] = useState(() => knownSeats(code))
  const [covered, setCovered] = useState(() => coveredPlace(code))
  const [newAt, setNewAt] = useState<number | null>(null)
  useRoomFetchedAhead()
  useKeptFocus()

  const isShared = Object.keys(seats).some((other) => Number(other) !== place)
  const isCovered = isShared && covered === place
  const cover = (at: number | null): void => {
    rememberCover(code, at)
    setCovered(at)
    changeReader()
  }
  const goTo = (next: number): void => {
    cover(null)
    setNewAt(null)
    if (next !== place) go(addressOf(code, next, search), { replace: true })
    window.scrollTo(0, 0)
  }
  const sitDown = (taken: KnownSeat, isNew: boolean, at: number): void => {
    rememberSeat(code, taken, at)
    setSeats((known) => ({ ...known, [at]: taken }))
    goTo(at)
    setNewAt(isNew ? at : null)
  }
  /** What the cookies know and the storage does not: it was blocked, or emptied. */
  const meet: DoorProps['onHere'] = (programmeId, here) => {
    const known = knownSeats(code)
    for (const { place: at, seatId } of here) {
      if (at !== place && !known[at]) rememberSeat(code, { programmeId, personalCode: null, seatId }, at)
    }
    setSeats(knownSeats(code))
  }
  const leave = (): void => {
    forgetSeat(code, place)
    setSeats(({ [place]: _gone, ...others }) => others)
  }
  /** Nothing that this device knows of the person is lost: the seat is another one, the person is not. */
  const becomeOne = (seatId: string): void => {
    const there = Object.entries(seats).find(([at, known]) => Number(at) !== place && known.seatId === seatId)
    const known = seats[place]
    if (there !== undefined) {
      leave()
      goTo(Number(there[0]))
    } else if (known !== undefined) sitDown({ ...known, seatId }, false, place)
    showToast(t('participant.merged.done'))
  }
  const seat = seats[place]
  return (
    <PlaceContext value={place}>
      <DeviceContext value={{ code, place, seats, goTo, passOn: isShared ? () => cover(place) : null }}>
        <AbovePhone value={isShared && !isCovered && <Late part={<PlaceBar />} />}>
          {isShared && <Late part={<StayConnected />} />}
          <Suspense fallback={<PageWaiting />}>
            {isCovered ? (
              <CoverPage />
            ) : seat === undefined ? (
              <DoorPage key={place} code={code} onSeated={sitDown} onHere={meet} />
            ) : (
              <LivePhone
                key={`${place}/${seat.programmeId}/${seat.seatId}`}
                code={code}
                seat={seat}
                hasJustJoined={newAt === place}
                onLeave={leave}
                onMerged={becomeOne}
              />
            )}
          </Suspense>
        </AbovePhone>
      </DeviceContext>
    </PlaceContext>
  )
}

const Late = ({ part }: { readonly part: ReactNode }) => <Suspense fallback={null}>{part}</Suspense>

/** The room comes in while somebody chooses a region: the door itself stays light. */
function useRoomFetchedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => loadRoom().catch(() => {}), 500) // asked for again when it is needed
    return () => clearTimeout(timer)
  }, [])
}
