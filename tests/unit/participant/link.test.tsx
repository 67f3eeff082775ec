import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useResting } from '../../../client/activities/link/useResting.ts'
import type { Settled } from '../../../client/live/commands.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('lets a sign-up rest until it is settled and half a second has passed, and no longer without an answer', async () => {
  const { result } = renderHook(() => useResting())
  let answer: (settled: Settled) => void = () => {}
  const settled = new Promise<Settled>((resolve) => {
    answer = resolve
  })
  const sent = Object.assign(settled, { kept: Promise.resolve() })
  result.current.rest('q1 bringer', sent)
  expect(result.current.isResting('q1 experienced')).toBe(false)
  vi.advanceTimersByTime(600)
  expect(result.current.isResting('q1 bringer')).toBe(true)
  await act(async () => answer({ status: 'committed', revision: 1 }))
  expect(result.current.isResting('q1 bringer')).toBe(false)
  const never = Object.assign(new Promise<Settled>(() => {}), { kept: Promise.resolve() })
  result.current.rest('q2 bringer', never)
  vi.advanceTimersByTime(3_000)
  expect(result.current.isResting('q2 bringer')).toBe(false)
})
