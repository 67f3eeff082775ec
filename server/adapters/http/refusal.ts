import type { Response } from 'express'
import { type ErrorCode, retryCodes } from '../../../shared/protocol/codes.ts'
import type { HttpRefusal } from '../../../shared/protocol/http.ts'
import type { Params } from '../../../shared/protocol/messages.ts'

/** Status of the codes whose status is not 422 (understood, and no) or 503 (later). */
const statuses: Partial<Record<ErrorCode, number>> = {
  codeUnknown: 404,
  codeExpired: 410,
  notFound: 404,
  linkUnknown: 404,
  linkRevoked: 404,
  personalCodeUnknown: 404,
  notAllowed: 403,
  joiningLocked: 403,
  originRefused: 403,
  createKeyWrong: 403,
  programmeFull: 409,
  placesTaken: 409,
  stalePhase: 409,
  invalidCommand: 400,
  frameTooLarge: 413,
  rateLimited: 429,
  internal: 500,
}

/** The only way that an API request is answered with a "no". */
export function refuse(response: Response, code: ErrorCode, params?: Params, status = statusOf(code)): void {
  const retryAfterS = params?.retryAfterS
  if (typeof retryAfterS === 'number') response.set('Retry-After', String(retryAfterS))
  const body: HttpRefusal = params === undefined ? { code } : { code, params }
  response.status(status).json(body)
}

const later: ReadonlySet<ErrorCode> = new Set(retryCodes)
const statusOf = (code: ErrorCode): number => statuses[code] ?? (later.has(code) ? 503 : 422)
