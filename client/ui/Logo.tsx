import styles from './Logo.module.css'

export interface LogoProps {
  /** Any CSS length for the sign; the word takes the font size around it. */
  readonly size?: string | undefined
  readonly hasWord?: boolean | undefined
  /** Below 24 px: the K only, without the other seats. */
  readonly isSmall?: boolean | undefined
}

/** Nine seats, three learning lines that make a K; the orange one is happening now. */
export function Logo({ size, hasWord = true, isSmall = false }: LogoProps) {
  const sign = (
    <svg
      className={styles.sign}
      viewBox={isSmall ? '4 4 40 40' : '0 0 48 48'}
      style={{ '--sign-size': size }}
      role="img"
      aria-label="Kennisronde"
    >
      <g stroke="currentColor" strokeWidth={5} strokeLinecap="round">
        <path d={between(at(3), at(6))} />
        <path d={between({ x: stemX + 2, y: 24 }, at(bottomRight))} />
        <path d={between({ x: stemX + 2, y: 24 }, at(topRight))} stroke="var(--kr-signal)" />
      </g>
      {seats.map((seat, index) =>
        isSmall && !ends.has(index) ? null : (
          <circle
            key={`${seat.x} ${seat.y}`}
            cx={seat.x}
            cy={seat.y}
            r={ends.has(index) ? 4.3 : 2.7}
            fill={index === topRight ? 'var(--kr-signal)' : 'currentColor'}
          />
        ),
      )}
    </svg>
  )
  if (!hasWord) return sign
  return (
    <span className={styles.logo}>
      {sign}
      {/* The sign carries the name: a small screen may leave the word out. */}
      <span aria-hidden="true">Kennisronde</span>
    </span>
  )
}

const seats = Array.from({ length: 9 }, (_, index) => {
  const angle = (index * 40 * Math.PI) / 180
  return { x: 24 + 20.5 * Math.cos(angle), y: 24 + 20.5 * Math.sin(angle) }
})
/** Seats that carry a line; 3 and 6 stand exactly above each other and make the stem. */
const bottomRight = 1
const topRight = 8
const ends = new Set([bottomRight, 3, 6, topRight])
const stemX = at(3).x

function at(index: number): { x: number; y: number } {
  return seats[index] ?? { x: 24, y: 24 }
}

const between = (from: { x: number; y: number }, to: { x: number; y: number }): string =>
  `M${from.x.toFixed(2)} ${from.y.toFixed(2)}L${to.x.toFixed(2)} ${to.y.toFixed(2)}`
