import type { Region } from '../../../../shared/programme/regions.ts'
import { mapHeight, mapWidth, type Point, pointAt } from './netherlands.ts'
import { plain } from './plain.ts'

/** Degrees east and north of the middle of what is called so: regions, provinces, larger towns. */
const known: Readonly<Record<string, readonly [number, number]>> = {
  achterhoek: [6.45, 51.98],
  'alblasserwaard-vijfheerenlanden': [4.9, 51.88],
  alkmaar: [4.75, 52.63],
  almere: [5.25, 52.37],
  amersfoort: [5.39, 52.16],
  amsterdam: [4.9, 52.37],
  apeldoorn: [5.97, 52.21],
  arnhem: [5.91, 51.98],
  'arnhem-nijmegen': [5.88, 51.91],
  bar: [4.53, 51.86],
  brainport: [5.5, 51.45],
  breda: [4.78, 51.58],
  cleantech: [6.05, 52.2],
  'den bosch': [5.31, 51.69],
  'den haag': [4.31, 52.08],
  drechtsteden: [4.67, 51.81],
  drenthe: [6.6, 52.86],
  eindhoven: [5.48, 51.44],
  emmen: [6.9, 52.78],
  enschede: [6.88, 52.22],
  flevoland: [5.55, 52.5],
  foodvalley: [5.63, 52.04],
  friesland: [5.82, 53.12],
  fryslan: [5.82, 53.12],
  gelderland: [5.95, 52.06],
  'gooi en vechtstreek': [5.18, 52.24],
  groningen: [6.65, 53.25],
  haaglanden: [4.31, 52.05],
  haarlem: [4.63, 52.38],
  'hart van brabant': [5.06, 51.57],
  helmond: [5.66, 51.48],
  'holland rijnland': [4.52, 52.18],
  ijmond: [4.65, 52.47],
  'kop van noord-holland': [4.85, 52.84],
  leeuwarden: [5.79, 53.2],
  leiden: [4.49, 52.16],
  limburg: [5.97, 51.32],
  maastricht: [5.7, 50.85],
  'midden-brabant': [5.06, 51.57],
  'midden-holland': [4.75, 52.02],
  'midden-limburg': [5.9, 51.2],
  nijmegen: [5.85, 51.84],
  'noord-brabant': [5.25, 51.56],
  'noord-holland': [4.85, 52.58],
  'noord-limburg': [6.05, 51.45],
  'noord-veluwe': [5.75, 52.32],
  'noordoost-brabant': [5.55, 51.68],
  overijssel: [6.45, 52.43],
  rivierenland: [5.35, 51.87],
  rotterdam: [4.48, 51.92],
  's-hertogenbosch': [5.31, 51.69],
  stedendriehoek: [6.08, 52.2],
  tilburg: [5.09, 51.56],
  twente: [6.75, 52.3],
  utrecht: [5.17, 52.08],
  veluwe: [5.8, 52.2],
  venlo: [6.16, 51.38],
  'west-brabant': [4.55, 51.56],
  'west-friesland': [5.1, 52.68],
  'zaanstreek-waterland': [4.9, 52.47],
  zeeland: [3.85, 51.49],
  'zeeuws-vlaanderen': [3.8, 51.28],
  'zuid-holland': [4.5, 51.99],
  'zuid-limburg': [5.87, 50.88],
  zwolle: [6.1, 52.51],
}

export interface PlacedRegion extends Point {
  readonly region: Region
}

/** As wide as a finger on the smallest phone, in units of the drawing. */
const apart = 39
const rounds = 60

/** Regions at their place, pushed apart until none lies on another, and those that the map does not know. */
export function placedRegions(regions: readonly Region[]): {
  readonly placed: readonly PlacedRegion[]
  readonly others: readonly Region[]
} {
  const found = regions.map((region) => ({ region, degrees: known[nameOf(region)] }))
  const start = found.flatMap(({ region, degrees }) => (degrees === undefined ? [] : [{ region, ...pointAt(degrees) }]))
  return {
    placed: spread(start),
    others: found.flatMap(({ region, degrees }) => (degrees === undefined ? [region] : [])),
  }
}

const nameOf = ({ shortName }: Region): string =>
  plain(shortName)
    .replace(/^(?:regio|provincie|gemeente) /, '')
    .replace(/ regio$/, '')

/** The same every time: no dice, and in the order of the table. */
function spread(start: readonly PlacedRegion[]): readonly PlacedRegion[] {
  let points = start
  for (let round = 0; round < rounds; round += 1) {
    points = points.map((point, index) => {
      let { x, y } = point
      points.forEach((other, at) => {
        if (at === index) return
        const distance = Math.hypot(point.x - other.x, point.y - other.y)
        if (distance >= apart) return
        const step = (apart - distance) / 2
        // Two at the very same place part by their order.
        const [dx, dy] = distance < 0.01 ? [index < at ? -1 : 1, 0.3] : [point.x - other.x, point.y - other.y]
        const length = Math.hypot(dx, dy)
        x += (dx / length) * step
        y += (dy / length) * step
      })
      return { ...point, x: inside(x, mapWidth), y: inside(y, mapHeight) }
    })
  }
  return points
}

const inside = (value: number, size: number): number => Math.min(size - apart / 2, Math.max(apart / 2, value))
