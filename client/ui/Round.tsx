import type { ReactNode } from 'react'
import { useT } from '../i18n/useT.ts'
import { classes } from './classes.ts'
import { MarkGlyph } from './MarkGlyph.tsx'
import markStyles from './RegionMark.module.css'
import styles from './Round.module.css'
import { RoundLabel } from './RoundLabel.tsx'
import { fullName, type RegionIdentity } from './regionIdentity.ts'
import { chord, markSizeFor, type Point, seatPoint } from './ringGeometry.ts'

/** A line between two seats: `learner` learns from `source`. Nothing else is ever drawn as a line. */
export interface RoundLink {
  readonly source: number
  readonly learner: number
  /** `now` is the one that is being talked about, `soft` fades to the back. */
  readonly state?: 'plain' | 'now' | 'soft' | undefined
}

export interface RoundProps {
  /** Two to thirty, in seat order. */
  readonly regions: readonly RegionIdentity[]
  /** Seats whose people are not here yet. */
  readonly away?: readonly number[] | undefined
  readonly ownSeat?: number | undefined
  readonly links?: readonly RoundLink[] | undefined
  readonly hasArrows?: boolean | undefined
  /** Draw the lines one after another, from source to learner, when they appear. */
  readonly drawsLinks?: boolean | undefined
  /** Seats to draw larger. */
  readonly emphasised?: readonly number[] | undefined
  readonly hasLabels?: boolean | undefined
  readonly hasTable?: boolean | undefined
  readonly onPlane?: boolean | undefined
  /** CSS width of the whole; the height follows (labels need a wider drawing). */
  readonly size?: string | undefined
  /** Share of the ring's radius that a mark takes at most; the default suits nine regions on a phone. */
  readonly markShare?: number | undefined
  /** What it shows, in words; the default says how many regions sit at the table. */
  readonly label?: string | undefined
  readonly className?: string | undefined
  /** In the middle of the table: a clock, a count. */
  readonly children?: ReactNode
}

const radius = 136
const labelRoom = 118

/** The round: every region at its fixed seat, with learning lines between them. */
export function Round({
  regions,
  away = [],
  ownSeat,
  links = [],
  hasArrows = false,
  drawsLinks = false,
  emphasised = [],
  hasLabels = false,
  hasTable = true,
  onPlane = false,
  size,
  markShare = 0.37,
  label,
  className,
  children,
}: RoundProps) {
  const t = useT()
  const mark = markSizeFor(regions.length, radius, radius * markShare)
  const edge = radius + mark * (ownSeat === undefined ? 0.62 : 0.82)
  const isCrowded = regions.length > 12
  const labelWidth = hasLabels ? labelRoom : 0
  const labelHeight = hasLabels ? (isCrowded ? labelRoom : 20) : 0
  const width = 2 * (edge + labelWidth)
  const height = 2 * (edge + labelHeight)
  const centre: Point = { x: width / 2, y: height / 2 }
  const places = new Map(
    regions.map((region, index) => [region.seat, seatPoint(index, regions.length, radius, centre)] as const),
  )
  const tableRadius = radius - mark * 1.04
  const names = new Map(regions.map((region) => [region.seat, fullName(region)]))
  return (
    <div
      className={classes(styles.round, className)}
      style={{ '--round-size': size, '--round-table': `${(200 * (tableRadius - 6)) / width}%` }}
    >
      <svg
        className={classes(styles.drawing, onPlane && markStyles.onPlane)}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label ?? t('common.round.label', { count: regions.length })}
      >
        {hasTable && <circle className={styles.table} cx={centre.x} cy={centre.y} r={tableRadius} />}
        {links.map((link) => {
          const from = places.get(link.source)
          const to = places.get(link.learner)
          if (!from || !to) return null
          const isNow = link.state === 'now'
          const strokeWidth = isNow ? 4.8 : 2.2
          const lines = chord(from, to, mark * (isNow ? 0.78 : 0.72), strokeWidth, hasArrows)
          const title = t('common.round.link', {
            learner: names.get(link.learner) ?? '',
            source: names.get(link.source) ?? '',
          })
          return (
            <g
              key={`${link.source}-${link.learner}`}
              className={classes(styles.link, isNow && styles.now, link.state === 'soft' && styles.soft)}
              strokeWidth={strokeWidth}
              data-draws={drawsLinks || undefined}
            >
              <title>{title}</title>
              <path d={lines.line} pathLength={1} className={styles.line} />
              {lines.head && <path d={lines.head} className={styles.head} />}
            </g>
          )
        })}
        {regions.map((region) => {
          const at = places.get(region.seat)
          if (!at) return null
          const drawn = mark * (emphasised.includes(region.seat) ? 1.22 : 1)
          return (
            <g key={region.seat}>
              {region.seat === ownSeat && (
                <circle
                  className={markStyles.you}
                  cx={at.x}
                  cy={at.y}
                  r={mark * 0.78}
                  style={{ strokeWidth: Math.max(3, mark * 0.075) }}
                />
              )}
              <g
                transform={`translate(${at.x - drawn / 2} ${at.y - drawn / 2}) scale(${drawn / 48})`}
                data-seat={region.seat}
              >
                <MarkGlyph seat={region.seat} letters={region.letters} isAway={away.includes(region.seat)} />
              </g>
              {hasLabels && (
                <RoundLabel name={region.name} at={at} centre={centre} mark={drawn} isCrowded={isCrowded} />
              )}
            </g>
          )
        })}
      </svg>
      {children !== undefined && <div className={styles.middle}>{children}</div>}
    </div>
  )
}
