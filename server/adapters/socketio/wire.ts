import { Socket as NetSocket } from 'node:net'
import type { Frame } from './frames.ts'
import type { LiveSocket } from './socketTypes.ts'

/**
 * One socket's connection underneath Socket.IO. A WebSocket gets ready-made frames straight on its TCP socket, which
 * costs about what the system call costs; long polling, and whatever is not built as expected, goes the library's way.
 * A delivery touches as few objects as it can: with a thousand sockets each one more is a miss in the processor's cache.
 */
export class Wire {
  private readonly socket: LiveSocket
  private direct: NetSocket | null
  /** Packets wait in the library, e.g. until the next poll. */
  private isQueued: boolean
  /** One of them is a frame of ours (I7: at most one). */
  private hasUnsent = false

  constructor(socket: LiveSocket) {
    const { conn } = socket
    this.socket = socket
    this.direct = directSocketOf(conn.transport)
    this.isQueued = queueOf(conn).length > 0
    conn.on('packetCreate', () => {
      this.isQueued = true
    })
    conn.on('drain', () => {
      this.isQueued = false
      this.hasUnsent = false
    })
    // A phone often starts with long polling and upgrades a moment later.
    conn.on('upgrade', (transport: unknown) => {
      this.direct = directSocketOf(transport)
    })
  }

  /** False while something that was written still waits in this process. */
  get isClear(): boolean {
    return !this.hasUnsent && (this.direct === null || this.direct.writableLength === 0)
  }

  write(frame: Frame): void {
    // Order: what waits in the library was sent earlier, so it must go first.
    if (this.direct !== null && !this.isQueued) this.direct.write(frame.bytes())
    else {
      this.socket.conn.write(frame.text, { compress: false })
      // Set by `packetCreate`, and reset by `drain` when the packet went out at once.
      this.hasUnsent = this.isQueued
    }
  }

  get unsentBytes(): number {
    const queued = queueOf(this.socket.conn).map(({ data }) => (typeof data === 'string' ? data.length : 0))
    return queued.reduce((sum, length) => sum + length, this.direct?.writableLength ?? 0)
  }

  /** Ends the connection without waiting for a peer that does not read. */
  destroy(): void {
    this.socket.disconnect(true)
    this.direct?.destroy()
  }
}

/** The TCP socket below a WebSocket transport of engine.io 6 and ws 8; null when it is not built as expected. */
export function directSocketOf(transport: unknown): NetSocket | null {
  if (typeof transport !== 'object' || transport === null || Reflect.get(transport, 'name') !== 'websocket') return null
  const webSocket: unknown = Reflect.get(transport, 'socket')
  const tcp: unknown = typeof webSocket === 'object' && webSocket !== null ? Reflect.get(webSocket, '_socket') : null
  return tcp instanceof NetSocket ? tcp : null
}

/** What waits in engine.io. */
function queueOf(conn: object): readonly { readonly data?: unknown }[] {
  const queue: unknown = Reflect.get(conn, 'writeBuffer')
  return Array.isArray(queue) ? queue : []
}
