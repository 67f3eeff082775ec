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
  { number: 6, ratio: 3, ink: '#656565', ground: dark },
]
