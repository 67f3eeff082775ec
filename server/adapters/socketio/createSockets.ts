import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { announceMs } from '../../../shared/programme/contract.ts'
import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import { maxFrameBytes, signal } from '../../../shared/protocol/messages.ts'
import type { Clock } from '../../ports/Clock.ts'
import type { Credentials } from '../../ports/Credentials.ts'
import type { Origins } from '../../ports/Origins.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'
import type { Tokens } from '../../ports/Tokens.ts'
import type { Visitors } from '../../ports/Visitors.ts'
import { endOfAccess, isStillWelcome } from '../../runtime/identify.ts'
import { dropStaleAddress } from '../../runtime/joinAddress.ts'
import type { Directory, LiveHost } from '../../runtime/types.ts'
import { createIntake } from './commandIntake.ts'
import type { Fanout } from './Fanout.ts'
import { createGate } from './gate.ts'
import { handshake } from './handshake.ts'
import { Outlet } from './Outlet.ts'
import type { Admitted, LiveServer, LiveSocket } from './socketTypes.ts'

interface SocketsOptions {
  readonly httpServer: HttpServer
  readonly fanout: Fanout
  readonly directory: Directory
  readonly credentials: Credentials
  readonly tokens: Tokens
  readonly origins: Origins
  readonly visitors: Visitors
  readonly clock: Clock
  readonly telemetry: Telemetry
  readonly build: string
  readonly joinBase: () => string
  readonly offersAddress: (address: string) => boolean
  readonly isDraining: () => boolean
  readonly maxSockets: number
  readonly maxSocketsPerAddress: number
}

export interface Sockets {
  /** Resolves when the answers to all envelopes taken in are on the wire. */
  readonly settled: () => Promise<void>
  /** Says goodbye and closes every socket, spread out so that they do not all come back at once. */
  readonly close: () => Promise<void>
}

/** A stall of the event loop or a bad network must not disconnect a whole room. */
const pingMs = { pingInterval: 20_000, pingTimeout: 20_000 } as const
const maxSocketsPerSeat = 6
/** Shortest time between two full views that one socket asks for. */
const askGapMs = 1000

export function createSockets(options: SocketsOptions): Sockets {
  const { clock, telemetry, fanout } = options
  const gate = createGate(options)
  const intake = createIntake(options)
  const access = watchAccess()
  const io: LiveServer = new Server(options.httpServer, {
    ...pingMs,
    serveClient: false,
    connectTimeout: 10_000,
    maxHttpBufferSize: maxFrameBytes,
    perMessageDeflate: false,
    httpCompression: false,
    transports: ['polling', 'websocket'],
    allowRequest: gate.allowRequest,
  })
  gate.attach(io)
  io.use(handshake(options))
  io.on('connection', (socket) => {
    // Without a listener, an error of one socket would end the process.
    socket.on('error', (error) => telemetry.info('socket.error', { error: error.name }))
    const { admitted } = socket.data
    if (admitted === undefined) socket.disconnect(true)
    else welcome(socket, admitted)
  })

  const welcome = (socket: LiveSocket, admitted: Admitted): void => {
    const { host, hello, identity } = admitted
    const end = (code: RefusalCode): void => {
      socket.emit('stopped', { code })
      socket.disconnect(true)
    }
    // Access may have ended between the handshake and now.
    if (!isStillWelcome(host, hello.audience, identity)) {
      end(endOfAccess(host, identity))
      return
    }
    const outlet = new Outlet(socket, admitted)
    socket.emit('welcome', {
      serverNow: clock.now(),
      epoch: host.epoch,
      build: options.build,
      joinBase: options.joinBase(),
      announceMs,
      linkId: identity.linkId,
    })
    fanout.add(outlet)
    if (hello.audience !== 'participant') void dropStaleAddress(host, options.offersAddress)
    if (identity.seatId !== null) takeSeat(host, identity.seatId)
    const wallId = hello.audience === 'projector' ? identity.linkId : null
    if (wallId !== null) host.wallJoined(wallId)
    const consoleId = hello.audience === 'facilitator' ? identity.linkId : null
    if (consoleId !== null) host.consoleJoined(consoleId)
    const forget = access.watch(host, () => {
      if (!isStillWelcome(host, hello.audience, identity)) end(endOfAccess(host, identity))
    })
    // A projector only looks: it has no command handler at all.
    if (hello.audience !== 'projector') intake.listen(socket, admitted, end)
    listenForQuestions(socket, outlet)
    if (identity.seatId !== null) listenForSignals(socket, host, identity.seatId)
    socket.on('disconnect', () => {
      fanout.remove(outlet)
      forget()
      if (identity.seatId !== null) host.presenceLeft(identity.seatId)
      if (wallId !== null) host.wallLeft(wallId)
      if (consoleId !== null) host.consoleLeft(consoleId)
    })
  }

  /** A phone whose network flaps leaves dead sockets behind: the oldest makes room, the newest is never refused. */
  const takeSeat = (host: LiveHost, seatId: string): void => {
    host.presenceJoined(seatId)
    const outlets = fanout.ofSeat(host.programmeId, seatId)
    for (const { socket } of outlets.slice(0, -maxSocketsPerSeat)) socket.disconnect(true)
  }

  const listenForSignals = (socket: LiveSocket, host: LiveHost, seatId: string): void => {
    socket.on('signal', (raw) => {
      const parsed = signal.safeParse(raw)
      if (parsed.success) host.signal(seatId, parsed.data)
    })
  }

  const listenForQuestions = (socket: LiveSocket, outlet: Outlet): void => {
    let isFollowing = outlet.isFollowing
    const follow = (): void => {
      if (socket.connected) fanout.follow(outlet, isFollowing)
    }
    const resync = (): void => {
      if (socket.connected) fanout.resend(outlet)
    }
    const followSoon = spaced(clock, askGapMs, follow)
    socket.on('resync', spaced(clock, askGapMs, resync))
    socket.on('follow', (isOn) => {
      if (typeof isOn !== 'boolean') return
      isFollowing = isOn
      if (isOn) followSoon()
      else follow()
    })
    socket.on('clock', (ack) => {
      if (typeof ack === 'function') ack(clock.now())
    })
  }

  return { settled: intake.settled, close: () => closeAll(io, clock) }
}

/** Full views are dear: asking more often gives no more of them. The last one asked for is answered, in time. */
function spaced(clock: Clock, gapMs: number, answer: () => void): () => void {
  let answeredAt = Number.NEGATIVE_INFINITY
  let isAsked = false
  const answerNow = (): void => {
    isAsked = false
    answeredAt = clock.now()
    answer()
  }
  return () => {
    const waitMs = answeredAt + gapMs - clock.now()
    if (waitMs <= 0) return answerNow()
    if (!isAsked) clock.after(waitMs, answerNow)
    isAsked = true
  }
}

/** One subscription per host, however many sockets watch it. */
function watchAccess() {
  const watched = new Map<LiveHost, { readonly listeners: Set<() => void>; readonly end: () => void }>()
  return {
    watch(host: LiveHost, listener: () => void): () => void {
      let entry = watched.get(host)
      if (entry === undefined) {
        const listeners = new Set<() => void>()
        entry = {
          listeners,
          end: host.onAccessChanged(() =>
            [...listeners].forEach((tell) => {
              tell()
            }),
          ),
        }
        watched.set(host, entry)
      }
      const { listeners, end } = entry
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0 || watched.get(host)?.listeners !== listeners) return
        watched.delete(host)
        end()
      }
    },
  }
}

/** Sockets closed per step, and the longest time that the steps may take. */
const slice = 50
const stepMs = 20
const longestSpreadMs = 4000

async function closeAll(io: LiveServer, clock: Clock): Promise<void> {
  const sockets = [...io.sockets.sockets.values()]
  // Clients come back over this long: enough that a thousand do not come at once, nothing for a handful.
  io.emit('goodbye', { spreadMs: Math.min(5000, sockets.length * 5) })
  const steps = Math.ceil(sockets.length / slice)
  const gapMs = Math.min(stepMs, longestSpreadMs / Math.max(1, steps))
  for (let index = 0; index < sockets.length; index += slice) {
    await new Promise<void>((resolve) => {
      clock.after(gapMs, resolve)
    })
    for (const socket of sockets.slice(index, index + slice)) socket.disconnect(true)
  }
  io.engine.close()
}
