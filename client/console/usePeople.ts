import { useMemo } from 'react'
import { usePresence, useView } from '../store/live.tsx'
import { type RegionIdentity, useRegionIdentity } from '../ui/regionIdentity.ts'
import { doneWith } from './doneByRegion.ts'

/** One region's team as the facilitator sees it. */
export interface RegionPeople {
  readonly id: string
  readonly identity: RegionIdentity
  /** Without “regio” or “provincie”: there is a mark beside it. */
  readonly label: string
  readonly joined: number
  /** Connected at this moment; null before the server said so. */
  readonly connected: number | null
  /** Done with the running activity; null when that has no end for one person. */
  readonly done: number | null
  /** Names of those who gave one. */
  readonly names: readonly string[]
}

export interface People {
  readonly regions: readonly RegionPeople[]
  readonly joined: number
  readonly connected: number | null
  readonly done: number | null
  /** To be done with it is to have voted. */
  readonly isVote: boolean
}

/** Who is at the table, in seat order. */
export function usePeople(): People {
  const { regions, regionOrder, seats, seatsByRegion, seatCount, activity } = useView('facilitator', (view) => ({
    regions: view.regions,
    regionOrder: view.regionOrder,
    seats: view.seats,
    seatsByRegion: view.seatsByRegion,
    seatCount: view.seatCount,
    activity: view.activity,
  }))
  const presence = usePresence()
  const identify = useRegionIdentity()
  const names = useMemo(() => namesByRegion(Object.values(seats)), [seats])
  const done = doneWith(activity)
  return {
    joined: seatCount,
    connected: presence?.total ?? null,
    done: done?.total ?? null,
    isVote: done?.isVote ?? false,
    regions: regionOrder.flatMap((id) => {
      const region = regions[id]
      if (region === undefined) return []
      return {
        id,
        identity: identify(region),
        label: region.shortName,
        joined: seatsByRegion[id] ?? 0,
        connected: presence === null ? null : (presence.byRegion[id] ?? 0),
        done: done === null ? null : (done.byRegion[id] ?? 0),
        names: names.get(id) ?? [],
      }
    }),
  }
}

interface Seat {
  readonly regionId: string
  readonly name: string | null
}

function namesByRegion(seats: readonly Seat[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const { regionId, name } of seats) {
    if (name === null) continue
    const known = names.get(regionId)
    if (known) known.push(name)
    else names.set(regionId, [name])
  }
  return names
}
