import { type Request, type Response, Router } from 'express'
import { openProxyRequest, type ProxyAnswer, proxyRequest } from '../../../shared/protocol/http.ts'
import type { Closed } from '../../runtime/doors.ts'
import { freePlace, identify, seatsHere } from '../../runtime/identify.ts'
import type { LiveHost } from '../../runtime/types.ts'
import type { HttpContext } from './context.ts'
import { refuse } from './refusal.ts'

/** People without a phone: a facilitator's browser holds a seat for each of them, at a place of its own. */
export function proxyRoutes(context: HttpContext): Router {
  const { directory, doors, credentials, tokens, telemetry } = context
  const router = Router()

  /** Sits a seat down at this browser. Refuses before a seat is made that would have no place. */
  const seat = async (
    request: Request,
    response: Response,
    { programmeId, secret }: { readonly programmeId: string; readonly secret: string },
    take: (host: LiveHost) => Promise<{ readonly seatId: string } | Closed>,
    known: (host: LiveHost) => string | null,
  ): Promise<void> => {
    const { cookie } = request.headers
    const host = await directory.open(programmeId)
    if (host === null || identify(context, host, 'facilitator', cookie) === null) {
      return refuse(response, 'linkUnknown', undefined, 401)
    }
    const seats = seatsHere(context, host, cookie)
    const seatId = known(host)
    const here = seats.find((one) => one.seatId === seatId)
    if (here !== undefined) {
      response.json(here satisfies ProxyAnswer)
      return
    }
    const place = freePlace(seats)
    if (place === null) return refuse(response, 'placesTaken')
    const seated = await take(host)
    if ('refused' in seated) return refuse(response, seated.refused, seated.params)
    telemetry.info('proxy.seated', { programmeId })
    response.set('Set-Cookie', credentials.seatCookie(programmeId, secret, place))
    response.status(201).json({ place, seatId: seated.seatId } satisfies ProxyAnswer)
  }

  router.post('/proxies', async (request, response) => {
    const wish = proxyRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 'invalidCommand')
    const { secret, regionId, name } = wish.data
    await seat(
      request,
      response,
      wish.data,
      (host) => doors.addProxy(host, { secret, regionId, name }),
      (host) => host.seatBySecretHash(tokens.hash(secret))?.seatId ?? null,
    )
  })

  router.post('/proxies/open', async (request, response) => {
    const wish = openProxyRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 'invalidCommand')
    const { secret, seatId } = wish.data
    await seat(
      request,
      response,
      wish.data,
      (host) => doors.openProxy(host, seatId, secret),
      () => seatId,
    )
  })

  return router
}
