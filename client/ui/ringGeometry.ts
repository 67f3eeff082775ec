/** Where seats and lines go. Pure; all values in the units of the drawing. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** Place `index` of `count` on a circle; the first one sits at the top, then clockwise. */
export function seatPoint(index: number, count: number, radius: number, centre: Point): Point {
  const angle = ((-90 + (index * 360) / count) * Math.PI) / 180
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
}

/** The largest mark that leaves air between neighbours, never more than `wanted`. */
export function markSizeFor(count: number, radius: number, wanted: number): number {
  const betweenNeighbours = 2 * radius * Math.sin(Math.PI / Math.max(2, count))
  return Math.min(wanted, betweenNeighbours * 0.84)
}

export interface Chord {
  readonly line: string
  readonly head: string | null
}

/** A line between two marks that stops short of both; with `hasArrow` the head points at the one who learns. */
export function chord(from: Point, to: Point, gap: number, width: number, hasArrow: boolean): Chord {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const x = (to.x - from.x) / length
  const y = (to.y - from.y) / length
  // Neighbours in a full ring sit so close that the wanted gap would swallow the line.
  const trim = Math.min(gap, length * 0.32)
  const start = { x: from.x + x * trim, y: from.y + y * trim }
  const end = { x: to.x - x * trim, y: to.y - y * trim }
  const line = `M${n(start.x)} ${n(start.y)}L${n(end.x)} ${n(end.y)}`
  if (!hasArrow) return { line, head: null }
  const barb = Math.max(7, width * 2.1)
  const left = { x: end.x - barb * (x + y * 0.62), y: end.y - barb * (y - x * 0.62) }
  const right = { x: end.x - barb * (x - y * 0.62), y: end.y - barb * (y + x * 0.62) }
  return { line, head: `M${n(left.x)} ${n(left.y)}L${n(end.x)} ${n(end.y)}L${n(right.x)} ${n(right.y)}` }
}

const n = (value: number): string => value.toFixed(1)
