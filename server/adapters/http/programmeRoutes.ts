import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { newProgramme } from '../../../shared/programme/contract.ts'
import {
  type ClockAnswer,
  type CreatedAnswer,
  type LinkAnswer,
  linkRequest,
  type ServerAnswer,
} from '../../../shared/protocol/http.ts'
import { identify } from '../../runtime/identify.ts'
import { linkUrl, participantUrl } from '../../runtime/links.ts'
import type { HttpContext } from './context.ts'
import type { Limits } from './limits.ts'
import { refuse } from './refusal.ts'

/** Making programmes and links. */
export function programmeRoutes(context: HttpContext, limits: Limits): Router {
  const {
    directory,
    doors,
    credentials,
    tokens,
    telemetry,
    visitors,
    createKey,
    joinBase,
    addresses,
    clock,
    publicUrl,
  } = context
  const router = Router()

  router.get('/server', async (request, response) => {
    const answer: ServerAnswer = {
      needsCreateKey: createKey !== null,
      joinBase: joinBase(),
      build: context.build,
      addresses: (await mayKnowNetworks(request)) ? addresses() : null,
      isAddressFixed: publicUrl !== null,
    }
    response.json(answer)
  })

  router.get('/clock', (_request, response) => {
    response.json({ now: clock.now() } satisfies ClockAnswer)
  })

  const mayKnowNetworks = async (request: Request): Promise<boolean> => {
    if (visitors.isLocal(request)) return true
    const { programme } = request.query
    const host = typeof programme === 'string' ? await directory.open(programme) : null
    return host !== null && identify(context, host, 'facilitator', request.headers.cookie) !== null
  }

  /** False when an answer was already given. */
  const mayCreate = async (request: Request, response: Response, given: string | null): Promise<boolean> => {
    const address = visitors.addressKey(request)
    const lockedS = createKey === null ? null : await limits.isLockedOut(address)
    if (lockedS === null && createKey !== null) {
      if (given !== null && isSameKey(given, createKey)) return true
      telemetry.warn('createKey.wrong')
      await limits.wrongCreateKey(address)
      refuse(response, 'createKeyWrong')
      return false
    }
    // The operator's own machine may make as many as it likes.
    const waitS = lockedS ?? (visitors.isLocal(request) ? null : await limits.create(address))
    if (waitS !== null) refuse(response, 'rateLimited', { retryAfterS: waitS })
    return waitS === null
  }

  router.post('/programmes', async (request, response) => {
    const input = newProgramme.safeParse(request.body)
    if (!input.success) return refuse(response, 'invalidCommand')
    if (!(await mayCreate(request, response, input.data.createKey))) return
    const created = await doors.create(input.data)
    if ('refused' in created) return refuse(response, created.refused, created.params)
    const { programmeId, code, secrets } = created
    telemetry.info('programme.created', { programmeId, template: input.data.template })
    const host = await directory.open(programmeId)
    const link = host?.linkBySecretHash('facilitator', tokens.hash(secrets.facilitator)) ?? null
    if (link !== null) response.set('Set-Cookie', credentials.linkCookie('facilitator', programmeId, link.linkId, 1))
    const answer: CreatedAnswer = {
      programmeId,
      code,
      links: {
        facilitator: linkUrl(joinBase(), 'facilitator', code, secrets.facilitator),
        projector: linkUrl(joinBase(), 'projector', code, secrets.projector),
        participant: participantUrl(joinBase(), code),
      },
    }
    response.status(201).json(answer)
  })

  router.post('/links', async (request, response) => {
    const wish = linkRequest.safeParse(request.body)
    if (!wish.success) return refuse(response, 'invalidCommand')
    const { programmeId, role, name } = wish.data
    const host = await directory.open(programmeId)
    const facilitator = host === null ? null : identify(context, host, 'facilitator', request.headers.cookie)
    if (host === null || facilitator === null) return refuse(response, 'linkUnknown', undefined, 401)
    // Nobody makes a link that opens more than their own does.
    const own = host.linkOf(facilitator.linkId ?? '')
    const isAllowed = role === 'projector' || own?.role === 'facilitator' || (own?.isLead && role !== 'facilitator')
    if (!isAllowed) return refuse(response, 'notLead')
    const granted = await doors.grant(host, role, name ?? null)
    if ('refused' in granted) return refuse(response, granted.refused, granted.params)
    telemetry.info('access.granted', { programmeId, role })
    const { code, joinAddress } = host.codeAnswer()
    const answer: LinkAnswer = { url: linkUrl(joinAddress ?? joinBase(), role, code, granted.secret) }
    response.status(201).json(answer)
  })

  return router
}

/** Constant time, whatever the lengths: hashes are compared. */
function isSameKey(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
