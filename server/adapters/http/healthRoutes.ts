import { Router } from 'express'
import { StorageError } from '../../ports/EventStore.ts'
import type { HttpContext } from './context.ts'

const rememberMs = 1000

/** /healthz: the process answers. /readyz: it can also store something now, and is not on its way out. */
export function healthRoutes({ store, isDraining, telemetry }: HttpContext): Router {
  const router = Router()
  let known: { readonly at: number; readonly answer: Promise<Readiness> } | null = null

  const readiness = (): Promise<Readiness> => {
    // Whoever asks often must not keep the disk busy.
    if (known === null || performance.now() - known.at > rememberMs) {
      const answer = store.check().then(
        ({ journalMode, synchronous }): Readiness => ({ status: 'ready', journalMode, synchronous }),
        (error: unknown): Readiness => {
          telemetry.error('storage.notReady', error)
          return { status: error instanceof StorageError ? error.code : 'storageUnavailable' }
        },
      )
      known = { at: performance.now(), answer }
    }
    return known.answer
  }

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const answer: Readiness = isDraining() ? { status: 'draining' } : await readiness()
    response.status(answer.status === 'ready' ? 200 : 503).json(answer)
  })
  return router
}

interface Readiness {
  readonly status: string
  readonly journalMode?: string
  readonly synchronous?: number
}
