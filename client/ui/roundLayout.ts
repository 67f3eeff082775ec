import type { RegionIdentity } from './regionIdentity.ts'
import { markSizeFor, neighbourDistance, type Point, seatPoint } from './ringGeometry.ts'

/** Everything about a round that is arithmetic: sizes, places, and room for the names. Pure. */

export interface RoundLabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Degrees; only spokes turn. */
  readonly turn: number
}

export interface RoundSeat {
  readonly region: RegionIdentity
  readonly at: Point
  readonly mark: number
  readonly label: RoundLabelPlace
}

export interface RoundLayout {
  readonly width: number
  readonly height: number
  readonly centre: Point
  readonly mark: number
  readonly tableRadius: number
  /** Radius of the orange ring round your own seat. */
  readonly ownRing: number
  readonly fontSize: number
  /** More than a dozen names do not fit side by side: then they stand like spokes and lines bend. */
  readonly isCrowded: boolean
  readonly seats: readonly RoundSeat[]
}

export interface RoundOptions {
  readonly regions: readonly RegionIdentity[]
  readonly emphasised: readonly number[]
  readonly ownSeat: number | undefined
  readonly hasLabels: boolean
  readonly markShare: number
}

const radius = 136
/** Average width of a letter of the text face, in font sizes. */
const letterWidth = 0.56

/** In the ring the short name does, where there is one. */
export const labelText = (region: RegionIdentity): string => region.shortName ?? region.name

export function layOutRound({ regions, emphasised, ownSeat, hasLabels, markShare }: RoundOptions): RoundLayout {
  const count = regions.length
  const isCrowded = count > 12
  const distance = neighbourDistance(count, radius)
  const mark = markSizeFor(count, radius, radius * markShare)
  const ownRing = Math.min(mark * 0.78, distance - mark * 0.5 - 1)
  const fontSize = isCrowded ? 17 : 15
  const around: Point = { x: 0, y: 0 }
  const seats = regions.map((region, index): RoundSeat => {
    const at = seatPoint(index, count, radius, around)
    const grown = emphasised.includes(region.seat) ? Math.min(mark * 1.22, distance * 0.96) : mark
    const size = region.seat === ownSeat ? Math.min(grown, ownRing / 0.78) : grown
    const label = isCrowded ? spoke(at, grown) : beside(at, mark, fontSize)
    return { region, at, mark: size, label }
  })
  const edge = radius + Math.max(mark * 0.62, ownSeat === undefined ? 0 : ownRing + 3)
  const room = hasLabels ? labelRoom(seats, fontSize) : around
  const half: Point = { x: Math.max(edge, room.x), y: Math.max(edge, room.y) }
  const move = (point: Point): Point => ({ x: point.x + half.x, y: point.y + half.y })
  return {
    width: half.x * 2,
    height: half.y * 2,
    centre: half,
    mark,
    tableRadius: radius - mark * 1.04,
    ownRing,
    fontSize,
    isCrowded,
    seats: seats.map((seat) => ({ ...seat, at: move(seat.at), label: { ...seat.label, ...move(seat.label) } })),
  }
}

/** Above the upper marks, below the lower ones, starting just inside the mark's edge. */
function beside(at: Point, mark: number, fontSize: number): RoundLabelPlace {
  const isMiddle = Math.abs(at.x) < radius * 0.12
  const isUp = at.y < -radius * 0.5
  return {
    x: isMiddle ? at.x : at.x - Math.sign(at.x) * mark * 0.3,
    y: isUp ? at.y - mark * 0.62 - fontSize * 0.1 : at.y + mark * 0.62 + fontSize * 0.84,
    anchor: isMiddle ? 'middle' : at.x > 0 ? 'start' : 'end',
    turn: 0,
  }
}

function spoke(at: Point, mark: number): RoundLabelPlace {
  const isRight = at.x >= -0.001
  const share = (radius + mark * 0.66 + 7) / radius
  const degrees = (Math.atan2(at.y, at.x) * 180) / Math.PI
  return {
    x: at.x * share,
    y: at.y * share,
    anchor: isRight ? 'start' : 'end',
    turn: isRight ? degrees : degrees + 180,
  }
}

/** How far the farthest name reaches from the middle, sideways and up. */
function labelRoom(seats: readonly RoundSeat[], fontSize: number): Point {
  let x = 0
  let y = 0
  for (const { region, label } of seats) {
    const length = labelText(region).length * fontSize * letterWidth
    const turn = (label.turn * Math.PI) / 180
    const reach = label.anchor === 'middle' ? length / 2 : length
    x = Math.max(x, Math.abs(label.x) + reach * Math.abs(Math.cos(turn)))
    y = Math.max(y, Math.abs(label.y) + reach * Math.abs(Math.sin(turn)) + fontSize)
  }
  return { x, y }
}
