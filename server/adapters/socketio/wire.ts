import { Socket as NetSocket } from 'node:net'
import type { Frame } from './frames.ts'
import type { LiveSocket } from './socketTypes.ts'

/**
 * One socket's connection underneath Socket.IO. A WebSocket gets ready-made frames straight on its TCP socket, which
 * costs about what the system call costs; long polling, and whatever is not built as expected, goes the library's way.
 */
export interface Wire {
  /** False while bytes wait in this process because the network or the peer does not take them. */
  readonly isFlowing: () => boolean
  /** True while packets wait in the library, e.g. until the next poll. */
  readonly isQueued: () => boolean
  readonly unsentBytes: () => number
  readonly write: (frame: Frame) => void
  /** Ends the connection without waiting for a peer that does not read. */
  readonly destroy: () => void
  /** Calls back when what waited in the library was handed on. */
  readonly onDrain: (listener: () => void) => void
}

interface Waiting {
  readonly data?: unknown
}

export function wireOf(socket: LiveSocket): Wire {
  const { conn } = socket
  let direct = directSocketOf(conn.transport)
  // A phone often starts with long polling and upgrades a moment later.
  conn.on('upgrade', (transport: unknown) => {
    direct = directSocketOf(transport)
  })
  const waiting = (): readonly Waiting[] => {
    const buffer: unknown = Reflect.get(conn, 'writeBuffer')
    return Array.isArray(buffer) ? buffer : []
  }
  return {
    isFlowing: () => direct === null || direct.writableLength === 0,
    isQueued: () => waiting().length > 0,
    unsentBytes: () => {
      const queued = waiting().map(({ data }) => (typeof data === 'string' ? data.length : 0))
      return queued.reduce((sum, length) => sum + length, direct?.writableLength ?? 0)
    },
    write: (frame) => {
      // Order: what waits in the library was sent earlier, so it must go first.
      if (direct !== null && waiting().length === 0) direct.write(frame.bytes())
      else conn.write(frame.text, { compress: false })
    },
    destroy: () => {
      const { transport } = conn
      socket.disconnect(true)
      directSocketOf(transport)?.destroy()
    },
    onDrain: (listener) => {
      conn.on('drain', listener)
    },
  }
}

/** The TCP socket below a WebSocket transport of engine.io 6 and ws 8; null when it is not built as expected. */
export function directSocketOf(transport: unknown): NetSocket | null {
  if (typeof transport !== 'object' || transport === null || Reflect.get(transport, 'name') !== 'websocket') return null
  const webSocket: unknown = Reflect.get(transport, 'socket')
  const tcp: unknown = typeof webSocket === 'object' && webSocket !== null ? Reflect.get(webSocket, '_socket') : null
  return tcp instanceof NetSocket ? tcp : null
}
