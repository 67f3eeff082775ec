import { useCallback, useEffect, useState } from 'react'
import type { AccessAnswer } from '../../../shared/protocol/http.ts'
import { type Answer, isForNow } from '../../http/askServer.ts'
import { enterByLink } from '../../http/enterByLink.ts'
import { dropFragment } from '../../http/linkSecret.ts'
import { useLinkSecret } from '../../http/useLinkSecret.ts'
import { keepPlaceOfWindow, placeOfWindow } from '../../http/windowPlace.ts'

const againMs = { connecting: 2_000, unknown: 15_000 } as const

type State =
  | { readonly state: 'connecting' | 'unknown' }
  | { readonly state: 'open'; readonly programmeId: string; readonly place: number }

export type ProjectorAccess = State & {
  /** Grows with every way in, so that a fresh one starts from nothing. */
  readonly attempt: number
  /** The server ended this access: ask again, forever. */
  readonly onStopped: () => void
}

/**
 * The way in: a link's secret is exchanged for a cookie once and leaves the address; from then on the cookie opens.
 * Nobody stands at a projector, so whatever goes wrong is tried again until it works.
 */
export function useProjectorAccess(code: string): ProjectorAccess {
  const [known, setKnown] = useState<State>({ state: 'connecting' })
  const [attempt, setAttempt] = useState(0)
  const startOver = useCallback(() => {
    setKnown({ state: 'connecting' })
    setAttempt((before) => before + 1)
  }, [])
  const secret = useLinkSecret(startOver)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again with the same words
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const next = stateOf(await enterByLink('projector', code, secret, placeOfWindow(code)))
      if (isOver) return
      if (next.state === 'open') keepPlaceOfWindow(code, next.place)
      if (next.state !== 'connecting') dropFragment()
      setKnown(next)
      if (next.state !== 'open') timer = setTimeout(() => void ask(), againMs[next.state])
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [code, secret, attempt])

  const onStopped = useCallback(() => {
    setKnown({ state: 'unknown' })
    // Not at once: a server that says no answers the same a moment later.
    setTimeout(() => setAttempt((before) => before + 1), againMs.connecting)
  }, [])
  return { ...known, attempt, onStopped }
}

const stateOf = (answer: Answer<AccessAnswer>): State =>
  answer.ok
    ? { state: 'open', programmeId: answer.value.programmeId, place: answer.value.place }
    : { state: isForNow(answer.refusal) ? 'connecting' : 'unknown' }
