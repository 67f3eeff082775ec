import { expect, test } from 'vitest'
import { placedRegions } from '../../../client/surfaces/participant/library/mapPlaces.ts'
import { mapHeight, mapWidth } from '../../../client/surfaces/participant/library/netherlands.ts'
import type { Region } from '../../../shared/programme/regions.ts'

/** All that lie close together, twice over: the hardest that thirty seats can be. */
const crowded = [
  'BAR',
  'West-Brabant',
  'Rotterdam',
  'Drechtsteden',
  'Breda',
  'Tilburg',
  'Den Haag',
  'Leiden',
  'Utrecht',
]

test('no two regions on the map lie on each other, and none lies outside it, also when thirty are close together', () => {
  const names = Array.from({ length: 30 }, (_, index) => crowded[index % crowded.length] ?? '')
  const { placed } = placedRegions(names.map(region))
  expect(placed).toHaveLength(30)
  for (const [index, { x, y }] of placed.entries()) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(mapWidth)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(mapHeight)
    for (const other of placed.slice(index + 1)) {
      // Two marks of 34 pixels on the smallest phone.
      expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(30)
    }
  }
})

test('a region is found by its name with or without its type, and one that the map does not know waits beside it', () => {
  const { placed, others } = placedRegions(
    ['Regio Achterhoek', 'Fryslân', 'Zuid-Limburg', 'Samenwerking X'].map(region),
  )
  expect(placed.map(({ region: { shortName } }) => shortName)).toEqual(['Regio Achterhoek', 'Fryslân', 'Zuid-Limburg'])
  expect(others.map(({ shortName }) => shortName)).toEqual(['Samenwerking X'])
  const [achterhoek, fryslan, zuid] = placed
  expect(fryslan?.y).toBeLessThan(achterhoek?.y ?? 0)
  expect(zuid?.y).toBeGreaterThan(achterhoek?.y ?? 0)
})

const region = (shortName: string, seat: number): Region => ({
  id: `r${seat}`,
  type: 'regio',
  name: { nl: shortName, en: shortName },
  shortName,
  letters: 'XX',
  seat,
})
