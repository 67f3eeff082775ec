import styles from './Round.module.css'
import type { Point } from './ringGeometry.ts'

export interface RoundLabelProps {
  readonly name: string
  readonly at: Point
  readonly centre: Point
  readonly mark: number
  /** More than a dozen names do not fit side by side: then they stand like spokes. */
  readonly isCrowded: boolean
}

const fontSize = 15

/** A region's name outside the ring, next to its mark. */
export function RoundLabel({ name, at, centre, mark, isCrowded }: RoundLabelProps) {
  const dx = at.x - centre.x
  const dy = at.y - centre.y
  if (isCrowded) return <SpokeLabel name={name} at={at} dx={dx} dy={dy} mark={mark} />
  const radius = Math.hypot(dx, dy)
  const isMiddle = Math.abs(dx) < radius * 0.12
  const isUp = dy < -radius * 0.5
  const x = isMiddle ? at.x : at.x - Math.sign(dx) * mark * 0.3
  const y = isUp ? at.y - mark * 0.62 - fontSize * 0.36 : at.y + mark * 0.62 + fontSize * 0.5
  return (
    <text
      className={styles.label}
      x={x}
      y={y + fontSize * 0.34}
      fontSize={fontSize}
      textAnchor={isMiddle ? 'middle' : dx > 0 ? 'start' : 'end'}
    >
      {name}
    </text>
  )
}

function SpokeLabel({ name, at, dx, dy, mark }: { name: string; at: Point; dx: number; dy: number; mark: number }) {
  const isRight = dx >= -0.001
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI + (isRight ? 0 : 180)
  const offset = (mark * 0.66 + 4) * (isRight ? 1 : -1)
  return (
    <text
      className={styles.label}
      fontSize={fontSize * 0.86}
      textAnchor={isRight ? 'start' : 'end'}
      transform={`translate(${at.x} ${at.y}) rotate(${degrees}) translate(${offset} ${fontSize * 0.3})`}
    >
      {name}
    </text>
  )
}
