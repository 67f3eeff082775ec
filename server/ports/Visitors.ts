/** As much of a request as tells where it comes from. */
export interface VisitorRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/** Where a request comes from, as far as the trusted proxies can say. */
export interface Visitors {
  /** Key for limits: an IPv4 address, or the /56 of an IPv6 address, which one household shares. */
  addressKey(request: VisitorRequest): string
  /** True for the server's own machine, when no proxy stands between. */
  isLocal(request: VisitorRequest): boolean
}
