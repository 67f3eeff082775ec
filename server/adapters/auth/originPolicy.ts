import type { Origins } from '../../ports/Origins.ts'

interface OriginOptions {
  readonly publicUrl: string | null
  /** Port that the server listens on, known once it does. */
  readonly port: () => number
  /** This machine's addresses and names now: a laptop changes networks. */
  readonly hosts: () => readonly string[]
}

const rememberMs = 5000
const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * The exact list: PUBLIC_URL, and plain http on this machine's own names and addresses with our port (and with
 * PUBLIC_URL's port when that is plain http too, as when a development server stands in front).
 */
export function originPolicy({ publicUrl, port, hosts }: OriginOptions): Origins {
  let list: {
    readonly madeAt: number
    readonly origins: ReadonlySet<string>
    readonly hosts: ReadonlySet<string>
  } | null = null

  const current = () => {
    const at = performance.now()
    if (list !== null && at - list.madeAt < rememberMs) return list
    const publicAddress = publicUrl === null ? null : new URL(publicUrl)
    const ports = new Set([String(port())])
    if (publicAddress?.protocol === 'http:') ports.add(publicAddress.port || '80')
    // With https, only the public address may carry cookies; the rest stays for health checks and the operator.
    const names = publicAddress?.protocol === 'https:' ? loopback : [...loopback, ...hosts()]
    const own = names.flatMap((name) => [...ports].map((number) => (number === '80' ? name : `${name}:${number}`)))
    list = {
      madeAt: at,
      origins: new Set([...own.map((host) => `http://${host}`), ...(publicUrl === null ? [] : [publicUrl])]),
      hosts: new Set([...own, ...(publicAddress === null ? [] : [publicAddress.host])]),
    }
    return list
  }

  return {
    allows: (origin) => origin !== undefined && current().origins.has(origin.toLowerCase()),
    allowsHost: (host) => host !== undefined && current().hosts.has(host.toLowerCase()),
  }
}
