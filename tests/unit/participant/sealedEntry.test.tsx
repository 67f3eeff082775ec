import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type SealedEntryMessage, useSealedEntry } from '../../../client/activities/useSealedEntry.ts'
import type { Sent, Settled } from '../../../client/live/commands.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import { stillLive } from '../../support/gallery/stillLive.ts'

type Dots = Readonly<Record<string, number>>

function setUp(kept: Readonly<Record<string, unknown>> = {}, isOpen = true) {
  const sent: SealedEntryMessage<Dots>[] = []
  const answers: ((settled: Settled) => void)[] = []
  const live = stillLive({ shared: null, mine: null, kept })
  const send = (message: SealedEntryMessage<Dots>): Sent => {
    sent.push(message)
    return Object.assign(new Promise<Settled>((resolve) => answers.push(resolve)), { kept: Promise.resolve() })
  }
  const wrapper = ({ children }: { children: ReactNode }) => <LiveProvider live={live}>{children}</LiveProvider>
  const hook = renderHook(() => useSealedEntry<Dots>({ keepAs: 'ballot:a', empty: {}, known: null, isOpen, send }), {
    wrapper,
  })
  const answer = (settled: Settled) => act(async () => answers.at(-1)?.(settled))
  return { sent, answer, hook }
}

describe('a ballot on the phone', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows at once, leaves as one absolute ballot when the hand rests, and is saved only when committed', async () => {
    const { sent, answer, hook } = setUp()
    act(() => hook.result.current.set({ q1: 1 }))
    act(() => hook.result.current.set({ q1: 2 }))
    expect(hook.result.current.value).toEqual({ q1: 2 })
    expect(sent).toEqual([])
    act(() => void vi.advanceTimersByTime(400))
    expect(sent.map(({ value, seq }) => ({ value, seq }))).toEqual([{ value: { q1: 2 }, seq: 2 }])
    expect(hook.result.current.state).toBe('underWay')
    await answer({ status: 'committed', revision: 7 })
    expect(hook.result.current.state).toBe('committed')
  })

  it('names the last counted ballot in the next one, and tells the truth when that came too late', async () => {
    const { sent, answer, hook } = setUp()
    act(() => hook.result.current.set({ q1: 1 }, true))
    await answer({ status: 'committed', revision: 7 })
    act(() => hook.result.current.set({ q1: 2 }, true))
    expect(sent[1]?.earlierNonce).toBe(sent[0]?.nonce)
    await answer({ status: 'rejected', code: 'voteClosedEarlierCounted', params: { closedAt: 5 } })
    expect(hook.result.current).toMatchObject({
      state: 'refused',
      hasCounted: true,
      refused: { code: 'voteClosedEarlierCounted', closedAt: 5 },
    })
  })

  it('sends again what was kept before a crash, under the same nonce, and not once the vote is closed', () => {
    const entry = { value: { q1: 1 }, seq: 3, nonce: 'n3', committedSeq: 2, committedNonce: 'n2', refused: null }
    expect(setUp({ 'ballot:a': entry }).sent).toEqual([{ value: { q1: 1 }, seq: 3, nonce: 'n3', earlierNonce: 'n2' }])
    expect(setUp({ 'ballot:a': entry }, false).sent).toEqual([])
  })

  it('leaves at once when the step goes away before the hand rests', () => {
    const { sent, hook } = setUp()
    act(() => hook.result.current.set({ q1: 1 }))
    hook.unmount()
    expect(sent).toHaveLength(1)
  })
})
