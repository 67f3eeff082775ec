import { useCallback, useEffect, useState } from 'react'
import { isForNow, type Refusal } from '../../http/askServer.ts'
import { enterByLink } from '../../http/enterByLink.ts'
import { dropFragment } from '../../http/linkSecret.ts'
import { useLinkSecret } from '../../http/useLinkSecret.ts'

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
  const [attempt, setAttempt] = useState(0)
  const again = useCallback(() => setAttempt((before) => before + 1), [])
  const secret = useLinkSecret(again)

  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt asks again
  useEffect(() => {
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | undefined
    if (secret !== null) dropFragment()
    void enterByLink('facilitator', code, secret).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setAccess({ state: 'open', programmeId: answer.value.programmeId })
      else if (isForNow(answer.refusal)) {
        setAccess({ state: 'unreachable' })
        timer = setTimeout(again, (answer.refusal.retryAfterS ?? 0) * 1000 || retryMs)
      } else setAccess({ state: 'closed', refusal: answer.refusal })
    })
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [code, secret, attempt, again])
  return access
}
