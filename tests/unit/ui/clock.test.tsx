import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../client/i18n/translator.ts'
import { Clock } from '../../../client/ui/Clock.tsx'
import { passedMoment, readClock } from '../../../client/ui/clockState.ts'
import { LiveRegion } from '../../../client/ui/LiveRegion.tsx'

const total = 300_000

beforeEach(async () => {
  await setLocale('nl')
  vi.useFakeTimers()
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

describe('reading a clock', () => {
  it.each([
    [222_000, false, 'running', '3:42', 222 / 300],
    [221_001, false, 'running', '3:42', 222 / 300],
    [60_000, false, 'lastMinute', '1:00', 0.2],
    [38_000, false, 'lastMinute', '0:38', 38 / 300],
    [0, false, 'lastMinute', '0:00', 0],
    [-999, false, 'lastMinute', '0:00', 0],
    [-20_000, false, 'overTime', '+0:20', 0],
    [222_000, true, 'paused', '3:42', 222 / 300],
    [-20_000, true, 'paused', '+0:20', 0],
    [3_900_000, false, 'running', '1:05:00', 1],
  ] as const)('%i ms left, paused %s: %s, %s', (remainingMs, isPaused, state, digits, share) => {
    const reading = readClock(remainingMs, total, isPaused)
    expect(reading).toMatchObject({ state, digits })
    expect(reading.share).toBeCloseTo(share)
  })

  it('finds the moment that was passed, the last one after a jump, none when time was added', () => {
    expect(passedMoment(121, 120)).toBe(120)
    expect(passedMoment(61, 60)).toBe(60)
    expect(passedMoment(1, 0)).toBe(0)
    expect(passedMoment(150, 0)).toBe(0)
    expect(passedMoment(60, 120)).toBeNull()
    expect(passedMoment(119, 118)).toBeNull()
  })
})

describe('the clock', () => {
  it('is a timer that tells the time in words', () => {
    render(<Clock remainingMs={222_000} totalMs={total} />)
    expect(screen.getByRole('timer').textContent).toContain('nog 3 minuten 42 seconden')
  })

  it('leaves out zero parts and says when it is paused or over', () => {
    const { rerender } = render(<Clock remainingMs={120_000} totalMs={total} paused />)
    expect(screen.getByRole('timer').textContent).toContain('gepauzeerd, nog 2 minuten')
    rerender(<Clock remainingMs={-20_000} totalMs={total} />)
    expect(screen.getByRole('timer').textContent).toContain('20 seconden over tijd')
  })

  it('speaks at two minutes, one minute and the end, once each, and not on opening', () => {
    const heard: string[] = []
    const at = (remainingMs: number) => (
      <>
        <Clock remainingMs={remainingMs} totalMs={total} />
        <LiveRegion />
      </>
    )
    const { rerender } = render(at(121_000))
    for (const remainingMs of [120_000, 119_000, 60_000, 59_000, 0, -1_000]) {
      rerender(at(remainingMs))
      act(() => vi.advanceTimersByTime(2_000))
      heard.push(screen.getByRole('status').textContent ?? '')
    }
    expect(heard).toEqual([
      'Nog twee minuten.',
      'Nog twee minuten.',
      'Nog één minuut.',
      'Nog één minuut.',
      'De tijd is om.',
      'De tijd is om.',
    ])
  })
})
