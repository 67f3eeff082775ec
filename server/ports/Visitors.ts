import type { IncomingMessage } from 'node:http'

/** Where a request comes from, as far as the trusted proxies can say. */
export interface Visitors {
  /** Key for limits: an IPv4 address, or the /56 of an IPv6 address, which one household shares. */
  addressKey(request: Pick<IncomingMessage, 'headers' | 'socket'>): string
  /** True for the server's own machine, when no proxy stands between. */
  isLocal(request: Pick<IncomingMessage, 'headers' | 'socket'>): boolean
}
