import { BlockList, isIP } from 'node:net'
import type { TrustProxy } from '../../configVariables.ts'
import type { VisitorRequest, Visitors } from '../../ports/Visitors.ts'

/** Believes X-Forwarded-For only as far as TRUST_PROXY says; whoever is not trusted cannot choose an address. */
export function visitors(trust: TrustProxy | null): Visitors {
  const isTrusted = trustTest(trust)

  const addressOf = (request: VisitorRequest): string => {
    const forwarded = headerText(request.headers['x-forwarded-for'])
    // Nearest first: the socket's peer, then what each proxy wrote at the end of the list.
    const chain = [request.socket.remoteAddress ?? '', ...forwarded.split(',').reverse()].map(plain)
    let address = chain[0] ?? ''
    for (const [hop, next] of chain.slice(1).entries()) {
      if (!isTrusted(address, hop) || isIP(next) === 0) break
      address = next
    }
    return address
  }

  return {
    addressKey: (request) => keyOf(addressOf(request)),
    isLocal: (request) =>
      request.headers['x-forwarded-for'] === undefined &&
      /^(?:127\.|::1$)/.test(plain(request.socket.remoteAddress ?? '')),
  }
}

function trustTest(trust: TrustProxy | null): (address: string, hop: number) => boolean {
  if (trust === null) return () => false
  if (trust.type === 'hops') return (_address, hop) => hop < trust.hops
  const list = new BlockList()
  for (const network of trust.networks) {
    const [address = '', prefix] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    list.addSubnet(address, prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** One household or phone network gets a whole /56 of IPv6 addresses, so a limit per address would be none. */
function keyOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = [...left, ...(tail === undefined ? [] : zeros), ...right].map((group) => group.padStart(4, '0'))
  return `${groups.slice(0, 3).join(':')}:${(groups[3] ?? '').slice(0, 2)}`
}

const plain = (address: string): string =>
  address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .toLowerCase()
const headerText = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.join(',') ?? '')
