import { useCallback, useEffect, useState } from 'react'
import type { AccessAnswer } from '../../../shared/protocol/http.ts'
import { type Answer, askServer, type Refusal } from '../../http/askServer.ts'
import { dropFragment, readSecret } from '../../http/linkSecret.ts'

export type Access =
  | { readonly state: 'checking' }
  | { readonly state: 'open'; readonly programmeId: string }
  | { readonly state: 'closed'; readonly refusal: Refusal }
  | { readonly state: 'unreachable' }

const retryMs = 4_000

/**
 * Whether this browser may lead `code`. A secret in the fragment becomes a cookie and leaves the address bar at once;
 * later visits go by the cookie. Without an answer it keeps asking.
 */
export function useFacilitatorAccess(code: string): Access {
  const [access, setAccess] = useState<Access>({ state: 'checking' })
  const [secret, setSecret] = useState(() => readSecret(location.hash))
  const [attempt, setAttempt] = useState(0)

  const readAgain = useCallback(() => {
    const next = readSecret(location.hash)
    if (next !== null) setSecret(next)
  }, [])
  // Somebody may paste the link into a tab that already shows this page: then only the fragment changes.
  useEffect(() => {
    addEventListener('hashchange', readAgain)
    return () => removeEventListener('hashchange', readAgain)
  }, [readAgain])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt asks again
  useEffect(() => {
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | undefined
    if (secret !== null) dropFragment()
    void ask(code, secret).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setAccess({ state: 'open', programmeId: answer.value.programmeId })
      else if (answer.refusal.code === 'offline' || answer.refusal.code === 'rateLimited') {
        setAccess({ state: 'unreachable' })
        timer = setTimeout(
          () => setAttempt((before) => before + 1),
          (answer.refusal.retryAfterS ?? 0) * 1000 || retryMs,
        )
      } else setAccess({ state: 'closed', refusal: answer.refusal })
    })
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [code, secret, attempt])
  return access
}

async function ask(code: string, secret: string | null): Promise<Answer<AccessAnswer>> {
  const byCookie = (): Promise<Answer<AccessAnswer>> => askServer(`/api/me/${encodeURIComponent(code)}/facilitator`)
  if (secret === null) return byCookie()
  const exchanged = await askServer<AccessAnswer>('/api/access', { code, secret, role: 'facilitator' })
  if (exchanged.ok || exchanged.refusal.code === 'offline') return exchanged
  // An old link in a browser that has a cookie of its own must not lock it out.
  const known = await byCookie()
  return known.ok ? known : exchanged
}
