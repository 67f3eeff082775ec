import { useMemo } from 'react'
import { personLabel } from '../../../../shared/programme/callSign.ts'
import type { ExpectedPerson } from '../../../../shared/programme/expected.ts'
import { likelyPerson, matchExpected } from '../../../../shared/programme/expectedMatch.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { useView } from '../../../store/live.tsx'

export type Seat = FacilitatorView['seats'][string]

/** Somebody who is in and on no list. `likely`: who of the list it may be, never taken for granted. */
export interface Guest {
  readonly seat: Seat
  /** Their name, or the region's with their number. */
  readonly label: string
  /** The region they chose, when their name does not say it. */
  readonly region: string | null
  readonly likelyId: string | null
  /** “Bram, Achterhoek” when another region expects them. */
  readonly likely: string | null
}

/** One region: who of its list is in, and whom it waits for. */
export interface ExpectedRegion {
  readonly region: Region
  readonly total: number
  readonly here: number
  /** By name, the nameless last. */
  readonly waiting: readonly ExpectedPerson[]
}

export interface Expected {
  readonly people: readonly ExpectedPerson[]
  /** Those that somebody was expected from, in seat order. */
  readonly regions: readonly ExpectedRegion[]
  /** All regions of the programme, in seat order. */
  readonly allRegions: readonly Region[]
  readonly here: number
  /** Seat of each person who is in, by person. */
  readonly seatOf: ReadonlyMap<string, Seat>
  /** None while there is no list. */
  readonly guests: readonly Guest[]
}

/** Who is expected and who is there, worked out here from the list and the seats: nobody keeps it. */
export function useExpected(): Expected {
  const { expected, seats, regions, regionOrder } = useView('facilitator', (view) => ({
    expected: view.expected,
    seats: view.seats,
    regions: view.regions,
    regionOrder: view.regionOrder,
  }))
  return useMemo(() => {
    const allRegions = regionOrder.flatMap((id) => regions[id] ?? [])
    return compare(Object.values(expected.people), seats, allRegions)
  }, [expected, seats, regions, regionOrder])
}

function compare(
  people: readonly ExpectedPerson[],
  seats: FacilitatorView['seats'],
  allRegions: readonly Region[],
): Expected {
  const match = matchExpected(people, Object.values(seats))
  const seatOf = new Map([...match.seatOf].flatMap(([id, seatId]) => pair(id, seats[seatId])))
  const missing = people.filter(({ id }) => !seatOf.has(id))
  const regions = allRegions.flatMap((region): ExpectedRegion[] => {
    const own = people.filter(({ regionId }) => regionId === region.id)
    if (own.length === 0) return []
    const waiting = own.filter(({ id }) => !seatOf.has(id)).sort(byName)
    return [{ region, total: own.length, here: own.length - waiting.length, waiting }]
  })
  const guests = match.guests.flatMap(({ id }): Guest[] => {
    const seat = seats[id]
    if (seat === undefined || people.length === 0) return []
    const region = allRegions.find((one) => one.id === seat.regionId)
    const likely = likelyPerson(seat, missing)
    const elsewhere =
      likely?.regionId === seat.regionId ? undefined : allRegions.find((one) => one.id === likely?.regionId)
    return [
      {
        seat,
        label: personLabel(seat, region),
        region: seat.name === null ? null : (region?.shortName ?? null),
        likelyId: likely?.id ?? null,
        likely: likely === null ? null : [likely.name, elsewhere?.shortName].filter(Boolean).join(', '),
      },
    ]
  })
  return { people, regions, allRegions, here: seatOf.size, seatOf, guests: guests.sort(byLabel) }
}

const pair = <T>(id: string, seat: T | undefined): [string, T][] => (seat === undefined ? [] : [[id, seat]])

const byLabel = (a: Guest, b: Guest): number => a.label.localeCompare(b.label, 'nl')

export function byName(a: ExpectedPerson, b: ExpectedPerson): number {
  if (a.name === null || b.name === null) return a.name === b.name ? 0 : a.name === null ? 1 : -1
  return a.name.localeCompare(b.name, 'nl')
}
