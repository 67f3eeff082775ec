import { useT } from '../i18n/useT.ts'
import { MarkGlyph } from './MarkGlyph.tsx'
import styles from './MiniRound.module.css'
import { fullName, type RegionIdentity } from './regionIdentity.ts'
import { seatPoint } from './ringGeometry.ts'

export interface MiniRoundProps {
  readonly own: RegionIdentity
  /** Every seat of the programme, in seat order. */
  readonly seats: readonly number[]
  readonly away?: readonly number[] | undefined
  /** Without a connection all seats but yours turn hollow. */
  readonly isOffline?: boolean | undefined
  readonly size?: string | number | undefined
}

/** The phone's header mark: your region in the middle of a small round, your own seat orange. */
export function MiniRound({ own, seats, away = [], isOffline = false, size = 46 }: MiniRoundProps) {
  const t = useT()
  const region = fullName(own)
  const dot = Math.min(2.9, 62 / Math.max(9, seats.length))
  return (
    <svg
      className={styles.mini}
      viewBox="0 0 64 64"
      role="img"
      aria-label={isOffline ? t('common.round.yourSeatOffline', { region }) : t('common.round.yourSeat', { region })}
      style={{ '--mini-size': typeof size === 'number' ? `${size}px` : size }}
    >
      {seats.map((seat, index) => {
        const at = seatPoint(index, seats.length, 29, { x: 32, y: 32 })
        const isOwn = seat === own.seat
        const isHollow = !isOwn && (isOffline || away.includes(seat))
        return (
          <circle
            key={seat}
            className={isOwn ? styles.own : isHollow ? styles.hollow : styles.seat}
            cx={at.x}
            cy={at.y}
            r={isOwn ? dot * 1.45 : dot}
          />
        )
      })}
      <g transform="translate(14.5 14.5) scale(.73)">
        <MarkGlyph seat={own.seat} letters={own.letters} />
      </g>
    </svg>
  )
}
