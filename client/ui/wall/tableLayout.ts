import type { Aspect } from './useAspect.ts'
import type { Box } from './wallRing.ts'

/** Where the QR code and the seats go on the green plane of the lobby. Pure; all in vh, from the plane's top left. */
export interface TableLayout {
  readonly planeWidth: number
  readonly paper: { readonly side: number; readonly left: number; readonly top: number }
  /** Rectangle that the seats' centres lie on, and its centre. */
  readonly seats: Box & { readonly x: number; readonly y: number }
  readonly mark: number
  /** Up to here the seats leave the bottom free, and everything stays clear of the screen's edge. */
  readonly isOpenBelow: boolean
}

const planeWidths: Readonly<Record<Aspect, number>> = { full: 109, mid: 99, square: 82.4 }
const safe = 4.6
const mostWithOpenEnd = 20
const largestMark = 11
const marksInRow = 10

/** `address` decides the sheet: its modules measure 60vh or more, and a short text has fewer, larger ones. */
export function tableLayout(address: string, regionCount: number, aspect: Aspect): TableLayout {
  const planeWidth = planeWidths[aspect]
  const side = new TextEncoder().encode(address).length <= 26 ? 79.4 : 77.4
  const left = (planeWidth - side) / 2
  const hasSeats = aspect !== 'square'
  const isOpenBelow = hasSeats && regionCount > 2 && regionCount <= mostWithOpenEnd
  const isRow = aspect === 'square' && regionCount <= marksInRow
  const top = isOpenBelow || isRow ? 100 - safe - side : (100 - side) / 2
  const height = isOpenBelow ? 100 - safe / 2 - top / 2 : side + top
  const seats = { width: side + left, height, x: planeWidth / 2, y: top / 2 + height / 2 }
  const run = isOpenBelow ? seats.width + 2 * seats.height : 2 * (seats.width + seats.height)
  const mark = Math.min(largestMark, left - 2.4, top - 2.2, (run / regionCount) * 0.84)
  return { planeWidth, paper: { side, left, top }, seats, mark, isOpenBelow }
}

export interface SeatRows {
  /** How many of the regions are drawn: the first ones, or, where there are more, those who are missing first. */
  readonly room: number
  readonly mark: number
  /** Centres, in seat order. */
  readonly places: readonly { readonly x: number; readonly y: number }[]
}

/** On a square screen the code takes the width: seats stand in a row above it, and from the eleventh on below it too. */
export function seatRows({ planeWidth, paper: { top, side } }: TableLayout, regionCount: number): SeatRows {
  const room = Math.min(regionCount, 2 * marksInRow)
  const above = room <= marksInRow ? room : Math.ceil(room / 2)
  const step = (planeWidth - 2) / Math.max(above, 6)
  const mark = Math.min(9, step * 0.9, top - 3)
  const places = Array.from({ length: room }, (_, index) => {
    const isAbove = index < above
    const count = isAbove ? above : room - above
    const place = isAbove ? index : index - above
    return {
      x: planeWidth / 2 + (place - (count - 1) / 2) * step,
      y: isAbove ? top / 2 : (100 + top + side) / 2,
    }
  })
  return { room, mark, places }
}
