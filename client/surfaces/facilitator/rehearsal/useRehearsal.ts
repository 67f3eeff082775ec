import { useEffect, useState } from 'react'
import type { RehearsalStatus } from '../../../../shared/protocol/http.ts'
import { maxRehearsalPeople } from '../../../../shared/protocol/rehearsalLimits.ts'
import { askServer } from '../../../http/askServer.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useView } from '../../../store/live.tsx'

export interface Rehearsal {
  /** Null while the server has not said it yet. */
  readonly status: RehearsalStatus | null
  readonly problem: string | null
  readonly isStopping: boolean
  readonly setTempo: (tempo: RehearsalStatus['tempo']) => void
  readonly addPeople: (count: number) => void
  readonly stop: () => void
}

/** The simulated people of the rehearsal that this console leads. Who is in comes with presence, like anybody. */
export function useRehearsal(): Rehearsal {
  const errorText = useErrorText()
  const path = useView('facilitator', (view) => `/api/rehearsals/${view.programme.id}`)
  const [status, setStatus] = useState<RehearsalStatus | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isStopping, setIsStopping] = useState(false)

  useEffect(() => {
    let isCurrent = true
    void askServer<RehearsalStatus>(path).then((answer) => {
      if (isCurrent && answer.ok) setStatus(answer.value)
    })
    return () => {
      isCurrent = false
    }
  }, [path])

  const change = (part: Partial<RehearsalStatus>): void => {
    if (status === null) return
    const wish = { ...status, ...part }
    setStatus(wish)
    setProblem(null)
    void askServer<RehearsalStatus>(`${path}/people`, wish).then((answer) => {
      if (answer.ok) return
      setStatus(status)
      setProblem(errorText(answer.refusal.code, answer.refusal))
    })
  }
  return {
    status,
    problem,
    isStopping,
    setTempo: (tempo) => change({ tempo }),
    addPeople: (count) => change({ people: Math.min(maxRehearsalPeople, Math.max(0, (status?.people ?? 0) + count)) }),
    stop: () => {
      setIsStopping(true)
      setProblem(null)
      // When it is gone, this page hears that over its own connection.
      void askServer(`${path}/stop`, {}).then((answer) => {
        if (answer.ok) return
        setIsStopping(false)
        setProblem(errorText(answer.refusal.code, answer.refusal))
      })
    },
  }
}
