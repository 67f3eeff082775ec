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

/** Distance between two neighbours on the ring. */
export const neighbourDistance = (count: number, radius: number): number =>
  2 * radius * Math.sin(Math.PI / Math.max(2, count))

/** The largest mark that leaves air between neighbours, never more than `wanted`. */
export const markSizeFor = (count: number, radius: number, wanted: number): number =>
  Math.min(wanted, neighbourDistance(count, radius) * 0.84)

export interface Chord {
  readonly line: string
  readonly head: string | null
}

export interface ChordStyle {
  /** How far the line stays away from the middle of both marks. */
  readonly gap: number
  readonly width: number
  /** With a head, the arrow points at the one who learns. */
  readonly hasArrow: boolean
  /** In a crowded ring lines bend towards this point: straight ones between neighbours would hide under the marks. */
  readonly bendTo?: Point | undefined
}

/** A line between two marks that stops short of both. */
export function chord(from: Point, to: Point, { gap, width, hasArrow, bendTo }: ChordStyle): Chord {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const control = bendTo ? between(middle, bendTo, 0.45) : middle
  const out = direction(from, control)
  const back = direction(to, control)
  const start = { x: from.x + out.x * gap, y: from.y + out.y * gap }
  const end = { x: to.x + back.x * gap, y: to.y + back.y * gap }
  const line = bendTo ? `M${at(start)}Q${at(control)} ${at(end)}` : `M${at(start)}L${at(end)}`
  if (!hasArrow) return { line, head: null }
  const barb = Math.max(3.2, width * 2.1)
  const left = { x: end.x + barb * (back.x - back.y * 0.62), y: end.y + barb * (back.y + back.x * 0.62) }
  const right = { x: end.x + barb * (back.x + back.y * 0.62), y: end.y + barb * (back.y - back.x * 0.62) }
  return { line, head: `M${at(left)}L${at(end)}L${at(right)}` }
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`
