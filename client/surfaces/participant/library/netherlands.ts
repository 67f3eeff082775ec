/** Our own schematic drawing of the Netherlands, from degrees east and north by hand. No tiles, nobody else's lines. */

export interface Point {
  readonly x: number
  readonly y: number
}

export const mapWidth = 252
export const mapHeight = 292

/** Degrees to the box of the drawing; a degree east is as wide as it is at 52° north. */
export const pointAt = ([east, north]: readonly [number, number]): Point => ({
  x: (east - 3.2) * 61.3,
  y: (53.6 - north) * 100,
})

type Line = readonly (readonly [number, number])[]

const coast: Line = [
  [3.37, 51.37],
  [3.58, 51.45],
  [3.44, 51.54],
  [3.7, 51.6],
  [3.69, 51.71],
  [3.86, 51.75],
  [4.0, 51.84],
  [4.12, 52.0],
  [4.28, 52.12],
  [4.42, 52.24],
  [4.54, 52.42],
  [4.62, 52.62],
  [4.7, 52.82],
  [4.74, 52.96],
  [4.9, 52.91],
  [5.05, 52.94],
  [5.22, 53.02],
  [5.4, 53.09],
  [5.4, 53.2],
  [5.6, 53.31],
  [5.9, 53.39],
  [6.2, 53.4],
  [6.5, 53.43],
  [6.82, 53.45],
  [6.94, 53.33],
  [7.2, 53.24],
]
const border: Line = [
  [7.21, 53.0],
  [7.09, 52.85],
  [7.05, 52.65],
  [6.76, 52.64],
  [6.7, 52.48],
  [7.0, 52.46],
  [7.06, 52.3],
  [6.9, 52.22],
  [6.82, 52.1],
  [6.7, 52.04],
  [6.83, 51.97],
  [6.7, 51.9],
  [6.4, 51.83],
  [6.15, 51.87],
  [5.96, 51.83],
  [5.98, 51.72],
  [6.11, 51.63],
  [6.22, 51.5],
  [6.22, 51.36],
  [6.08, 51.24],
  [6.08, 51.17],
  [5.88, 51.05],
  [6.08, 50.92],
  [6.02, 50.76],
  [5.7, 50.76],
  [5.64, 50.85],
  [5.77, 50.97],
  [5.78, 51.15],
  [5.57, 51.22],
  [5.23, 51.28],
  [5.08, 51.44],
  [4.92, 51.41],
  [4.67, 51.44],
  [4.54, 51.43],
  [4.4, 51.37],
  [4.24, 51.37],
  [4.2, 51.3],
  [3.9, 51.21],
  [3.6, 51.27],
]
const lake: Line = [
  [5.06, 52.92],
  [5.22, 53.0],
  [5.4, 53.06],
  [5.42, 52.95],
  [5.38, 52.86],
  [5.58, 52.84],
  [5.72, 52.83],
  [5.6, 52.74],
  [5.58, 52.65],
  [5.44, 52.54],
  [5.28, 52.42],
  [5.12, 52.37],
  [5.03, 52.38],
  [5.09, 52.46],
  [5.06, 52.56],
  [5.1, 52.63],
  [5.27, 52.69],
  [5.2, 52.76],
  [5.1, 52.8],
]
const estuary: Line = [
  [3.4, 51.41],
  [3.7, 51.39],
  [3.95, 51.42],
  [4.15, 51.38],
]
const islandLines: readonly Line[] = [
  [
    [4.75, 53.03],
    [4.86, 53.15],
  ],
  [
    [4.96, 53.24],
    [5.08, 53.29],
  ],
  [
    [5.24, 53.37],
    [5.5, 53.43],
  ],
  [
    [5.66, 53.44],
    [5.92, 53.46],
  ],
  [
    [6.12, 53.48],
    [6.28, 53.49],
  ],
]

export const landPath = `${lineOf([...coast, ...border])}Z`
export const lakePath = `${lineOf(lake)}Z`
export const estuaryPath = lineOf(estuary)
export const islandPath = islandLines.map(lineOf).join('')

function lineOf(line: Line): string {
  return line
    .map((degrees, index) => {
      const { x, y } = pointAt(degrees)
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}
