import type { IncomingMessage } from 'node:http'
import type { Origins } from '../../ports/Origins.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'
import type { Visitors } from '../../ports/Visitors.ts'
import type { LiveServer } from './socketTypes.ts'

interface GateOptions {
  readonly origins: Origins
  readonly visitors: Visitors
  readonly telemetry: Telemetry
  readonly isDraining: () => boolean
  readonly maxSockets: number
  readonly maxSocketsPerAddress: number
}

/** What we use of a connection of engine.io. */
interface EngineConnection {
  readonly request: IncomingMessage
  once(event: 'close', listener: () => void): unknown
  prependListener(event: 'data', listener: (data: unknown) => void): unknown
  close(discard: boolean): void
}

const windowMs = 10_000
/** A phone at its busiest stays far below both. */
const maxBytesPerWindow = 262_144
const maxFramesPerWindow = 1500

/**
 * Guards the connection below Socket.IO: exact Origin on both transports, how many there may be, and what may come in.
 * CORS settings do not cover WebSocket, so they are no protection.
 */
export function createGate(options: GateOptions) {
  const { origins, visitors, telemetry } = options
  const openByAddress = new Map<string, number>()
  let open = 0

  /** A page of ours: a WebSocket or POST always names its Origin; a same-origin polling GET names none. */
  const isFromUs = (request: IncomingMessage): boolean => {
    const { origin, host, upgrade, 'sec-fetch-site': site } = request.headers
    if (!origins.allowsHost(host)) return false
    if (origin !== undefined) return origins.allows(origin)
    return request.method === 'GET' && upgrade === undefined && (site === undefined || site === 'same-origin')
  }

  const refusalOf = (request: IncomingMessage): string | null => {
    if (!isFromUs(request)) {
      const { origin, host } = request.headers
      telemetry.warn('origin.refused', {
        origin: origin ?? null,
        host: host ?? null,
        hint: 'set PUBLIC_URL to the address that people type',
      })
      return 'originRefused'
    }
    if (options.isDraining()) return 'draining'
    const here = openByAddress.get(visitors.addressKey(request)) ?? 0
    if (open < options.maxSockets && here < options.maxSocketsPerAddress) return null
    telemetry.warn('sockets.full', { open, here })
    return 'overloaded'
  }

  return {
    allowRequest: (
      request: IncomingMessage,
      callback: (error: string | null | undefined, success: boolean) => void,
    ): void => {
      const refusal = refusalOf(request)
      callback(refusal, refusal === null)
    },

    attach(io: LiveServer): void {
      // The library asks allowRequest for a handshake only; later polls, posts and upgrades are asked here. `j` asks for
      // answers as scripts, which any page may load.
      io.engine.use((request: IncomingMessage, _response: unknown, next: (error?: Error) => void) => {
        const query = queryOf(request)
        const isWelcome = !('j' in query) && (!query.sid || isFromUs(request))
        next(isWelcome ? undefined : new Error('origin refused'))
      })
      io.engine.on('headers', (headers: Record<string, string>) => {
        headers['X-Content-Type-Options'] = 'nosniff'
      })
      io.engine.on('connection', (connection: EngineConnection) => {
        const address = visitors.addressKey(connection.request)
        open += 1
        openByAddress.set(address, (openByAddress.get(address) ?? 0) + 1)
        connection.once('close', () => {
          open -= 1
          const left = (openByAddress.get(address) ?? 1) - 1
          if (left > 0) openByAddress.set(address, left)
          else openByAddress.delete(address)
        })
        guardInput(connection, telemetry)
      })
    },
  }
}

/** As engine.io itself read it: two readings of one address would leave a gap between them. */
function queryOf(request: IncomingMessage): Readonly<Record<string, unknown>> {
  const query: unknown = Reflect.get(request, '_query')
  return typeof query === 'object' && query !== null ? { ...query } : { sid: 'unknown' }
}

/** Text only, and not too much of it: anything else ends the connection before it is parsed. */
function guardInput(connection: EngineConnection, telemetry: Telemetry): void {
  let windowStart = performance.now()
  let bytes = 0
  let frames = 0
  connection.prependListener('data', (data: unknown) => {
    if (performance.now() - windowStart > windowMs) {
      windowStart = performance.now()
      bytes = 0
      frames = 0
    }
    frames += 1
    bytes += typeof data === 'string' ? data.length : 0
    // Socket.IO's packet types 5 and 6 announce binary attachments.
    const isBinary = typeof data !== 'string' || /^[56]/.test(data)
    if (!isBinary && bytes <= maxBytesPerWindow && frames <= maxFramesPerWindow) return
    telemetry.warn('socket.abuse', { reason: isBinary ? 'binary' : 'tooMuch' })
    connection.close(true)
  })
}
