import { describe, expect, test } from 'vitest'
import { rankedRows } from '../../client/activities/dotVote/rankedRows.ts'
import { breakIntoPages, pageIndex } from '../../client/ui/wall/pages.ts'
import { seatRows, tableLayout } from '../../client/ui/wall/tableLayout.ts'
import { insideSeats, seatsOnRing, seatsRoundTable } from '../../client/ui/wall/wallRing.ts'
import { longestWord, shortAddress, splitFirstSentence } from '../../client/ui/wall/wallText.ts'
import type { VoteResult } from '../../shared/programme/rankings.ts'

const everyCount = Array.from({ length: 29 }, (_, index) => index + 2)
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

describe('pages of what fits', () => {
  test('keeps the order, loses nothing, and gives an item that fits nowhere a page of its own', () => {
    expect(breakIntoPages([30, 30, 50, 200, 10], { height: 100, maxItems: 9 })).toEqual([[0, 1], [2], [3], [4]])
    expect(breakIntoPages([], { height: 100, maxItems: 9 })).toEqual([])
    expect(breakIntoPages([10, 10, 10], { height: 100, maxItems: 2 })).toEqual([[0, 1], [2]])
  })

  test('goes round: the page after the last is the first', () => {
    expect([0, 2, 3, 7, -1].map((page) => pageIndex(page, 3))).toEqual([0, 2, 0, 1, 2])
    expect(pageIndex(4, 0)).toBe(0)
  })
})

describe('seats of two to thirty regions', () => {
  test('round the vote no two marks touch, none leaves the drawing, and the middle stays free', () => {
    for (const count of everyCount) {
      const seats = seatsOnRing(count, 50, 14, { x: 50, y: 50 })
      for (const [index, { at, mark }] of seats.entries()) {
        expect(distance(at, { x: 50, y: 50 }) + mark / 2, `${count}`).toBeLessThanOrEqual(50.001)
        for (const other of seats.slice(index + 1)) expect(distance(at, other.at), `${count}`).toBeGreaterThan(mark)
        // 9vh in a round of 80vh.
        expect(mark, `${count}`).toBeGreaterThanOrEqual(11.25)
      }
      expect(insideSeats(count, 50, seats), `${count}`).toBeGreaterThan(24)
    }
  })

  test('round the QR code no two marks touch, and none leaves the screen or covers the code', () => {
    for (const aspect of ['full', 'mid'] as const) {
      for (const count of everyCount) {
        const layout = tableLayout('https://kennisronde.nl/KR7M4X', count, aspect)
        const { mark, seats, paper, planeWidth } = layout
        const places = seatsRoundTable(count, seats, layout.isOpenBelow).map(({ x, y }) => ({
          x: seats.x + x,
          y: seats.y + y,
        }))
        expect(mark, `${count} ${aspect}`).toBeGreaterThan(7.9)
        for (const [index, at] of places.entries()) {
          expect(at.x - mark / 2).toBeGreaterThan(0)
          expect(at.x + mark / 2).toBeLessThan(planeWidth)
          expect(at.y - mark / 2).toBeGreaterThan(0)
          expect(at.y + mark / 2).toBeLessThan(100)
          const isBeside = at.x < paper.left || at.x > paper.left + paper.side
          expect(isBeside || at.y < paper.top || at.y > paper.top + paper.side, `${count} ${aspect}`).toBe(true)
          for (const other of places.slice(index + 1)) {
            expect(distance(at, other), `${count} ${aspect}`).toBeGreaterThan(mark * 0.98)
          }
        }
      }
    }
  })

  test('beside the code of a square screen they stand in rows, clear of the code, the edge and each other', () => {
    for (const count of everyCount) {
      const layout = tableLayout('https://kennisronde.nl/KR7M4X', count, 'square')
      const { paper, planeWidth } = layout
      const { mark, places } = seatRows(layout, count)
      expect(places, `${count}`).toHaveLength(Math.min(count, 20))
      expect(mark, `${count}`).toBeGreaterThanOrEqual(7)
      for (const [index, at] of places.entries()) {
        expect(at.x - mark / 2).toBeGreaterThan(0)
        expect(at.x + mark / 2).toBeLessThan(planeWidth)
        expect(at.y - mark / 2).toBeGreaterThan(0)
        expect(at.y + mark / 2).toBeLessThan(100)
        expect(at.y + mark / 2 < paper.top || at.y - mark / 2 > paper.top + paper.side, `${count}`).toBe(true)
        for (const other of places.slice(index + 1)) expect(distance(at, other), `${count}`).toBeGreaterThan(mark)
      }
    }
  })

  test('the modules of the code measure 60vh or more, for short and long addresses', () => {
    // Version 2 has 25 modules, version 3 has 29, and four quiet ones on both sides.
    const modules = (address: string, count: number) =>
      (tableLayout(address, 9, 'full').paper.side * count) / (count + 8)
    expect(modules('http://a.nl/KR7M4X', 25)).toBeGreaterThanOrEqual(60)
    expect(modules('https://kennisronde.nl/KR7M4X', 29)).toBeGreaterThanOrEqual(60)
  })
})

describe('rankings on the wall', () => {
  const item = (id: string) => ({ id, kind: 'process' as const, text: id, themeId: null })
  const result: VoteResult = {
    items: { a: item('a'), b: item('b'), c: item('c') },
    ballots: 6,
    abstained: 0,
    process: { order: [['a', 'b'], ['c']], dots: { a: 4, b: 4, c: 1 } },
    content: { order: [], dots: {} },
    equalRegions: { process: [['c'], ['a', 'b']], content: [] },
  }

  test('equal questions share a rank, and the one after them keeps its place in the count', () => {
    expect(rankedRows(result, 'process', 'person')).toMatchObject([
      { rank: 1, isTied: true, dots: 4 },
      { rank: 1, isTied: true, dots: 4 },
      { rank: 3, isTied: false, dots: 1 },
    ])
  })

  test('each region equally heavy shows an order and no figures, or nothing where that is not allowed', () => {
    const rows = rankedRows(result, 'process', 'region')
    expect(rows?.map(({ item: { id }, rank, dots }) => [id, rank, dots])).toEqual([
      ['c', 1, null],
      ['a', 2, null],
      ['b', 2, null],
    ])
    expect(rankedRows({ ...result, equalRegions: null }, 'process', 'region')).toBeNull()
  })
})

test('words of the wall: what to type, the longest word, the first sentence', () => {
  expect(shortAddress('https://kennisronde.nl/zaal/')).toBe('kennisronde.nl/zaal')
  expect(longestWord('Met z’n vieren: kies twee vragen')).toBe(7)
  expect(splitFirstSentence('Pauze tot 14.46\u00a0uur. Tip: zoek iemand op.')).toEqual([
    'Pauze tot 14.46\u00a0uur.',
    'Tip: zoek iemand op.',
  ])
  expect(splitFirstSentence('Pauze tot 14.46\u00a0uur.')).toEqual(['Pauze tot 14.46\u00a0uur.', ''])
})
