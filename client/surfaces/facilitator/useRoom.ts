import { useCallback, useEffect, useRef, useState } from 'react'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import type { Command, Settled } from '../../live/commands.ts'
import { useView } from '../../store/live.tsx'

/** What a facilitator does to the room as a whole. Every command names the phase it was made for. */
export interface Room {
  /** Something was sent and the view does not show it yet. */
  readonly isBusy: boolean
  readonly go: (activityId: string, skipped?: boolean) => void
  readonly enterNow: () => void
  readonly cancel: () => void
  readonly setPaused: (isPaused: boolean) => void
  readonly addMinutes: (minutes: number) => void
  readonly goToStep: (index: number) => void
  readonly start: (sessionId: string) => void
  readonly end: () => void
}

type MakeCommand = (expectedPhase: number) => Command<'facilitator'>

/** Longest wait for the view to show what was acknowledged. */
const catchUpMs = 2_000

/**
 * Commands one after another, each with the phase that the one before it led to: pressing twice quickly must not look
 * like a second facilitator.
 */
export function useRoom(): Room {
  const send = useConsoleSend()
  const phase = useView('facilitator', (view) => view.phase)
  const latest = useRef(phase)
  const waiting = useRef(new Set<() => void>())
  const last = useRef<Promise<void>>(Promise.resolve())
  const [busyCount, setBusyCount] = useState(0)

  useEffect(() => {
    latest.current = phase
    for (const wake of waiting.current) wake()
    waiting.current.clear()
  }, [phase])

  const run = useCallback(
    (make: MakeCommand): void => {
      const turn = async (): Promise<void> => {
        const expected = latest.current
        const settled = await send(make(expected)).catch((): Settled => ({ status: 'expired' }))
        if (settled.status === 'committed' && latest.current === expected) await nextPhase(waiting.current)
      }
      setBusyCount((count) => count + 1)
      last.current = last.current.then(turn).finally(() => setBusyCount((count) => count - 1))
    },
    [send],
  )

  const [room] = useState(() => roomOf(run))
  return { ...room, isBusy: busyCount > 0 }
}

const nextPhase = (waiting: Set<() => void>): Promise<void> =>
  new Promise((resolve) => {
    waiting.add(resolve)
    setTimeout(resolve, catchUpMs)
  })

const roomOf = (run: (make: MakeCommand) => void): Omit<Room, 'isBusy'> => ({
  go: (activityId, skipped = false) =>
    run((expectedPhase) => ({ name: 'agenda.go', activityId: null, data: { activityId, expectedPhase, skipped } })),
  enterNow: () => run((expectedPhase) => ({ name: 'agenda.enterNow', activityId: null, data: { expectedPhase } })),
  cancel: () => run((expectedPhase) => ({ name: 'agenda.cancel', activityId: null, data: { expectedPhase } })),
  setPaused: (isPaused) =>
    run((expectedPhase) => ({
      name: isPaused ? 'timer.pause' : 'timer.resume',
      activityId: null,
      data: { expectedPhase },
    })),
  addMinutes: (minutes) =>
    run((expectedPhase) => ({ name: 'timer.add', activityId: null, data: { ms: minutes * 60_000, expectedPhase } })),
  goToStep: (index) =>
    run((expectedPhase) => ({ name: 'timer.goToStep', activityId: null, data: { index, expectedPhase } })),
  start: (sessionId) =>
    run((expectedPhase) => ({ name: 'session.start', activityId: null, data: { sessionId, expectedPhase } })),
  end: () => run((expectedPhase) => ({ name: 'session.end', activityId: null, data: { expectedPhase } })),
})
