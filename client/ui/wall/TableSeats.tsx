import type { Region } from '../../../shared/programme/regions.ts'
import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../RegionMark.tsx'
import { useRegionIdentity } from '../regionIdentity.ts'
import styles from './TableSeats.module.css'
import { seatRows, type TableLayout } from './tableLayout.ts'
import { useWall } from './WallContext.tsx'
import { seatsRoundTable } from './wallRing.ts'

export interface TableSeatsProps {
  readonly seated: ReadonlySet<string>
  readonly layout: TableLayout
}

/** The regions round the QR code, each at its fixed seat; dashed until somebody of it sits down. */
export function TableSeats({ seated, layout }: TableSeatsProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const regions = view.regionOrder.flatMap((id): readonly Region[] => {
    const region = view.regions[id]
    return region === undefined ? [] : [region]
  })
  const { mark, seats, isOpenBelow } = layout
  const places = seatsRoundTable(regions.length, seats, isOpenBelow)
  return (
    <ul className={styles.seats} aria-label={t('projector.join.table')}>
      {regions.map((region, index) => {
        const at = places[index]
        if (at === undefined) return null
        const x = seats.x + at.x - mark / 2
        const y = seats.y + at.y - mark / 2
        return (
          <li key={region.id} className={styles.seat} style={{ '--x': `${x}vh`, '--y': `${y}vh` }}>
            <RegionMark
              region={identify(region)}
              size={`${mark}vh`}
              state={seated.has(region.id) ? 'here' : 'notYet'}
              onPlane
            />
          </li>
        )
      })}
    </ul>
  )
}

/** The same on a square screen, where they do not go round: in rows, of everybody or else of who is missing. */
export function SeatRows({ seated, layout }: TableSeatsProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const all = view.regionOrder.flatMap((id) => view.regions[id] ?? [])
  const { room, mark, places } = seatRows(layout, all.length)
  const regions = all.length <= room ? all : all.filter((region) => !seated.has(region.id)).slice(0, room)
  return (
    <ul className={styles.seats} aria-label={t('projector.join.table')}>
      {regions.map((region, index) => {
        const at = places[index]
        if (at === undefined) return null
        return (
          <li
            key={region.id}
            className={styles.seat}
            style={{ '--x': `${at.x - mark / 2}vh`, '--y': `${at.y - mark / 2}vh` }}
          >
            <RegionMark
              region={identify(region)}
              size={`${mark}vh`}
              state={seated.has(region.id) ? 'here' : 'notYet'}
              onPlane
            />
          </li>
        )
      })}
    </ul>
  )
}
