import { type HandshakeRefusal, hello, protocolVersion } from '../../../shared/protocol/messages.ts'
import type { Credentials } from '../../ports/Credentials.ts'
import { StorageError } from '../../ports/EventStore.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'
import type { Tokens } from '../../ports/Tokens.ts'
import { identify, isRemoved } from '../../runtime/identify.ts'
import type { Directory } from '../../runtime/types.ts'
import type { Admitted, LiveSocket } from './socketTypes.ts'

interface HandshakeContext {
  readonly directory: Directory
  readonly credentials: Credentials
  readonly tokens: Tokens
  readonly telemetry: Telemetry
  readonly isDraining: () => boolean
}

/** A handshake that is refused; `data` reaches the client as `connect_error.data`. */
class Refused extends Error {
  readonly data: HandshakeRefusal
  constructor(data: HandshakeRefusal) {
    super(data.code)
    this.data = data
  }
}

/** Socket.IO middleware: says hello, shows its cookie, and is admitted or told why not. Never throws. */
export function handshake(context: HandshakeContext) {
  return (socket: LiveSocket, next: (error?: Error) => void): void => {
    admit(context, socket).then(
      (admitted) => {
        socket.data.admitted = admitted
        next()
      },
      // The room check only wants to be answered: that its answer is a no is no news for the log.
      (error: unknown) => next(isKnock(socket.handshake.auth) ? knocked : asRefused(context.telemetry, error)),
    )
  }
}

/** What the room check says instead of a hello. It is refused like any other that is none. */
const isKnock = (said: unknown): boolean =>
  typeof said === 'object' && said !== null && 'probe' in said && Object.keys(said).length === 1
const knocked = new Refused({ code: 'invalidCommand' })

async function admit(context: HandshakeContext, socket: LiveSocket): Promise<Admitted> {
  if (context.isDraining()) throw new Refused({ code: 'draining' })
  const said: unknown = socket.handshake.auth
  if (speaksOtherProtocol(said)) throw new Refused({ code: 'clientTooOld', reload: true })
  const parsed = hello.safeParse(said)
  if (!parsed.success) throw new Refused({ code: 'invalidCommand' })
  const { audience, programmeId, place, seatId } = parsed.data
  const host = await context.directory.open(programmeId)
  if (host?.isRetired) throw new Refused({ code: 'codeExpired' })
  const { cookie } = socket.request.headers
  const identity = host === null ? null : identify(context, host, audience, cookie, place)
  if (host === null || identity === null) {
    const isOut = host !== null && audience === 'participant' && isRemoved(context, host, cookie, place)
    throw new Refused({ code: isOut ? 'seatRemoved' : 'linkUnknown' })
  }
  // Another seat has this place now: what is kept for the one before must not be sent for this one.
  const isOther = seatId !== null && seatId !== identity.seatId
  if (isOther) throw new Refused({ code: host.whyNoSeat(seatId) ?? 'linkUnknown' })
  return { hello: parsed.data, host, identity }
}

/** Looked at before all else: a hello of another protocol may have another shape. */
const speaksOtherProtocol = (said: unknown): boolean =>
  typeof said === 'object' &&
  said !== null &&
  'protocol' in said &&
  Number.isInteger(said.protocol) &&
  said.protocol !== protocolVersion

function asRefused(telemetry: Telemetry, error: unknown): Error {
  if (error instanceof Refused) {
    telemetry.info('socket.refused', { code: error.data.code })
    return error
  }
  telemetry.error('socket.handshakeFailed', error)
  const code = error instanceof StorageError && error.code !== 'storageNewer' ? error.code : 'internal'
  return new Refused({ code })
}
