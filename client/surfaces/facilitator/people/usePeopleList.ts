import { useMemo } from 'react'
import { callSign, personLabel } from '../../../../shared/programme/callSign.ts'
import { group, normalName } from '../../../../shared/programme/expectedMatch.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { usePresence, useView } from '../../../store/live.tsx'
import { useExpected } from './useExpected.ts'

type Seat = FacilitatorView['seats'][string]

/** Somebody with a seat, in words. */
export interface Person extends Seat {
  readonly region: Region
  /** “Sanne”, or “Limburg 2” for who gave no name. */
  readonly label: string
  /** Null while the server does not say who is connected. */
  readonly isHere: boolean | null
  /** On no list, while there is one. */
  readonly isGuest: boolean
  /** What a search looks through. */
  readonly words: string
}

export interface PeopleList {
  readonly regions: readonly Region[]
  /** In seat order of the regions, and there by name; the nameless last, by number. */
  readonly people: readonly Person[]
  readonly removed: readonly Person[]
}

/** Everybody with a seat, and who was put out of the room. */
export function usePeopleList(): PeopleList {
  const { seats, removedSeats, regions, regionOrder } = useView('facilitator', (view) => ({
    seats: view.seats,
    removedSeats: view.removedSeats,
    regions: view.regions,
    regionOrder: view.regionOrder,
  }))
  const here = usePresence()?.seatIds
  const { guests } = useExpected()
  return useMemo(() => {
    const hereIds = here && new Set(here)
    const guestIds = new Set(guests.map(({ seat }) => seat.id))
    const inOrder = regionOrder.flatMap((id) => regions[id] ?? [])
    const all = (some: Readonly<Record<string, Seat>>): readonly Person[] => {
      const byRegion = group(Object.values(some), ({ regionId }) => regionId)
      return inOrder.flatMap((region) =>
        (byRegion.get(region.id) ?? []).toSorted(byName).map((seat) => ({
          ...seat,
          region,
          label: personLabel(seat, region),
          isHere: hereIds ? hereIds.has(seat.id) : null,
          isGuest: guestIds.has(seat.id),
          words: normalName(`${seat.name ?? ''} ${callSign(region, seat)}`),
        })),
      )
    }
    return { regions: inOrder, people: all(seats), removed: all(removedSeats) }
  }, [seats, removedSeats, regions, regionOrder, here, guests])
}

function byName(a: Seat, b: Seat): number {
  if (a.name === null || b.name === null) return a.name === b.name ? a.number - b.number : a.name === null ? 1 : -1
  return a.name.localeCompare(b.name, 'nl') || a.number - b.number
}
