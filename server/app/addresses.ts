import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { Config } from '../config.ts'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Made by containers, virtual machines and tunnels: a phone in the room cannot reach these. */
const virtualName = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|tailscale|wg|zt|awdl|llw)/i
const privateRanges = [/^192\.168\./, /^10\./, /^172\.(?:1[6-9]|2\d|3[01])\./]

/** This machine's IPv4 addresses on networks, the one that phones most likely reach first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
      .map(({ address }) => ({ address, rank: rankOf(name, address) })),
  )
  return found.toSorted((a, b) => a.rank - b.rank).map(({ address }) => address)
}

/** Names and addresses under which a browser on this machine or its network may know the server. */
export function ownHosts(config: Config): readonly string[] {
  const name = hostname().toLowerCase()
  const names = /^[a-z0-9-]+$/.test(name) ? [name, `${name}.local`] : []
  return [...names, ...lanAddresses(), ...(config.lanAddress === null ? [] : [config.lanAddress])]
}

/** The address for QR codes and links: PUBLIC_URL, else this machine on its network, else localhost. */
export function joinBaseOf(config: Config, port: number, lan: readonly string[] = lanAddresses()): string {
  if (config.publicUrl !== null) return config.publicUrl
  const isLocalOnly = config.host === 'localhost' || config.host.startsWith('127.') || config.host === '::1'
  const isOneAddress = config.host !== '0.0.0.0' && config.host !== '::'
  const [nearest = 'localhost'] = config.lanAddress === null ? lan : [config.lanAddress]
  const host = isLocalOnly ? 'localhost' : isOneAddress ? bracketed(config.host) : nearest
  return `http://${host}${port === 80 ? '' : `:${port}`}`
}

function rankOf(name: string, address: string): number {
  const range = privateRanges.findIndex((pattern) => pattern.test(address))
  return (virtualName.test(name) ? 10 : 0) + (range === -1 ? privateRanges.length : range)
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)
