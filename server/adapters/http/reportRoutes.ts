import { Router } from 'express'
import type { SessionReport } from '../../../shared/programme/report.ts'
import { identify } from '../../runtime/identify.ts'
import type { HttpContext } from './context.ts'
import { refuse } from './refusal.ts'

/** What a session brought, for whoever has a link that opens the console; to nobody else. */
export function reportRoutes(context: HttpContext): Router {
  const router = Router()
  router.get('/programmes/:programmeId/sessions/:sessionId/results', async (request, response) => {
    const { programmeId, sessionId } = request.params
    const host = await context.directory.open(programmeId)
    if (host === null || identify(context, host, 'facilitator', request.headers.cookie) === null)
      return refuse(response, 'linkUnknown', undefined, 401)
    const report = host.report(sessionId)
    if (report === null) return refuse(response, 'notFound')
    response.json(report satisfies SessionReport)
  })
  return router
}
