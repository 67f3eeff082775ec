import { io } from 'socket.io-client'
import type { Edges } from '../client/live/edges.ts'
import { randomId } from '../client/live/randomId.ts'
import { createSocketTransport } from '../client/live/socketTransport.ts'
import { createMemoryStorage } from '../client/live/storage.ts'
import type { Link, LinkListener, Transport } from '../client/live/transport.ts'
import type { CrowdDoor } from '../shared/protocol/rehearsal.ts'

export interface Network {
  /** Gone: the link that there is dies, and no new one comes up. */
  readonly drop: () => void
  readonly restore: () => void
}

/** What a page has in a browser, for one person in Node: a device without a disk, and a network that can go away. */
export function createNodeEdges(door: CrowdDoor, cookie: string): { readonly edges: Edges; readonly network: Network } {
  const wakes = new Set<() => void>()
  const { transport, network } = createNetwork(
    createSocketTransport('', (options) =>
      io(door.url, { ...options, extraHeaders: { host: door.host, origin: `http://${door.host}`, cookie } }),
    ),
    () => {
      for (const wake of wakes) wake()
    },
  )
  const kept = new Map<string, string>()
  const edges: Edges = {
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    wallNow: () => Date.now(),
    monotonicNow: () => performance.now(),
    transport,
    openStorage: createMemoryStorage,
    local: {
      read: (key) => kept.get(key) ?? null,
      write: (key, value) => {
        if (value === null) kept.delete(key)
        else kept.set(key, value)
      },
      keys: () => [...kept.keys()],
    },
    // The only page of its device.
    tabs: { tell: () => undefined, listen: () => () => undefined },
    random: Math.random,
    randomId,
    build: 'rehearsal',
    onWake: (wake) => {
      wakes.add(wake)
      return () => wakes.delete(wake)
    },
    onHide: () => () => undefined,
    reloadOnce: () => false,
    reloadFor: () => false,
    isInUse: () => false,
  }
  return { edges, network }
}

function createNetwork(
  transport: Transport,
  onRestore: () => void,
): { readonly transport: Transport; readonly network: Network } {
  const open = new Map<Link, LinkListener>()
  let isGone = false
  return {
    transport: {
      open: (hello, attempt, listener) => {
        if (isGone) return deadLink(listener)
        const link = transport.open(hello, attempt, listener)
        open.set(link, listener)
        return {
          ...link,
          close: () => {
            open.delete(link)
            link.close()
          },
        }
      },
    },
    network: {
      drop: () => {
        isGone = true
        for (const [link, listener] of open) {
          link.close()
          listener.closed()
        }
        open.clear()
      },
      restore: () => {
        isGone = false
        onRestore()
      },
    },
  }
}

/** An attempt that finds nobody. */
function deadLink(listener: LinkListener): Link {
  const timer = setTimeout(listener.closed, 50)
  return {
    post: () => undefined,
    signal: () => undefined,
    resync: () => undefined,
    follow: () => undefined,
    askClock: () => undefined,
    close: () => clearTimeout(timer),
  }
}
