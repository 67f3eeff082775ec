import type { RequestHandler } from 'express'
import helmet from 'helmet'

const none = ["'none'"]
const self = ["'self'"]

/**
 * Headers of every answer. `publicUrl` with https adds HSTS; without, nothing may demand https, or the page on a
 * plain-http network would ask for files that are not there.
 */
export function securityHeaders(publicUrl: string | null): readonly RequestHandler[] {
  const isHttps = publicUrl?.startsWith('https:') ?? false
  // Old Safari does not count wss as 'self'.
  const sockets = publicUrl === null ? [] : [publicUrl.replace(/^http/, 'ws')]
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': none,
          'script-src': self,
          'style-src': self,
          'img-src': [...self, 'data:', 'blob:'],
          'font-src': self,
          'connect-src': [...self, ...sockets],
          'manifest-src': self,
          'worker-src': self,
          'base-uri': none,
          'form-action': self,
          'object-src': none,
          'frame-ancestors': none,
          'require-trusted-types-for': ["'script'"],
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'no-referrer' },
      xFrameOptions: { action: 'deny' },
      // Browsers ignore both on plain http, and say so on the console of every page.
      crossOriginOpenerPolicy: isHttps ? { policy: 'same-origin' } : false,
      originAgentCluster: isHttps,
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
    (_request, response, next) => {
      response.set(
        'Permissions-Policy',
        'camera=(), microphone=(), geolocation=(), screen-wake-lock=(self), fullscreen=(self)',
      )
      // Pages and answers are never kept; files with a hash in their name say otherwise themselves.
      response.set('Cache-Control', 'no-store')
      next()
    },
  ]
}
