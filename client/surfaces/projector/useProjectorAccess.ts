import { useCallback, useEffect, useState } from 'react'
import { parseCode } from '../../../shared/programme/joinCode.ts'
import type { AccessAnswer } from '../../../shared/protocol/http.ts'
import { askServer } from '../../http/askServer.ts'
import { dropFragment, readSecret } from '../../http/linkSecret.ts'

const againMs = { connecting: 2_000, unknown: 15_000 } as const

type State = { readonly state: 'connecting' | 'unknown' } | { readonly state: 'open'; readonly programmeId: string }

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
  const [secret, setSecret] = useState(() => readSecret(location.hash))

  useEffect(() => {
    // A new link pasted into the same tab only changes the fragment.
    const onFragment = () => {
      const fresh = readSecret(location.hash)
      if (fresh === null) return
      setSecret(fresh)
      setKnown({ state: 'connecting' })
      setAttempt((before) => before + 1)
    }
    addEventListener('hashchange', onFragment)
    return () => removeEventListener('hashchange', onFragment)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again with the same words
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const next = await openDoor(code, secret)
      if (isOver) return
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

async function openDoor(typed: string, secret: string | null): Promise<State> {
  const code = parseCode(typed) ?? typed
  if (secret !== null) {
    const granted = await askServer<AccessAnswer>('/api/access', { code, secret, role: 'projector' })
    if (granted.ok) return { state: 'open', programmeId: granted.value.programmeId }
    if (isPassing(granted.refusal.code)) return { state: 'connecting' }
    // A used-up or revoked link: this browser may still have its cookie.
  }
  const me = await askServer<AccessAnswer>(`/api/me/${encodeURIComponent(code)}/projector`)
  if (me.ok) return { state: 'open', programmeId: me.value.programmeId }
  return { state: isPassing(me.refusal.code) ? 'connecting' : 'unknown' }
}

/** Says nothing about whether this screen may in. */
const isPassing = (code: string): boolean => code === 'offline' || code === 'rateLimited' || code === 'internal'
