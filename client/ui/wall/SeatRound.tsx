import type { ReactNode } from 'react'
import type { Region } from '../../../shared/programme/regions.ts'
import { MarkGlyph } from '../MarkGlyph.tsx'
import styles from './SeatRound.module.css'
import { useWall } from './WallContext.tsx'
import { arcPath, insideSeats, placesFor, seatsOnRing } from './wallRing.ts'

export interface SeatRoundProps {
  /** How far each region is, 0–1, by region id. Without it the arcs run together over `share`. */
  readonly shareByRegion?: Readonly<Record<string, number>> | undefined
  /** How far the room is, 0–1, where regions must not be told apart. */
  readonly share?: number | undefined
  /** The whole in one sentence, for screen readers. */
  readonly label: string
  readonly children?: ReactNode
}

const side = 100
const centre = { x: side / 2, y: side / 2 }
const outer = side / 2
const stroke = 3.4

/** The round as progress: how many of each region are done fills that region's part of the table's edge. */
export function SeatRound({ shareByRegion, share, label, children }: SeatRoundProps) {
  const { view } = useWall()
  const regions = view.regionOrder.flatMap((id) => view.regions[id] ?? [])
  const seats = seatsOnRing(regions.length, outer, 14, centre)
  const radius = insideSeats(regions.length, outer, seats) - stroke
  return (
    <div className={styles.round}>
      <svg viewBox={`0 0 ${side} ${side}`} className={styles.drawing} role="img" aria-label={label}>
        {share !== undefined && <WholeEdge radius={radius} share={share} />}
        {regions.map((region, index) => {
          const seat = seats[index]
          if (seat === undefined) return null
          const part = shareByRegion?.[region.id] ?? 0
          return (
            <g key={region.id}>
              {shareByRegion !== undefined && (
                <Part index={index} count={placesFor(regions.length)} radius={radius} share={part} />
              )}
              <Seat region={region} x={seat.at.x} y={seat.at.y} size={seat.mark} isEmpty={isEmpty(view, region)} />
            </g>
          )
        })}
      </svg>
      <div className={styles.middle} style={{ '--inside': `${2 * (radius - stroke)}%` }}>
        {children}
      </div>
    </div>
  )
}

const isEmpty = (view: { seatsByRegion: Readonly<Record<string, number>> }, region: Region): boolean =>
  (view.seatsByRegion[region.id] ?? 0) === 0

interface SeatProps {
  readonly region: Region
  readonly x: number
  readonly y: number
  readonly size: number
  readonly isEmpty: boolean
}

function Seat({ region, x, y, size, isEmpty: isAway }: SeatProps) {
  return (
    <g transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 48})`}>
      <MarkGlyph seat={region.seat} letters={region.letters} isAway={isAway} />
    </g>
  )
}

interface PartProps {
  readonly index: number
  readonly count: number
  readonly radius: number
  readonly share: number
}

/** One region's part of the edge: centred on its seat, filled clockwise. */
function Part({ index, count, radius, share }: PartProps) {
  const gap = Math.min(0.16 / count, 0.012)
  const from = (index - 0.5) / count + gap
  const to = (index + 0.5) / count - gap
  const filled = from + (to - from) * Math.min(1, Math.max(0, share))
  return (
    <g className={styles.part} strokeWidth={stroke}>
      <path className={styles.track} d={arcPath(centre, radius, from, to)} />
      {share > 0 && <path className={styles.filled} d={arcPath(centre, radius, from, filled)} />}
    </g>
  )
}

function WholeEdge({ radius, share }: { readonly radius: number; readonly share: number }) {
  const around = 2 * Math.PI * radius
  return (
    <g className={styles.part} strokeWidth={stroke} transform={`rotate(-90 ${centre.x} ${centre.y})`}>
      <circle className={styles.track} cx={centre.x} cy={centre.y} r={radius} />
      <circle
        className={styles.filled}
        cx={centre.x}
        cy={centre.y}
        r={radius}
        strokeDasharray={`${around * Math.min(1, Math.max(0, share))} ${around}`}
      />
    </g>
  )
}
