/** The thirty marks: ten shapes × ten hues × three fills. Pure data and arithmetic, in a 48 × 48 box. */

export interface MarkShape {
  readonly path: string
  /** Middle of the letters, their base line and their size. */
  readonly textX: number
  readonly textY: number
  readonly textSize: number
  /** How far the inner keyline of the second ten shrinks. */
  readonly innerScale: number
}

export type MarkFill = 'solid' | 'keyline' | 'outline'

export interface MarkDesign {
  readonly shape: MarkShape
  /** 1–10, the number in `--kr-r1` … `--kr-r10`. */
  readonly hue: number
  readonly fill: MarkFill
}

/** Seat order: leaf, clover, square, arch, diamond, house, hexagon, round, quarter, cross. */
const shapes: readonly MarkShape[] = [
  shape('M3 3h21a21 21 0 0 1 21 21v21H24A21 21 0 0 1 3 24z', 24, 30.5, 21),
  shape(
    'M24 6.2A12.6 12.6 0 1 1 41.8 24A12.6 12.6 0 1 1 24 41.8A12.6 12.6 0 1 1 6.2 24A12.6 12.6 0 1 1 24 6.2z',
    24,
    31,
    20.5,
    0.84,
  ),
  shape('M4 4h40v40H4z', 24, 31.5, 21.5),
  shape('M4 45V23a20 20 0 0 1 40 0v22z', 24, 33.5, 21.5),
  shape('M24 -1L49 24L24 49L-1 24z', 24, 30.5, 19.5),
  shape('M24 0L46 17V45H2V17z', 24, 36.5, 21.5),
  shape('M12 3h24l12 21-12 21H12L0 24z', 24, 31.5, 22),
  shape('M24 1A23 23 0 1 1 24 47A23 23 0 1 1 24 1z', 24, 31.5, 22),
  shape('M3 1A44 44 0 0 1 47 45H3z', 20.5, 39, 20.5),
  shape('M13 2h22v11h11v22H35v11H13V35H2V13h11z', 24, 31, 20, 0.84),
]

const fills: readonly MarkFill[] = ['solid', 'keyline', 'outline']

export const seatCount = shapes.length * fills.length

/** Design of a seat. The second ten shift the hue by three, the third by six, so that no two marks share two cues. */
export function markDesign(seat: number): MarkDesign {
  const place = ((Math.trunc(seat) % seatCount) + seatCount) % seatCount
  const column = place % shapes.length
  const round = Math.floor(place / shapes.length)
  return {
    shape: shapes[column] ?? shape('M4 4h40v40H4z', 24, 31.5, 21.5),
    hue: ((column + round * 3) % shapes.length) + 1,
    fill: fills[round] ?? 'solid',
  }
}

/** Size and base line of the letters: smaller where a keyline or an outline takes room. */
export function markText({ shape: { textX, textY, textSize }, fill }: MarkDesign): {
  x: number
  y: number
  size: number
} {
  const size = textSize * { solid: 1, keyline: 0.82, outline: 0.8 }[fill]
  return { x: textX, y: round1(textY - (textSize - size) * 0.36), size: round1(size) }
}

const round1 = (value: number): number => Math.round(value * 10) / 10

function shape(path: string, textX: number, textY: number, textSize: number, innerScale = 0.86): MarkShape {
  return { path, textX, textY, textSize, innerScale }
}
