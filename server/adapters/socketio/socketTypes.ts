import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { ClientToServer, Hello, ServerToClient } from '../../../shared/protocol/messages.ts'
import type { Identity } from '../../runtime/identify.ts'
import type { LiveHost } from '../../runtime/types.ts'

/** What the handshake established. */
export interface Admitted {
  readonly hello: Hello
  readonly host: LiveHost
  readonly identity: Identity
}

export interface SocketData {
  admitted?: Admitted
}

export type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
