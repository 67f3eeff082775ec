import { type ErrorCode, isPassing } from '../../shared/protocol/codes.ts'
import type { HttpRefusal } from '../../shared/protocol/http.ts'

/** Why the server said no. `offline`: no answer came, so nothing is known about what happened. */
export interface Refusal {
  readonly code: ErrorCode | 'offline'
  readonly retryAfterS?: number | undefined
}
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

/** Says nothing about whether the door is open: ask again later. */
export const isForNow = ({ code }: Refusal): boolean => code === 'offline' || isPassing(code)

const answerWithinMs = 12_000

/** GET without a body, POST with one. Never throws: no network is an answer too. */
export async function askServer<Value>(path: string, body?: object): Promise<Answer<Value>> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), answerWithinMs)
  try {
    const response = await fetch(path, {
      ...(body === undefined ? {} : post(body)),
      credentials: 'same-origin',
      signal: giveUp.signal,
    })
    if (!response.ok) return { ok: false, refusal: await readRefusal(response) }
    const value: Value = await response.json()
    return { ok: true, value }
  } catch {
    return { ok: false, refusal: { code: 'offline' } }
  } finally {
    clearTimeout(timer)
  }
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

async function readRefusal(response: Response): Promise<Refusal> {
  try {
    const { code, params }: HttpRefusal = await response.json()
    return { code, retryAfterS: Number(params?.retryAfterS ?? response.headers.get('retry-after')) || undefined }
  } catch {
    // Something between us and the server answered: a gateway, a captive portal.
    return { code: response.status >= 500 ? 'offline' : 'internal' }
  }
}
