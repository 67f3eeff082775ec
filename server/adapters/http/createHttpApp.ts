import express, { type ErrorRequestHandler, type Express, Router } from 'express'
import { maxFrameBytes } from '../../../shared/protocol/messages.ts'
import { StorageError } from '../../ports/EventStore.ts'
import type { HttpContext } from './context.ts'
import { doorRoutes } from './doorRoutes.ts'
import { healthRoutes } from './healthRoutes.ts'
import { createLimits } from './limits.ts'
import { programmeRoutes } from './programmeRoutes.ts'
import { proxyRoutes } from './proxyRoutes.ts'
import { refuse } from './refusal.ts'
import { rehearsalRoutes } from './rehearsalRoutes.ts'
import { reportRoutes } from './reportRoutes.ts'
import { requestGuard } from './requestGuard.ts'
import { securityHeaders } from './securityHeaders.ts'
import { staticClient } from './staticClient.ts'

/** Everything that is asked over plain HTTP. */
export function createHttpApp(context: HttpContext): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.use(...securityHeaders(context.publicUrl))
  app.use(healthRoutes(context))
  app.use('/api', api(context))
  app.use(staticClient(context.clientDir))
  app.use((_request, response) => refuse(response, 'notFound'))
  app.use(answerError(context))
  return app
}

function api(context: HttpContext): Router {
  const limits = createLimits(context.telemetry)
  const router = Router()
  router.use((_request, response, next) => {
    if (context.isDraining()) refuse(response, 'draining', { retryAfterS: 2 })
    else next()
  })
  router.use(requestGuard(context))
  router.use(express.json({ limit: maxFrameBytes, strict: true }))
  router.use(
    doorRoutes(context, limits),
    programmeRoutes(context, limits),
    rehearsalRoutes(context),
    reportRoutes(context),
    proxyRoutes(context),
  )
  router.use((_request, response) => refuse(response, 'notFound'))
  return router
}

/** The last resort: whatever was thrown, the answer is one of our codes and never a stack. */
function answerError({ telemetry }: HttpContext): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    if (error instanceof StorageError) {
      telemetry.error('http.storage', error)
      return error.code === 'storageNewer'
        ? refuse(response, 'internal')
        : refuse(response, error.code, { retryAfterS: 5 })
    }
    const status = statusOf(error)
    if (status === 413) return refuse(response, 'frameTooLarge')
    // What the body parser and the router refuse: bad JSON, bad encoding, a bad escape in the path.
    if (status !== null && status >= 400 && status < 500) return refuse(response, 'invalidCommand', undefined, status)
    telemetry.error('http.failed', error, { method: request.method })
    refuse(response, 'internal')
  }
}

const statusOf = (error: unknown): number | null =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null
