import type { RequestHandler } from 'express'
import type { HttpContext } from './context.ts'
import { refuse } from './refusal.ts'

/**
 * Three independent checks before any API route: the request came to a name that is ours, from a page that is ours,
 * and what changes something is JSON, which no form on another site can send.
 */
export function requestGuard({ origins, telemetry }: Pick<HttpContext, 'origins' | 'telemetry'>): RequestHandler {
  return (request, response, next) => {
    const { host, origin, 'sec-fetch-site': site } = request.headers
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const isFromUs =
      origin === undefined ? site === 'same-origin' || (isReading && site !== 'cross-site') : origins.allows(origin)
    if (!origins.allowsHost(host) || !isFromUs) {
      telemetry.warn('origin.refused', {
        origin: origin ?? null,
        host: host ?? null,
        hint: 'set PUBLIC_URL to the address that people type',
      })
      refuse(response, 'originRefused')
      return
    }
    if (!isReading && !/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
      refuse(response, 'invalidCommand', undefined, 415)
      return
    }
    next()
  }
}
