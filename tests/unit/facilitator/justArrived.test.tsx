import { renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useJustArrived } from '../../../client/surfaces/facilitator/useJustArrived.ts'

afterEach(() => vi.useRealTimers())

it('the second press of a double click on the start, or on the way to an item, asks nothing; a later one does', () => {
  vi.useFakeTimers()
  const { result, rerender } = renderHook(({ id }) => useJustArrived(id), { initialProps: { id: 'lobby' } })
  const isJust = () => result.current()
  expect(isJust()).toBe(true)
  vi.advanceTimersByTime(800)
  // Drawing again is no arrival.
  rerender({ id: 'lobby' })
  expect(isJust()).toBe(false)
  rerender({ id: 'opening' })
  expect(isJust()).toBe(true)
  vi.advanceTimersByTime(800)
  expect(isJust()).toBe(false)
})
