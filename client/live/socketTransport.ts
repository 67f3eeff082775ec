import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import type { ClientToServer, HandshakeRefusal, ServerToClient } from '../../shared/protocol/messages.ts'
import type { Transport } from './transport.ts'

type Connect = (options: Partial<ManagerOptions & SocketOptions>) => Socket

/**
 * Socket.IO, one socket per attempt: coming back is the connection machine's work. WebSocket first, which costs the
 * server half of a join; an attempt that failed takes long polling first, because some proxies swallow a WebSocket
 * without a word. `?transport=polling` in the page's address (for tests and support) allows that one only.
 * `connect` is for clients that are no page.
 */
export function createSocketTransport(search: string, connect: Connect = io): Transport {
  const only = new URLSearchParams(search).get('transport')
  const order = (attempt: number) =>
    only === 'polling' || only === 'websocket'
      ? [only]
      : attempt % 2 === 0
        ? ['websocket', 'polling']
        : ['polling', 'websocket']
  return {
    open: (hello, attempt, listener) => {
      const socket: Socket<ServerToClient, ClientToServer> = connect({
        auth: hello,
        transports: order(attempt),
        tryAllTransports: true,
        reconnection: false,
        forceNew: true,
        withCredentials: true,
      })
      let isOver = false
      const finish = (tell: () => void) => {
        if (isOver) return
        close()
        tell()
      }
      const close = () => {
        isOver = true
        socket.off()
        socket.disconnect()
      }
      socket.on('welcome', listener.welcome)
      socket.on('view', listener.view)
      socket.on('patch', listener.patch)
      socket.on('presence', listener.presence)
      socket.on('goodbye', ({ spreadMs }) => finish(() => listener.goodbye(spreadMs)))
      socket.on('stopped', ({ code }) => finish(() => listener.stopped(code)))
      socket.on('disconnect', () => finish(listener.closed))
      socket.on('connect_error', (error) =>
        finish(() => {
          const refusal = refusalOf(error)
          if (refusal === null) listener.closed()
          else listener.refused(refusal)
        }),
      )
      return {
        post: (envelope, onAnswer) => {
          socket.emit('commands', envelope, (answer) => {
            if (!isOver) onAnswer(answer)
          })
        },
        signal: (signal) => {
          socket.emit('signal', signal)
        },
        resync: () => {
          socket.emit('resync')
        },
        follow: (isOn) => {
          socket.emit('follow', isOn)
        },
        askClock: (onAnswer) => {
          socket.emit('clock', (serverNow) => {
            if (!isOver) onAnswer(serverNow)
          })
        },
        close,
      }
    },
  }
}

/** Null when it was not our server that spoke: no network, a captive portal, a proxy. */
function refusalOf(error: unknown): HandshakeRefusal | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null
  const { data } = error
  if (typeof data !== 'object' || data === null || !('code' in data) || typeof data.code !== 'string') return null
  return data as HandshakeRefusal
}
