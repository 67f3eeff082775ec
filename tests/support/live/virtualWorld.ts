import type { Edges } from '../../../client/live/edges.ts'
import { createLiveProgrammeOn, type LiveProgramme } from '../../../client/live/liveProgramme.ts'
import { createPageReload } from '../../../client/live/pageReload.ts'
import type { Storage } from '../../../client/live/storage.ts'
import type { TabMessage } from '../../../client/live/tabs.ts'
import type { Link } from '../../../client/live/transport.ts'
import { createModelServer, type ModelServer } from './modelServer.ts'
import { createRandom, createVirtualTime, type VirtualTime } from './virtualTime.ts'
import { createVirtualWire, type VirtualWire } from './virtualWire.ts'

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

export interface World extends Omit<VirtualWire, 'open'> {
  readonly time: VirtualTime
  readonly server: ModelServer
  /** What the server says it is, and what a page that loads now is: another one from an old cache or another node. */
  readonly setBuilds: (builds: { readonly server: string; readonly page: string }) => void
  readonly createDevice: (options?: DeviceOptions) => Device
}

interface DeviceOptions {
  readonly isStorageBlocked?: boolean
  /** A browser without BroadcastChannel: every other tab seems gone. */
  readonly areTabsDeaf?: boolean
}

export function createWorld(seed: number): World {
  const time = createVirtualTime()
  const random = createRandom(seed)
  const server = createModelServer()
  let made = 0
  let builds = { server: 'b', page: 'b' }
  const { open, ...wire } = createVirtualWire({ time, random, server, build: () => builds.server })

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
    ...wire,
    setBuilds: (next) => {
      builds = next
    },
    createDevice,
  }
}
