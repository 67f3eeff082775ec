import type { Point } from '../ringGeometry.ts'
import { seatPoint } from '../ringGeometry.ts'

/** Geometry of the wall’s own drawings. Pure; units are those of the drawing. */

export interface PlacedSeat {
  readonly at: Point
  readonly mark: number
}

/** Smallest mark that is still told apart from fifteen metres without a name beside it: 9vh in a round of 80vh. */
const smallestMark = 11.25
const crowd = 18

/** Places round the table. A crowd sits in two rows, and an odd one leaves a place free so that the rows alternate. */
export const placesFor = (count: number): number => (count > crowd ? count + (count % 2) : count)

/**
 * Seats on a circle round `centre`. A crowd sits in two staggered rows, so that every mark stays large enough.
 * Nothing reaches further out than `outer`.
 */
export function seatsOnRing(count: number, outer: number, wantedMark: number, centre: Point): readonly PlacedSeat[] {
  const isStaggered = count > crowd
  const mark = isStaggered
    ? smallestMark
    : Math.min(wantedMark, 2 * (outer - wantedMark / 2) * Math.sin(Math.PI / Math.max(2, count)) * 0.86)
  return Array.from({ length: count }, (_, index) => {
    const row = isStaggered && index % 2 === 1 ? mark * 1.04 : 0
    return { at: seatPoint(index, placesFor(count), outer - mark / 2 - row, centre), mark }
  })
}

/** Outer radius that stays free inside the seats of `seatsOnRing`. */
export const insideSeats = (count: number, outer: number, seats: readonly PlacedSeat[]): number =>
  outer - (seats[0]?.mark ?? 0) * (count > crowd ? 2.14 : 1.1)

/** SVG path of an arc round `centre`; angles in turns from the top, clockwise. */
export function arcPath(centre: Point, radius: number, fromTurn: number, toTurn: number): string {
  const from = onCircle(centre, radius, fromTurn)
  const to = onCircle(centre, radius, toTurn)
  const isLarge = toTurn - fromTurn > 0.5 ? 1 : 0
  return `M${n(from.x)} ${n(from.y)}A${n(radius)} ${n(radius)} 0 ${isLarge} 1 ${n(to.x)} ${n(to.y)}`
}

export interface Box {
  readonly width: number
  readonly height: number
}

/**
 * Seats round a rectangular table of `box`, evenly along its edge, clockwise from the top centre. `openBelow` leaves
 * the bottom free, like a table that opens towards the room. The centre of the box is 0, 0.
 */
export function seatsRoundTable(count: number, box: Box, isOpenBelow: boolean): readonly Point[] {
  const around = 2 * (box.width + box.height)
  if (!isOpenBelow) return Array.from({ length: count }, (_, index) => onRectangle((index * around) / count, box))
  // An odd number has one seat at the top centre and equal sides; an even number has two beside it.
  const half = Math.floor(count / 2)
  const isOdd = count % 2 === 1
  const step = (box.width / 2 + box.height) / (isOdd ? half + 0.4 : Math.max(1, half - 0.1))
  return Array.from({ length: count }, (_, index) => {
    const right = isOdd ? index : index + 0.5
    const distance = index < count - half ? right * step : around - (isOdd ? count - index : count - index - 0.5) * step
    return onRectangle(distance, box)
  })
}

/** Point at `distance` along the edge, from the top centre, clockwise. */
function onRectangle(distance: number, { width, height }: Box): Point {
  const halfWidth = width / 2
  const halfHeight = height / 2
  if (distance <= halfWidth) return { x: distance, y: -halfHeight }
  if (distance <= halfWidth + height) return { x: halfWidth, y: distance - halfWidth - halfHeight }
  if (distance <= halfWidth + height + width) return { x: halfWidth - (distance - halfWidth - height), y: halfHeight }
  if (distance <= halfWidth + 2 * height + width) {
    return { x: -halfWidth, y: halfHeight - (distance - halfWidth - height - width) }
  }
  return { x: -halfWidth + (distance - halfWidth - 2 * height - width), y: -halfHeight }
}

function onCircle(centre: Point, radius: number, turn: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
}

const n = (value: number): string => value.toFixed(2)
