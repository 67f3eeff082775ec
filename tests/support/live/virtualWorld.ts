import type { Edges } from '../../../client/live/edges.ts'
import { createLiveProgrammeOn, type LiveProgramme } from '../../../client/live/liveProgramme.ts'
import { createPageReload } from '../../../client/live/pageReload.ts'
import type { Storage } from '../../../client/live/storage.ts'
import type { TabMessage } from '../../../client/live/tabs.ts'
import type { Link, LinkListener } from '../../../client/live/transport.ts'
import type { Hello, PatchMessage, ViewMessage } from '../../../shared/protocol/messages.ts'
import { createModelServer, type Downstream, type ModelServer } from './modelServer.ts'
import { createRandom, createVirtualTime, type VirtualTime } from './virtualTime.ts'

/** Chances from 0 to 1, per message. */
export interface Weather {
  readonly loss: number
  readonly duplication: number
  /** Each message takes 1 to this many ms, so that they overtake each other. */
  readonly longestMs: number
}

export const fair: Weather = { loss: 0, duplication: 0, longestMs: 5 }

/** One browser profile: what outlives its pages. */
export interface Device {
  readonly records: Map<string, unknown>
  readonly local: Map<string, string>
  readonly pages: Page[]
  readonly open: () => Page
  /** Somebody sets the device's clock, or it slept while the other clock stood still. */
  readonly moveClock: (ms: number) => void
}

export interface Page {
  readonly live: LiveProgramme
  readonly edges: Edges
  /** The page is gone at once: no event, no timer, no write that was not finished. */
  readonly crash: () => void
  readonly isAlive: () => boolean
  readonly wake: () => void
  readonly setInUse: (isInUse: boolean) => void
}

export interface World {
  readonly time: VirtualTime
  readonly server: ModelServer
  readonly setWeather: (weather: Weather) => void
  readonly setCut: (isCut: boolean) => void
  /** Every open link dies; the log stays. `announced`: the clients are told, else they find out. */
  readonly dropLinks: (announced: boolean) => void
  /** Somebody else says something: a gap shows at the next patch. */
  readonly nudge: () => void
  /** What the server says it is, and what a page that loads now is: another one from an old cache or another node. */
  readonly setBuilds: (builds: { readonly server: string; readonly page: string }) => void
  readonly createDevice: (options?: DeviceOptions) => Device
}

interface DeviceOptions {
  readonly isStorageBlocked?: boolean
  /** A browser without BroadcastChannel: every other tab seems gone. */
  readonly areTabsDeaf?: boolean
}

interface Socket {
  readonly hello: Hello
  readonly listener: LinkListener
  /** Revisions the server sent last. */
  sent: Hello['held']
  isFollowing: boolean
  isOpen: boolean
}

export function createWorld(seed: number): World {
  const time = createVirtualTime()
  const random = createRandom(seed)
  const server = createModelServer()
  const sockets = new Set<Socket>()
  let weather = fair
  let isCut = false
  let made = 0
  let nudges = 0
  let builds = { server: 'b', page: 'b' }

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
        build: builds.server,
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

  function createDevice({ isStorageBlocked = false, areTabsDeaf = false }: DeviceOptions = {}): Device {
    const records = new Map<string, unknown>()
    const local = new Map<string, string>()
    const pages: Page[] = []
    // What one tab remembers: as far as this is concerned a device has one.
    const session = new Map<string, string>()
    let skew = 0
    const ears = new Set<{ readonly page: () => boolean; readonly heard: (message: TabMessage) => void }>()

    function sessionArea() {
      if (isStorageBlocked) throw new Error('SecurityError')
      return {
        getItem: (key: string) => session.get(key) ?? null,
        setItem: (key: string, value: string) => void session.set(key, value),
      }
    }

    function openPage(): Page {
      let isAlive = true
      let isInUse = false
      const links = new Set<Link>()
      const wakes = new Set<() => void>()
      const after = (ms: number, run: () => void) => time.after(ms, () => isAlive && run())
      const takeAWhile = () => new Promise<void>((resolve) => after(Math.floor(random() * 5), resolve))
      const storage: Storage = {
        put: async (key, value) => {
          await takeAWhile()
          records.set(key, structuredClone(value))
        },
        remove: async (key) => {
          await takeAWhile()
          records.delete(key)
        },
        list: async (prefix) => {
          await takeAWhile()
          return [...records].filter(([key]) => key.startsWith(prefix))
        },
      }
      const edges: Edges = {
        after,
        wallNow: () => time.now() + skew,
        monotonicNow: time.now,
        random,
        randomId: () => `id${++made}`,
        build: builds.page,
        openStorage: () => {
          if (isStorageBlocked) throw new Error('SecurityError')
          return storage
        },
        local: {
          read: (key) => local.get(key) ?? null,
          write: (key, value) => void (value === null ? local.delete(key) : local.set(key, value)),
          keys: () => [...local.keys()],
        },
        tabs: {
          tell: (message) => {
            if (!isAlive || areTabsDeaf) return
            for (const ear of ears) if (ear.page !== alive && ear.page()) after(1, () => ear.heard(message))
          },
          listen: (heard) => {
            const ear = { page: alive, heard }
            ears.add(ear)
            return () => ears.delete(ear)
          },
        },
        transport: {
          open: (hello, _attempt, listener) => {
            const link = open(hello, listener)
            links.add(link)
            return link
          },
        },
        onWake: (wake) => {
          wakes.add(wake)
          return () => wakes.delete(wake)
        },
        onHide: () => () => undefined,
        ...createPageReload(builds.page, sessionArea, () => {
          page.crash()
          openPage()
        }),
        isInUse: () => isInUse,
      }
      const live = createLiveProgrammeOn({ audience: 'participant', programmeId: 'p', code: 'BCDFGH' }, edges)
      const page: Page = {
        live,
        edges,
        crash: () => {
          isAlive = false
          for (const link of links) link.close()
        },
        isAlive: alive,
        wake: () => {
          for (const wake of wakes) wake()
        },
        setInUse: (inUse) => {
          isInUse = inUse
        },
      }
      function alive(): boolean {
        return isAlive
      }
      pages.push(page)
      live.start()
      return page
    }
    return {
      records,
      local,
      pages,
      open: openPage,
      moveClock: (ms) => {
        skew += ms
      },
    }
  }

  return {
    time,
    server,
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
    setBuilds: (next) => {
      builds = next
    },
    createDevice,
  }
}
