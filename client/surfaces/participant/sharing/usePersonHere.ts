import { useSyncExternalStore } from 'react'
import { personLabel } from '../../../../shared/programme/callSign.ts'
import type { MineView, ParticipantView } from '../../../../shared/programme/views.ts'
import { useT } from '../../../i18n/useT.ts'
import { type RegionIdentity, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { useDevice } from '../device.ts'
import type { KnownSeat } from '../door/seatMemory.ts'
import { liveSeat } from '../liveSeats.ts'

export interface PersonHere {
  /** Null until the server said who sits there. */
  readonly region: RegionIdentity | null
  /** The name, or “Limburg 2”. */
  readonly who: string
  /** What waits here to be sent. */
  readonly pending: number
  readonly notCounted: number
}

/** One of the people at this device, as far as who holds it may know. */
export function usePersonHere(place: number, seat: KnownSeat): PersonHere {
  const t = useT()
  const identify = useRegionIdentity()
  const { code } = useDevice()
  const live = liveSeat(code, place, seat)
  const state = useSyncExternalStore(live.subscribe, live.getState)
  // The server builds both from their schemas; over the wire they are unknown.
  const mine = state.mine as MineView | null
  const region = mine === null ? undefined : (state.shared as ParticipantView | null)?.regions[mine.seat.regionId]
  const known = mine === null || region === undefined ? null : personLabel(mine.seat, region)
  return {
    region: region === undefined ? null : identify(region),
    who: known ?? t('sharing.place', { place }),
    pending: state.status.pending,
    notCounted: state.notCounted.length,
  }
}
