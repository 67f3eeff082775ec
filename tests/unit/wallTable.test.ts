import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenPages, rowPages, turnedPage } from '../../client/activities/matrix/wallTable.ts'

test('pages are nearly as long as each other and hold everything once, in order', () => {
  expect(evenPages([...'abcdefghijklmnopqrstuv'], 9).map((page) => page.length)).toEqual([8, 7, 7])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }), (count, most) => {
      const items = Array.from({ length: count }, (_, index) => index)
      const pages = evenPages(items, most)
      const lengths = pages.map((page) => page.length)
      expect(pages.flat()).toEqual(items)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(most)
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
    }),
  )
})

test('whatever the names need, each page of rows fits, and one long name does not make all rows high', () => {
  expect(rowPages({ height: 600, rows: [60, 60, 60, 180, 60, 60, 60, 60] }, 9, 140)).toEqual({
    pages: [[0, 1, 2, 3, 4, 5, 6, 7]],
    rowHeight: 60,
  })
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 60, max: 200 }), { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 300, max: 900 }),
      (rows, height) => {
        const { pages, rowHeight } = rowPages({ height, rows }, 9, 140)
        expect(pages.flat()).toEqual(rows.map((_, index) => index))
        for (const page of pages) {
          const used = page.reduce((sum, index) => sum + Math.max(rowHeight, rows[index] ?? 0), 0)
          expect(used).toBeLessThanOrEqual(height + 1)
          expect(page.length).toBeLessThanOrEqual(9)
        }
      },
    ),
  )
})

test('pages turn from the one with what is lit, and go round', () => {
  const pages = [['a', 'b'], ['c', 'd'], ['e']]
  expect([0, 1, 2, 3].map((wanted) => turnedPage(pages, 'c', wanted))).toEqual([1, 2, 0, 1])
  expect(turnedPage(pages, 'gone', 0)).toBe(0)
})
