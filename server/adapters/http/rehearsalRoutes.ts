import { type Request, type Response, Router } from 'express'
import {
  type RehearsalAnswer,
  type RehearsalStatus,
  rehearsalChange,
  rehearsalRequest,
} from '../../../shared/protocol/http.ts'
import { identify } from '../../runtime/identify.ts'
import { linkUrl, participantUrl } from '../../runtime/links.ts'
import type { LiveHost } from '../../runtime/types.ts'
import type { HttpContext } from './context.ts'
import { refuse } from './refusal.ts'

/** Practising on a copy of a programme (P8). Who may lead the one may make the copy, and leads that too. */
export function rehearsalRoutes(context: HttpContext): Router {
  const { directory, doors, credentials, tokens, joinBase, rehearsals } = context
  const router = Router()

  /** Null when the answer was given: this browser does not lead that programme. */
  const led = async (request: Request, response: Response, programmeId: string): Promise<LiveHost | null> => {
    const host = await directory.open(programmeId)
    if (host !== null && identify(context, host, 'facilitator', request.headers.cookie) !== null) return host
    refuse(response, 'linkUnknown', undefined, 401)
    return null
  }

  const ledCopy = async (request: Request, response: Response): Promise<LiveHost | null> => {
    const host = await led(request, response, String(request.params.programmeId))
    if (host === null || host.codeAnswer().isRehearsal) return host
    refuse(response, 'notAllowed')
    return null
  }

  router.post('/rehearsals', async (request, response) => {
    const wish = rehearsalRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 'invalidCommand')
    if ((await led(request, response, wish.data.programmeId)) === null) return
    const copy = await rehearsals.start(wish.data.programmeId, wish.data.people)
    if ('refused' in copy) return refuse(response, copy.refused, copy.params)
    const { programmeId, code, secrets } = copy
    const host = await directory.open(programmeId)
    if (host === null) return refuse(response, 'notFound')
    // Who leads the copy already keeps the link, and with it the lead.
    if (identify(context, host, 'facilitator', request.headers.cookie) === null) {
      const granted = secrets === null ? await doors.grant(host, 'facilitator') : { secret: secrets.facilitator }
      if ('refused' in granted) return refuse(response, granted.refused, granted.params)
      const link = host.linkBySecretHash('facilitator', tokens.hash(granted.secret))
      if (link !== null) response.set('Set-Cookie', credentials.linkCookie('facilitator', programmeId, link.linkId, 1))
    }
    const links = secrets && {
      facilitator: linkUrl(joinBase(), 'facilitator', code, secrets.facilitator),
      projector: linkUrl(joinBase(), 'projector', code, secrets.projector),
      participant: participantUrl(joinBase(), code),
    }
    response.status(links === null ? 200 : 201).json({ programmeId, code, links } satisfies RehearsalAnswer)
  })

  router.get('/rehearsals/:programmeId', async (request, response) => {
    const host = await ledCopy(request, response)
    if (host !== null) response.json(rehearsals.stateOf(host.programmeId) satisfies RehearsalStatus)
  })

  router.post('/rehearsals/:programmeId/people', async (request, response) => {
    const wish = rehearsalChange.safeParse(request.body)
    if (!wish.success) return refuse(response, 'invalidCommand')
    const host = await ledCopy(request, response)
    if (host === null) return
    const state = rehearsals.set(host.programmeId, host.codeAnswer().code, wish.data)
    if ('refused' in state) return refuse(response, state.refused, state.params)
    response.json(state satisfies RehearsalStatus)
  })

  router.post('/rehearsals/:programmeId/stop', async (request, response) => {
    const host = await ledCopy(request, response)
    if (host === null) return
    // It ends for everybody in it: that is for who leads it, as ending a session is.
    const linkId = identify(context, host, 'facilitator', request.headers.cookie)?.linkId ?? ''
    if (host.linkOf(linkId)?.isLead !== true) return refuse(response, 'notLead')
    await rehearsals.remove(host.programmeId)
    response.json({})
  })

  return router
}
