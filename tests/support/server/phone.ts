import { io, type Socket } from 'socket.io-client'
import {
  type ClientToServer,
  type Hello,
  protocolVersion,
  type ServerToClient,
} from '../../../shared/protocol/messages.ts'

export type LiveClient = Socket<ServerToClient, ClientToServer>
export type Transport = 'websocket' | 'polling'

export interface ConnectOptions {
  readonly transport?: Transport
  readonly cookie?: string
  /** Null sends none. */
  readonly origin?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly hello?: Partial<Record<keyof Hello, unknown>>
}

const open = new Set<LiveClient>()
let made = 0

/** A socket that is connecting; it does not come back by itself. */
export function connect(base: string, programmeId: string, options: ConnectOptions = {}): LiveClient {
  made += 1
  const { transport = 'websocket', cookie = '', origin = base, headers = {}, hello = {} } = options
  const address = new URL(base)
  const client: LiveClient = io(`http://127.0.0.1:${address.port}`, {
    transports: [transport],
    upgrade: false,
    reconnection: false,
    forceNew: true,
    extraHeaders: { host: address.host, cookie, ...(origin === null ? {} : { origin }), ...headers },
    auth: {
      protocol: protocolVersion,
      build: 'test',
      audience: 'participant',
      programmeId,
      clientId: `client${made}`,
      held: null,
      ...hello,
    },
  })
  open.add(client)
  return client
}

/** Why a handshake fails: our refusal, or the library's error. Null when it succeeds. */
export function refusalOf(client: LiveClient): Promise<unknown> {
  return new Promise((resolve) => {
    client.once('connect', () => resolve(null))
    client.once('connect_error', (error) => resolve('data' in error && error.data ? error.data : error.message))
  })
}

export function next<E extends keyof ServerToClient>(
  client: LiveClient,
  event: E,
): Promise<Parameters<ServerToClient[E]>[0]> {
  return new Promise((resolve) => {
    const plain = client as unknown as Socket
    plain.once(String(event), (message: Parameters<ServerToClient[E]>[0]) => resolve(message))
  })
}

export const disconnected = (client: LiveClient): Promise<string> =>
  new Promise((resolve) => {
    if (client.disconnected) resolve('already')
    else client.once('disconnect', resolve)
  })

export function disconnectAll(): void {
  for (const client of open) client.disconnect()
  open.clear()
}
