/** Which addresses are this server's own. Exact: scheme, host and port. */
export interface Origins {
  /** An Origin header. `undefined` (none was sent) is not allowed. */
  allows(origin: string | undefined): boolean
  /** A Host header: guards requests that carry no Origin against names that were pointed at us. */
  allowsHost(host: string | undefined): boolean
}
