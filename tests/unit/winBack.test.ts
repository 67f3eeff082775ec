import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WinBackItem, winBack } from '../../shared/programme/winBack.ts'

const item = (id: string, templateKind: string, minutes: number, over: Partial<WinBackItem> = {}): WinBackItem => ({
  id,
  templateKind,
  minutes,
  status: 'planned',
  ...over,
})
const now = item('now', 'plenary', 20, { status: 'now' })
const first = (items: readonly WinBackItem[], behind: number) => winBack(items, behind)[0]

describe('winBack', () => {
  test('a break gives before a talk, a talk before people have less time to write or vote', () => {
    const items = [now, item('vote', 'dotVote', 30), item('pause', 'break', 20), item('talk', 'plenary', 20)]
    expect(first(items, 5)).toEqual({ changes: [{ activityId: 'pause', minutes: 15 }], wins: 5 })
    expect(first([now, item('write', 'collect', 30), item('talk', 'plenary', 20)], 5)?.changes).toEqual([
      { activityId: 'talk', minutes: 15 },
    ])
  })

  test('of two alike, the later one gives', () => {
    const items = [now, item('one', 'plenary', 20), item('two', 'plenary', 20)]
    expect(first(items, 4)?.changes).toEqual([{ activityId: 'two', minutes: 16 }])
  })

  test('what is done, skipped or running gives nothing, nor what lies before the room', () => {
    const items = [
      item('passed', 'break', 20),
      now,
      item('done', 'break', 20, { status: 'done' }),
      item('skipped', 'break', 20, { status: 'skipped' }),
    ]
    expect(winBack(items, 5)).toEqual([])
  })

  test('what no single item can give is asked of several, and of a vote only when the rest is not enough', () => {
    const items = [now, item('vote', 'dotVote', 30), item('pause', 'break', 15), item('talk', 'plenary', 20)]
    const several = first(items, 12)
    expect(several?.wins).toBe(12)
    expect(several?.changes.map(({ activityId }) => activityId)).toEqual(['pause', 'talk'])
    expect(first(items, 20)?.changes.map(({ activityId }) => activityId)).toEqual(['pause', 'talk', 'vote'])
  })

  test('on time or ahead there is nothing to win back', () => {
    expect(winBack([now, item('pause', 'break', 20)], 0)).toEqual([])
    expect(winBack([now, item('pause', 'break', 20)], -3)).toEqual([])
  })

  test('U12: no proposal takes more than is lost, or leaves an item less than five minutes or sixty per cent', () => {
    const anyItem = fc.record({
      templateKind: fc.constantFrom('break', 'plenary', 'dotVote', 'collect', 'link', 'other'),
      minutes: fc.integer({ min: 1, max: 90 }),
      status: fc.constantFrom('planned', 'done', 'skipped'),
    })
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (others, behind) => {
        const items = [now, ...others.map((one, index) => ({ ...one, id: `item-${index}` }) as WinBackItem)]
        const proposals = winBack(items, behind)
        expect(proposals.filter(({ changes }) => changes.length === 1).length).toBeLessThanOrEqual(3)
        for (const { changes, wins } of proposals) {
          const won = changes.map(({ activityId, minutes }) => {
            const before = items.find(({ id }) => id === activityId)
            expect(before?.status).toBe('planned')
            expect(minutes).toBeGreaterThanOrEqual(Math.max(5, (before?.minutes ?? 0) * 0.6))
            return (before?.minutes ?? 0) - minutes
          })
          expect(won.every((one) => one > 0)).toBe(true)
          expect(won.reduce((sum, one) => sum + one, 0)).toBe(wins)
          expect(wins).toBeLessThanOrEqual(behind)
        }
      }),
    )
  })
})
