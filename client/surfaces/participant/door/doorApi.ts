import type { ErrorCode } from '../../../../shared/protocol/codes.ts'
import type { CodeAnswer, HttpRefusal, SeatAnswer } from '../../../../shared/protocol/http.ts'

/** Why a door stays closed. `offline`: no answer came, so nothing is known about what happened. */
export interface DoorRefusal {
  readonly code: ErrorCode | 'offline'
  readonly retryAfterS?: number | undefined
}
export type DoorAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: DoorRefusal }

/** Longest wait for an answer; a phone on a bad network may ask again, with the same secret. */
const answerWithinMs = 12_000

export const findProgramme = (code: string): Promise<DoorAnswer<CodeAnswer>> =>
  ask(`/api/codes/${encodeURIComponent(code)}`, { method: 'GET' })

export interface JoinBody {
  readonly code: string
  readonly secret: string
  readonly regionId: string
  readonly name: string | null
}
export const join = (body: JoinBody): Promise<DoorAnswer<SeatAnswer>> => ask('/api/join', post(body))

export interface ResumeBody {
  readonly code: string
  readonly secret: string
  readonly personalCode: string
}
export const resume = (body: ResumeBody): Promise<DoorAnswer<SeatAnswer>> => ask('/api/resume', post(body))

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

async function ask<Value>(path: string, request: RequestInit): Promise<DoorAnswer<Value>> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), answerWithinMs)
  try {
    const response = await fetch(path, { ...request, credentials: 'same-origin', signal: giveUp.signal })
    if (!response.ok) return { ok: false, refusal: await readRefusal(response) }
    const value: Value = await response.json()
    return { ok: true, value }
  } catch {
    return { ok: false, refusal: { code: 'offline' } }
  } finally {
    clearTimeout(timer)
  }
}

async function readRefusal(response: Response): Promise<DoorRefusal> {
  try {
    const { code, params }: HttpRefusal = await response.json()
    return { code, retryAfterS: Number(params?.retryAfterS ?? response.headers.get('retry-after')) || undefined }
  } catch {
    // Something between us and the server answered: a gateway, a captive portal.
    return { code: response.status >= 500 ? 'offline' : 'internal' }
  }
}
