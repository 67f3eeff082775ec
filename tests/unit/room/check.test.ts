import { describe, expect, test } from 'vitest'
import { parseCheck } from '../../../client/surfaces/check/checkMemory.ts'
import { contrastSteps } from '../../../client/surfaces/check/contrastSteps.ts'
import {
  type CheckState,
  clockState,
  codeWidthCm,
  liveState,
  networkFacts,
  networkState,
  parseImageWidth,
  scanMetres,
  sizeState,
  verdictOf,
} from '../../../client/surfaces/check/rules.ts'
import { tableLayout } from '../../../client/ui/wall/tableLayout.ts'

describe('Z1: the network', () => {
  const steady = Array.from({ length: 8 }, () => 40)
  test.each<[string, readonly (number | null)[], CheckState]>([
    ['a quick one', steady, 'good'],
    ['as slow as a phone in a village', steady.map(() => 400), 'good'],
    ['one that stops for two seconds now and then', [...steady.slice(1), 2100], 'attention'],
    ['one question lost', [...steady.slice(1), null], 'attention'],
    ['three lost', [...steady.slice(3), null, null, null], 'bad'],
    ['always slow', steady.map(() => 2500), 'bad'],
    ['none', steady.map(() => null), 'bad'],
  ])('%s', (_what, roundTrips, expected) => {
    expect(networkState(networkFacts(roundTrips))).toBe(expected)
  })

  test('tells the middle one and the slowest one, whatever the order', () => {
    expect(networkFacts([90, 10, null, 30, 20])).toEqual({ medianMs: 20, worstMs: 90, lost: 1, asked: 5 })
  })
})

describe('Z2: one sentence for the room', () => {
  test.each<[readonly CheckState[], ReturnType<typeof verdictOf>]>([
    [['good', 'good'], { type: 'ready' }],
    [['good', 'busy', 'bad'], { type: 'busy' }],
    [['good', 'attention', 'bad', 'todo'], { type: 'arrange', count: 2 }],
    [['good', 'todo', 'todo'], { type: 'todo', count: 2 }],
  ])('%j', (states, expected) => {
    expect(verdictOf(states)).toEqual(expected)
  })

  test('a polling connection, a wrong clock and a small picture are no reason to say that all is well', () => {
    expect([liveState('websocket'), liveState('polling'), liveState('none')]).toEqual(['good', 'attention', 'bad'])
    expect([clockState(1900), clockState(-2100), clockState(null)]).toEqual(['good', 'attention', 'bad'])
    const small = { windowWidth: 800, dots: { width: 800, height: 600 }, zoom: 1 }
    const full = { windowWidth: 1920, dots: { width: 1920, height: 1080 }, zoom: 1 }
    expect(['screen', 'computer'].map((device) => sizeState(device as 'screen', small))).toEqual([
      'attention',
      'attention',
    ])
    expect(sizeState('screen', full)).toBe('good')
    expect(sizeState('computer', { ...full, zoom: 1.5 })).toBe('attention')
  })
})

describe('Z3: the code from the back row', () => {
  test('is read from ten times its width', () => {
    expect([40, 60, 80, 100].map(scanMetres)).toEqual([4, 6, 8, 10])
    expect(scanMetres(4)).toBe(0)
  })

  test('an image of 2.40 m wide reaches the sixth metre of the table in the design', () => {
    const address = 'https://kennisronde.nl/KR7M4X'
    const heightShare = tableLayout(address, 9, 'full').paper.side / 100
    const width = codeWidthCm({ imageWidthCm: 240, aspect: 16 / 9, heightShare, modules: 29 })
    // 60 % of the height of the picture or more.
    expect(width).toBeGreaterThanOrEqual(0.6 * 135)
    expect(scanMetres(width)).toBeGreaterThanOrEqual(8)
  })

  test('takes a width as people type it, and nothing that no wall has', () => {
    expect(['280', ' 280 cm', '279,5', '2,8', '', 'breed', '99999'].map(parseImageWidth)).toEqual([
      280,
      280,
      279.5,
      null,
      null,
      null,
      null,
    ])
  })
})

test('Z4: the six lines have the contrast that they say', () => {
  for (const { ratio, ink, ground } of contrastSteps) {
    const found = contrastOf(ink, ground)
    expect(found).toBeGreaterThanOrEqual(ratio)
    expect(found).toBeLessThan(ratio * 1.03)
  }
})

test('Z5: what was found counts for the day, and only when it is what we wrote', () => {
  const at = new Date(2026, 10, 12, 9).getTime()
  const kept = JSON.stringify({ at, verdict: { type: 'ready' }, answers: { sound: true }, imageWidth: '' })
  const hourMs = 3_600_000
  expect(parseCheck(kept, at + 8 * hourMs)?.answers).toEqual({ sound: true })
  expect(parseCheck(kept, at + 24 * hourMs)).toBeNull()
  expect([null, 'x', '{}', '{"at":1}', '[]'].map((text) => parseCheck(text, at))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

/** As WCAG counts it: from 1 to 21. */
function contrastOf(one: string, other: string): number {
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
