import type { Link, LinkListener } from '../../../client/live/transport.ts'
import type { Hello, PatchMessage, ViewMessage } from '../../../shared/protocol/messages.ts'
import type { Downstream, ModelServer } from './modelServer.ts'
import type { VirtualTime } from './virtualTime.ts'

/** Chances from 0 to 1, per message. */
export interface Weather {
  readonly loss: number
  readonly duplication: number
  /** Each message takes 1 to this many ms, so that they overtake each other. */
  readonly longestMs: number
}

export const fair: Weather = { loss: 0, duplication: 0, longestMs: 5 }

/** The network between pages and the model server, and what goes wrong on it. */
export interface VirtualWire {
  readonly open: (hello: Hello, listener: LinkListener) => Link
  readonly setWeather: (weather: Weather) => void
  readonly setCut: (isCut: boolean) => void
  /** Every open link dies; the log stays. `announced`: the clients are told, else they find out. */
  readonly dropLinks: (announced: boolean) => void
  /** Somebody else says something: a gap shows at the next patch. */
  readonly nudge: () => void
}

export interface WireOptions {
  readonly time: VirtualTime
  readonly random: () => number
  readonly server: ModelServer
  /** What the server says it is. */
  readonly build: () => string
}

interface Socket {
  readonly hello: Hello
  readonly listener: LinkListener
  /** Revisions the server sent last. */
  sent: Hello['held']
  isFollowing: boolean
  isOpen: boolean
}

export function createVirtualWire({ time, random, server, build }: WireOptions): VirtualWire {
  const sockets = new Set<Socket>()
  let weather = fair
  let isCut = false
  let nudges = 0

  const travel = (arrive: () => void) => {
    const copies = random() < weather.duplication ? 2 : 1
    for (let copy = 0; copy < copies; copy += 1) {
      if (isCut || random() < weather.loss) continue
      time.after(1 + Math.floor(random() * weather.longestMs), () => {
        if (!isCut) arrive()
      })
    }
  }

  function tell(socket: Socket, { type, message }: Downstream): void {
    travel(() => {
      if (!socket.isOpen) return
      if (type === 'view') socket.listener.view(message as ViewMessage)
      else socket.listener.patch(message as PatchMessage)
    })
  }

  function push(socket: Socket): void {
    const { sent, isFollowing } = socket
    for (const message of server.catchUp(sent, isFollowing)) tell(socket, message)
    const revision = server.revision()
    // What is not followed stays where it was, unless that is of another epoch.
    const left = sent?.epoch === server.epoch() ? sent.knowledge : null
    socket.sent = {
      epoch: server.epoch(),
      shared: revision,
      mine: revision,
      knowledge: isFollowing ? revision : left,
    }
  }

  function open(hello: Hello, listener: LinkListener): Link {
    const socket: Socket = {
      hello: structuredClone(hello),
      listener,
      sent: hello.held,
      isFollowing: hello.isFollowing,
      isOpen: true,
    }
    travel(() => {
      if (!socket.isOpen || sockets.has(socket)) return
      sockets.add(socket)
      // A welcome is the answer of the handshake: it cannot be lost alone.
      const welcome = {
        serverNow: time.now(),
        epoch: server.epoch(),
        build: build(),
        joinBase: '',
        announceMs: 5000,
        linkId: null,
      }
      listener.welcome(welcome)
      push(socket)
    })
    return {
      post: (envelope, onAnswer) => {
        const frame = structuredClone(envelope)
        travel(() => {
          const answer = server.take(socket.hello.clientId, frame)
          travel(() => {
            if (socket.isOpen) onAnswer(structuredClone(answer))
          })
          time.after(10, () => {
            for (const each of sockets) push(each)
          })
        })
      },
      signal: () => undefined,
      // In order and whole, or the link is dead: so is it below.
      follow: (isOn) => {
        socket.isFollowing = isOn
        if (isOn && sockets.has(socket)) push(socket)
      },
      resync: () =>
        travel(() => {
          socket.sent = null
          push(socket)
        }),
      askClock: (onAnswer) =>
        travel(() => {
          const now = time.now()
          travel(() => {
            if (socket.isOpen) onAnswer(now)
          })
        }),
      close: () => {
        socket.isOpen = false
        sockets.delete(socket)
      },
    }
  }

  return {
    open,
    setWeather: (next) => {
      weather = next
    },
    setCut: (cut) => {
      isCut = cut
    },
    dropLinks: (announced) => {
      for (const socket of [...sockets]) {
        socket.isOpen = false
        sockets.delete(socket)
        if (announced) socket.listener.closed()
      }
    },
    nudge: () => {
      nudges += 1
      const command = { seq: nudges, name: 'n', activityId: null, data: { text: `nudge${nudges}` } }
      server.take('somebody', { commands: [command] })
      for (const socket of sockets) push(socket)
    },
  }
}
