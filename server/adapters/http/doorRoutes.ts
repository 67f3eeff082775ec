import { type Request, type Response, Router } from 'express'
import { parsePlace } from '../../../shared/programme/places.ts'
import { audience } from '../../../shared/programme/roles.ts'
import type { ErrorCode } from '../../../shared/protocol/codes.ts'
import {
  type AccessAnswer,
  accessRequest,
  type CodeAnswer,
  joinRequest,
  resumeRequest,
  type SeatAnswer,
} from '../../../shared/protocol/http.ts'
import type { Closed } from '../../runtime/doors.ts'
import { identify, seatsHere, wallPlace } from '../../runtime/identify.ts'
import { dropStaleAddress } from '../../runtime/joinAddress.ts'
import type { HttpContext } from './context.ts'
import type { Limits, WaitS } from './limits.ts'
import { refuse } from './refusal.ts'

/** How people come in: by code, by personal code, by link, or because they are in already. */
export function doorRoutes(context: HttpContext, limits: Limits): Router {
  const { doors, credentials, telemetry, visitors } = context
  const router = Router()

  /** A wrong guess is counted against the address; anything else that keeps a door closed is told as it is. */
  const keepClosed = async (request: Request, response: Response, closed: Closed, code: string): Promise<void> => {
    const key = visitors.addressKey(request)
    telemetry.info('door.closed', { code: closed.refused })
    const waitS = isGuess(closed.refused)
      ? closed.refused === 'linkUnknown'
        ? await limits.wrongLink(key, code)
        : await limits.wrongCode(key)
      : null
    refuseOrWait(response, closed, waitS)
  }

  const placeHere = async (request: Request, code: string, seatId: string): Promise<number | null> => {
    const host = await doors.find(code)
    const seats = 'refused' in host ? [] : seatsHere(context, host, request.headers.cookie)
    return seats.find((seat) => seat.seatId === seatId)?.place ?? null
  }

  router.get('/codes/:code', async (request, response) => {
    const place = parsePlace(request.query.place)
    if (place === null) return refuse(response, 'invalidCommand')
    const host = await doors.find(request.params.code)
    if ('refused' in host) return keepClosed(request, response, host, request.params.code)
    await dropStaleAddress(host, context.offersAddress)
    const seats = seatsHere(context, host, request.headers.cookie)
    const hasSeat = seats.some((seat) => seat.place === place)
    response.json({ ...host.codeAnswer(), hasSeat, seats } satisfies CodeAnswer)
  })

  router.post('/join', async (request, response) => {
    const wish = joinRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 'invalidCommand')
    const seated = await doors.join(wish.data)
    if ('refused' in seated) return keepClosed(request, response, seated, wish.data.code)
    telemetry.info('seat.joined', { programmeId: seated.programmeId })
    const { place, secret } = wish.data
    response.set('Set-Cookie', credentials.seatCookie(seated.programmeId, secret, place))
    response.json({ ...seated, place } satisfies SeatAnswer)
  })

  router.post('/resume', async (request, response) => {
    const wish = resumeRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 'invalidCommand')
    const { code, secret, personalCode, place } = wish.data
    const seated = await doors.resume(code, secret, personalCode)
    if ('refused' in seated) return keepClosed(request, response, seated, code)
    telemetry.info('seat.resumed', { programmeId: seated.programmeId })
    const known = await placeHere(request, code, seated.seatId)
    // One person sits at one place: who sits at another one of this browser goes on there.
    if (known === null) response.set('Set-Cookie', credentials.seatCookie(seated.programmeId, secret, place))
    response.json({ ...seated, place: known ?? place } satisfies SeatAnswer)
  })

  router.post('/access', async (request, response) => {
    const wish = accessRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 'invalidCommand')
    const { code, secret, role } = wish.data
    const access = await doors.access(code, secret, role)
    if ('refused' in access) return keepClosed(request, response, access, code)
    const { programmeId, linkId, host } = access
    telemetry.info('access.opened', { programmeId, role })
    const place = role === 'projector' ? wallPlace(context, host, request.headers.cookie, linkId) : 1
    response.set('Set-Cookie', credentials.linkCookie(role, programmeId, linkId, place))
    response.json({ programmeId, place } satisfies AccessAnswer)
  })

  router.get('/me/:code/:role', async (request, response) => {
    const role = audience.safeParse(request.params.role)
    if (!role.success) return refuse(response, 'notFound')
    const place = parsePlace(request.query.place)
    if (place === null) return refuse(response, 'invalidCommand')
    const host = await doors.find(request.params.code)
    if ('refused' in host && host.refused === 'codeExpired') return refuse(response, host.refused)
    // The same answer for a code that is none, but counted like any wrong code: time would tell who asks without end.
    const waitS = 'refused' in host ? await limits.wrongCode(visitors.addressKey(request)) : null
    if (waitS !== null) return refuse(response, 'rateLimited', { retryAfterS: waitS })
    const identity = 'refused' in host ? null : identify(context, host, role.data, request.headers.cookie, place)
    if ('refused' in host || identity === null) return refuse(response, 'linkUnknown', undefined, 401)
    response.json({ programmeId: host.programmeId, place } satisfies AccessAnswer)
  })

  return router
}

const isGuess = (code: ErrorCode): boolean =>
  code === 'codeUnknown' || code === 'personalCodeUnknown' || code === 'linkUnknown'

/** Past the limit the answer says only "wait", whatever was guessed. */
function refuseOrWait(response: Response, { refused, params }: Closed, waitS: WaitS): void {
  if (waitS === null) refuse(response, refused, params)
  else refuse(response, 'rateLimited', { retryAfterS: waitS })
}
