import { useEffect, useState } from 'react'
import type { SessionReport } from '../../../shared/programme/report.ts'
import { askServer, isForNow, type Refusal } from '../../http/askServer.ts'

export type AskedReport =
  | { readonly state: 'asking' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'here'; readonly report: SessionReport }

const againMs = 4_000

/** What a session brought. Asked anew when `moment` changes; without an answer it keeps asking, and shows what it had. */
export function useSessionReport(programmeId: string | null, sessionId: string, moment = ''): AskedReport {
  const [asked, setAsked] = useState<AskedReport>({ state: 'asking' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: every moment asks again
  useEffect(() => {
    if (programmeId === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isCurrent = true
    const path = `/api/programmes/${programmeId}/sessions/${encodeURIComponent(sessionId)}/results`
    const ask = async (): Promise<void> => {
      const answer = await askServer<SessionReport>(path)
      if (!isCurrent) return
      if (answer.ok) setAsked({ state: 'here', report: answer.value })
      else if (isForNow(answer.refusal)) timer = setTimeout(() => void ask(), againMs)
      else setAsked({ state: 'refused', refusal: answer.refusal })
    }
    void ask()
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [programmeId, sessionId, moment])
  return asked
}
