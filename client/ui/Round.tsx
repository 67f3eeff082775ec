import type { ReactNode } from 'react'
import { useT } from '../i18n/useT.ts'
import { classes } from './classes.ts'
import { MarkGlyph } from './MarkGlyph.tsx'
import markStyles from './RegionMark.module.css'
import styles from './Round.module.css'
import { RoundLines, type RoundLink } from './RoundLines.tsx'
import type { RegionIdentity } from './regionIdentity.ts'
import { labelText, layOutRound, type RoundSeat } from './roundLayout.ts'

export interface RoundProps {
  /** Two to thirty, in seat order. */
  readonly regions: readonly RegionIdentity[]
  /** Seats whose people are not here yet. */
  readonly away?: readonly number[] | undefined
  readonly ownSeat?: number | undefined
  readonly links?: readonly RoundLink[] | undefined
  readonly hasArrows?: boolean | undefined
  /** Draw the lines from source to learner when they appear. */
  readonly drawsLinks?: boolean | undefined
  /** Seats to draw larger. */
  readonly emphasised?: readonly number[] | undefined
  readonly hasLabels?: boolean | undefined
  readonly hasTable?: boolean | undefined
  readonly onPlane?: boolean | undefined
  /** CSS width; the height follows. */
  readonly size?: string | undefined
  /** Take all of a parent that has a height of its own (the wall). Not together with children. */
  readonly fillsParent?: boolean | undefined
  /** Share of the ring's radius that a mark takes at most; the default suits nine regions on a phone. */
  readonly markShare?: number | undefined
  /** What it shows, in words; the default says how many regions sit at the table. */
  readonly label?: string | undefined
  readonly className?: string | undefined
  /** In the middle of the table: a clock, a count. */
  readonly children?: ReactNode
}

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
  fillsParent = false,
  markShare = 0.37,
  label,
  className,
  children,
}: RoundProps) {
  const t = useT()
  const layout = layOutRound({ regions, emphasised, ownSeat, hasLabels, markShare })
  const { width, height, centre, tableRadius, ownRing, fontSize, seats } = layout
  return (
    <div
      className={classes(styles.round, fillsParent && styles.fills, className)}
      style={{ '--round-size': size, '--round-table': `${(200 * (tableRadius - 6)) / width}%` }}
    >
      <svg
        className={classes(styles.drawing, onPlane && markStyles.onPlane)}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label ?? t('common.round.label', { count: regions.length })}
      >
        {hasTable && <circle className={styles.table} cx={centre.x} cy={centre.y} r={tableRadius} />}
        <RoundLines layout={layout} links={links} hasArrows={hasArrows} draws={drawsLinks} />
        {seats.map((seat) => (
          <g key={seat.region.seat} data-seat={seat.region.seat}>
            {seat.region.seat === ownSeat && (
              <circle
                className={markStyles.you}
                cx={seat.at.x}
                cy={seat.at.y}
                r={ownRing}
                style={{ strokeWidth: Math.max(2.4, ownRing * 0.096) }}
              />
            )}
            <g transform={toMarkBox(seat)}>
              <MarkGlyph
                seat={seat.region.seat}
                letters={seat.region.letters}
                isAway={away.includes(seat.region.seat)}
              />
            </g>
            {hasLabels && <SeatLabel seat={seat} fontSize={fontSize} />}
          </g>
        ))}
      </svg>
      {children !== undefined && <div className={styles.middle}>{children}</div>}
    </div>
  )
}

function SeatLabel({ seat: { region, label }, fontSize }: { readonly seat: RoundSeat; readonly fontSize: number }) {
  // A spoke hangs on the middle of its letters, a level name on its base line.
  const drop = label.turn === 0 ? 0 : fontSize * 0.34
  return (
    <text
      className={styles.label}
      fontSize={fontSize}
      textAnchor={label.anchor}
      transform={`translate(${label.x} ${label.y}) rotate(${label.turn}) translate(0 ${drop})`}
    >
      {labelText(region)}
    </text>
  )
}

const toMarkBox = ({ at, mark }: RoundSeat): string =>
  `translate(${at.x - mark / 2} ${at.y - mark / 2}) scale(${mark / 48})`
