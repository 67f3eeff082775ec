import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { AddressKind, OfferedAddress } from '../../shared/protocol/http.ts'
import type { CrowdDoor } from '../../shared/protocol/rehearsal.ts'
import type { Config } from '../config.ts'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Made by containers, virtual machines and tunnels: a phone in the room cannot reach these. */
const virtualName = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|tailscale|wg|zt|awdl|llw)/i
const wifiName = /^(?:wl|wi-?fi|ath|ra\d)/i
const cableName = /^(?:eth|en[opsx]\w*\d|lan)/i
const privateRanges = [/^192\.168\./, /^10\./, /^172\.(?:1[6-9]|2\d|3[01])\./]

/** This machine's IPv4 addresses on networks, the one that phones most likely reach first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  return found(interfaces).map(({ address }) => address)
}

/**
 * The addresses that phones may be sent to, the likeliest first, and nothing else: an address of somebody else on the
 * wall would be a trap. With PUBLIC_URL there is one.
 */
export function offeredAddresses(
  config: Config,
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): readonly OfferedAddress[] {
  const first = joinBaseOf(config, port, lanAddresses(interfaces))
  const { publicUrl, lanAddress } = config
  if (publicUrl !== null) return [{ url: first, kind: 'public', name: '' }]
  if (!listensEverywhere(config))
    return [{ url: first, kind: isLocalOnly(config) ? 'thisComputer' : 'other', name: '' }]
  const onNetworks = found(interfaces).map(
    ({ name, address }): OfferedAddress => ({ url: plainHttp(address, port), kind: kindOf(name), name }),
  )
  const isFound = onNetworks.some(({ url }) => url === first)
  const set: OfferedAddress = { url: first, kind: lanAddress === null ? 'thisComputer' : 'other', name: '' }
  // LAN_ADDRESS goes first, also when it is one of the others.
  return isFound
    ? onNetworks.toSorted((a, b) => Number(b.url === first) - Number(a.url === first))
    : [set, ...onNetworks]
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
  const [nearest = 'localhost'] = config.lanAddress === null ? lan : [config.lanAddress]
  const host = isLocalOnly(config) ? 'localhost' : listensEverywhere(config) ? nearest : bracketed(config.host)
  return plainHttp(host, port)
}

const isLocalOnly = ({ host }: Config): boolean => host === 'localhost' || host.startsWith('127.') || host === '::1'
const listensEverywhere = ({ host }: Config): boolean => host === '0.0.0.0' || host === '::'
const plainHttp = (host: string, port: number): string => `http://${host}${port === 80 ? '' : `:${port}`}`

/** IPv4 only: what people may have to type. */
const found = (interfaces: Interfaces): readonly { readonly name: string; readonly address: string }[] =>
  Object.entries(interfaces)
    .flatMap(([name, addresses = []]) =>
      addresses
        .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
        .map(({ address }) => ({ name, address, rank: rankOf(name, address) })),
    )
    .toSorted((a, b) => a.rank - b.rank)

/** What systems call their networks; a name that tells nothing is just a network. */
const kindOf = (name: string): AddressKind =>
  virtualName.test(name) ? 'virtual' : wifiName.test(name) ? 'wifi' : cableName.test(name) ? 'cable' : 'other'

/** Where a process on this machine reaches the server, and under which of its names. */
export function crowdDoor({ host }: Pick<Config, 'host'>, port: number): CrowdDoor {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  return {
    url: `http://${isEverywhere ? '127.0.0.1' : bracketed(host)}:${port}`,
    host: port === 80 ? 'localhost' : `localhost:${port}`,
  }
}

function rankOf(name: string, address: string): number {
  const range = privateRanges.findIndex((pattern) => pattern.test(address))
  return (virtualName.test(name) ? 10 : 0) + (range === -1 ? privateRanges.length : range)
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)
