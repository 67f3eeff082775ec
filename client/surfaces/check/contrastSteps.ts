/** Letters that a projector in a light room loses one after another: contrast 7, 4.5 and 3 to 1, on white and on dark. */
export interface ContrastStep {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6
  readonly ratio: number
  readonly ink: string
  readonly ground: string
}

const white = '#ffffff'
const dark = '#0e1b16'

export const contrastSteps: readonly ContrastStep[] = [
  { number: 1, ratio: 7, ink: '#595959', ground: white },
  { number: 2, ratio: 4.5, ink: '#767676', ground: white },
  { number: 3, ratio: 3, ink: '#949494', ground: white },
  { number: 4, ratio: 7, ink: '#a3a3a3', ground: dark },
  { number: 5, ratio: 4.5, ink: '#818181', ground: dark },
  { number: 6, ratio: 3, ink: '#676767', ground: dark },
]

/** Contrast of two colours (#rrggbb) as WCAG counts it: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, deep = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (deep + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
