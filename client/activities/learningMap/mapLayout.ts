import type { Point } from '../../ui/ringGeometry.ts'

/** Where seats, names and lines of the map go. Pure; every value is a share of the screen's height (vh). */

export interface Box {
  readonly width: number
  readonly height: number
}

export interface MapSeat {
  readonly at: Point
  readonly mark: number
  readonly label: { readonly text: string; readonly at: Point; readonly anchor: 'start' | 'middle' | 'end' }
}

export interface MapLayout {
  readonly centre: Point
  readonly fontSize: number
  readonly isCrowded: boolean
  readonly seats: readonly MapSeat[]
}

/** Average width of a letter of the strong text face, in font sizes. */
const letterWidth = 0.55
const crowd = 12
const lowMap = 30

/**
 * Seats clockwise from the top, as in every round, on an oval as wide as the names beside it leave. With more than a
 * dozen they stand on it at equal heights, so that each name has a line of its own; names never turn.
 */
export function layOutMap(names: readonly string[], box: Box): MapLayout {
  const count = names.length
  const isCrowded = count > crowd
  const fontSize = isCrowded ? (box.height / count < 2.4 ? 3.5 : 3.7) : 4
  const above = isCrowded ? 0 : fontSize * 1.25
  const wanted = isCrowded ? 7 : count > 9 ? 9.4 : 10.5
  const tall = (box.height - wanted) / 2 - above
  const mark = isCrowded ? Math.min(wanted, ((4 * tall) / count) * 0.94) : wanted
  const ry = (box.height - mark) / 2 - above
  const beside = isCrowded ? mark / 2 + fontSize * 0.35 : -mark * 0.36
  const room = Math.min(box.width * 0.3, Math.max(...names.map((name) => widthOf(name, fontSize))))
  // On a low map a wider oval keeps each name clear of the mark above it.
  const widest = isCrowded ? ry * 1.35 : Math.max(ry * 1.35, lowMap)
  const rx = Math.max(ry * 0.4, Math.min(widest, box.width / 2 - Math.max(mark / 2, beside + room)))
  const centre = { x: box.width / 2, y: box.height / 2 }
  const seats = names.map((name, index): MapSeat => {
    const at = isCrowded ? atEqualHeights(index, count, rx, ry) : atEqualAngles(index, count, rx, ry)
    const place = { x: centre.x + at.x, y: centre.y + at.y }
    const label = labelAt({ at, place, beside, fontSize, mark, isCrowded })
    const left = label.anchor === 'middle' ? box.width : label.anchor === 'start' ? box.width - label.at.x : label.at.x
    return { at: place, mark, label: { ...label, text: fitted(name, left, fontSize) } }
  })
  return { centre, fontSize, isCrowded, seats }
}

export interface MapLine {
  readonly line: string
  readonly head: string
}

interface LineStyle {
  readonly width: number
  /** Another line goes the other way between the same two: each keeps to its own side. */
  readonly isPaired: boolean
}

/** From the one who knows to the one who learns, bent towards the middle, so that it never hides under a mark. */
export function lineBetween(
  { seats, centre, isCrowded }: MapLayout,
  source: number,
  learner: number,
  { width, isPaired }: LineStyle,
): MapLine | null {
  const from = seats[source]
  const to = seats[learner]
  if (from === undefined || to === undefined) return null
  const middle = { x: (from.at.x + to.at.x) / 2, y: (from.at.y + to.at.y) / 2 }
  // Neighbours bow a little, those who sit far apart a lot.
  const apart = distance(from.at, to.at)
  const bow = Math.min(distance(middle, centre) * (isCrowded ? 0.5 : 0.3), apart * 0.7)
  const bent = towards(middle, centre, bow)
  const along = direction(from.at, to.at)
  const aside = isPaired ? Math.min(7, apart * 0.16) : 0
  const control = { x: bent.x - along.y * aside, y: bent.y + along.x * aside }
  const start = towards(from.at, control, from.mark * 0.5 + 1)
  const end = towards(to.at, control, to.mark * 0.5 + 1 + width * 0.4)
  const back = direction(end, control)
  const barb = Math.max(1.5, width * 2)
  const left = { x: end.x + barb * (back.x - back.y * 0.62), y: end.y + barb * (back.y + back.x * 0.62) }
  const right = { x: end.x + barb * (back.x + back.y * 0.62), y: end.y + barb * (back.y - back.x * 0.62) }
  return { line: `M${at(start)}Q${at(control)} ${at(end)}`, head: `M${at(left)}L${at(end)}L${at(right)}` }
}

function atEqualAngles(index: number, count: number, rx: number, ry: number): Point {
  const angle = (index / count - 0.25) * 2 * Math.PI
  return { x: rx * Math.cos(angle), y: ry * Math.sin(angle) }
}

/** Rounder than an ellipse, so that the rows near the top and the bottom stand apart too. */
const roundness = 2.3

function atEqualHeights(index: number, count: number, rx: number, ry: number): Point {
  const isRight = index <= count / 2
  const down = isRight ? index : count - index
  const y = -1 + (4 * down) / count
  const x = (1 - Math.abs(y) ** roundness) ** (1 / roundness)
  return { x: rx * (isRight ? x : -x), y: ry * y }
}

interface LabelOptions {
  /** From the middle of the map. */
  readonly at: Point
  readonly place: Point
  readonly beside: number
  readonly fontSize: number
  readonly mark: number
  readonly isCrowded: boolean
}

/** In a crowd outward of the mark, else above and below it, and outward from its inner side. */
function labelAt({ at, place, beside, fontSize, mark, isCrowded }: LabelOptions): Omit<MapSeat['label'], 'text'> {
  const isMiddle = Math.abs(at.x) < 0.01
  const isRight = isMiddle ? at.y < 0 : at.x > 0
  const isAbove = at.y < -0.01
  const gap = mark / 2 + fontSize * 0.25
  const y = isCrowded
    ? place.y + fontSize * 0.35
    : isAbove
      ? place.y - gap - fontSize * 0.12
      : place.y + gap + fontSize * 0.78
  if (isMiddle && !isCrowded) return { at: { x: place.x, y }, anchor: 'middle' }
  return isRight
    ? { at: { x: place.x + beside, y }, anchor: 'start' }
    : { at: { x: place.x - beside, y }, anchor: 'end' }
}

const widthOf = (text: string, fontSize: number): number => text.length * fontSize * letterWidth

/** A name longer than its room ends in an ellipsis; its mark and the table say the rest. */
function fitted(name: string, room: number, fontSize: number): string {
  const most = Math.max(3, Math.floor(room / (fontSize * letterWidth)))
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}

function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

const distance = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y)

function towards(from: Point, to: Point, by: number): Point {
  const along = direction(from, to)
  return { x: from.x + along.x * by, y: from.y + along.y * by }
}

const at = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`
