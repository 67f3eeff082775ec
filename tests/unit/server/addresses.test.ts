import { describe, expect, test } from 'vitest'
import { originPolicy } from '../../../server/adapters/auth/originPolicy.ts'
import { visitors } from '../../../server/adapters/auth/visitors.ts'
import { joinBaseOf, lanAddresses, offeredAddresses } from '../../../server/app/addresses.ts'
import { parseConfig } from '../../../server/config.ts'

const inet = (address: string, internal = false) => ({
  address,
  internal,
  family: 'IPv4' as const,
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: `${address}/24`,
})

describe('the address for phones', () => {
  test('is on a network that phones can be on', () => {
    const interfaces = {
      lo: [inet('127.0.0.1', true)],
      docker0: [inet('172.17.0.1')],
      tailscale0: [inet('100.64.0.1')],
      eth0: [inet('10.0.0.5')],
      wlan0: [inet('192.168.1.20'), inet('169.254.3.4')],
    }
    expect(lanAddresses(interfaces)).toEqual(['192.168.1.20', '10.0.0.5', '172.17.0.1', '100.64.0.1'])
  })

  test.each([
    [{}, 'http://192.168.1.20:3000'],
    [{ PUBLIC_URL: 'https://leren.example.org' }, 'https://leren.example.org'],
    [{ LAN_ADDRESS: '10.9.9.9' }, 'http://10.9.9.9:3000'],
    [{ HOST: '127.0.0.1' }, 'http://localhost:3000'],
    [{ HOST: '10.0.0.5' }, 'http://10.0.0.5:3000'],
  ])('with %j is %s', (environment, expected) => {
    expect(joinBaseOf(parseConfig(environment), 3000, ['192.168.1.20'])).toBe(expected)
  })

  test('without any network is this machine', () => {
    expect(joinBaseOf(parseConfig({}), 80, [])).toBe('http://localhost')
  })
})

describe('Z6: the addresses to choose from', () => {
  const interfaces = {
    lo: [inet('127.0.0.1', true)],
    docker0: [inet('172.17.0.1')],
    enp3s0: [inet('10.0.0.5')],
    'Wi-Fi': [inet('192.168.1.20')],
  }
  const offered = (environment: Record<string, string>) =>
    offeredAddresses(parseConfig(environment), 3000, interfaces).map(({ url, kind }) => [url, kind])

  test('are those of this computer, the likeliest first, each with what kind of network it is', () => {
    expect(offered({})).toEqual([
      ['http://192.168.1.20:3000', 'wifi'],
      ['http://10.0.0.5:3000', 'cable'],
      ['http://172.17.0.1:3000', 'virtual'],
    ])
  })

  test.each([
    [{ PUBLIC_URL: 'https://leren.example.org' }, [['https://leren.example.org', 'public']]],
    [{ HOST: '127.0.0.1' }, [['http://localhost:3000', 'thisComputer']]],
    [{ HOST: '10.0.0.5' }, [['http://10.0.0.5:3000', 'other']]],
  ])('with %j it is that one', (environment, expected) => {
    expect(offered(environment)).toEqual(expected)
  })

  test('LAN_ADDRESS goes first, whether the computer knows it or not', () => {
    expect(offered({ LAN_ADDRESS: '10.0.0.5' })[0]).toEqual(['http://10.0.0.5:3000', 'cable'])
    expect(offered({ LAN_ADDRESS: '10.9.9.9' })[0]).toEqual(['http://10.9.9.9:3000', 'other'])
    expect(offered({ LAN_ADDRESS: '10.0.0.5' })).toHaveLength(3)
  })

  test('without any network it is this computer', () => {
    expect(offeredAddresses(parseConfig({}), 80, {})).toEqual([
      { url: 'http://localhost', kind: 'thisComputer', name: '' },
    ])
  })
})

describe('origins', () => {
  const policy = (publicUrl: string | null) =>
    originPolicy({ publicUrl, port: () => 3000, hosts: () => ['192.168.1.20', 'laptop.local'] })

  test('are exact: scheme, host and port', () => {
    const { allows, allowsHost } = policy(null)
    for (const host of ['localhost', '127.0.0.1', '[::1]', '192.168.1.20', 'laptop.local', 'LAPTOP.local']) {
      expect(allows(`http://${host}:3000`)).toBe(true)
      expect(allowsHost(`${host}:3000`)).toBe(true)
    }
    for (const origin of [
      undefined,
      '',
      'null',
      'http://localhost',
      'https://localhost:3000',
      'http://localhost:30000',
    ]) {
      expect(allows(origin)).toBe(false)
    }
    for (const origin of ['http://evil.example:3000', 'http://localhost:3000.evil.example', 'http://localhost:3000/']) {
      expect(allows(origin)).toBe(false)
    }
  })

  test('with an https address are that address, and this machine for its operator', () => {
    const { allows, allowsHost } = policy('https://leren.example.org')
    expect(allows('https://leren.example.org')).toBe(true)
    expect(allowsHost('leren.example.org')).toBe(true)
    expect(allows('http://leren.example.org')).toBe(false)
    expect(allows('http://192.168.1.20:3000')).toBe(false)
    expect(allows('http://localhost:3000')).toBe(true)
  })

  test('behind a development server are its port too, also from a phone', () => {
    expect(policy('http://localhost:5173').allows('http://192.168.1.20:5173')).toBe(true)
  })
})

describe('T22: where a visitor comes from', () => {
  const from = (remoteAddress: string, forwarded?: string) => ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
  })

  test('is never what the visitor says, unless a trusted proxy passed it on', () => {
    expect(visitors(null).addressKey(from('203.0.113.9', '1.2.3.4'))).toBe('203.0.113.9')
    const oneHop = visitors({ type: 'hops', hops: 1 })
    expect(oneHop.addressKey(from('10.0.0.1', '6.6.6.6, 203.0.113.9'))).toBe('203.0.113.9')
    const networks = visitors({ type: 'networks', networks: ['10.0.0.0/8'] })
    expect(networks.addressKey(from('::ffff:10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2'))).toBe('203.0.113.9')
    expect(networks.addressKey(from('198.51.100.1', '6.6.6.6'))).toBe('198.51.100.1')
    expect(networks.addressKey(from('10.0.0.1', 'rubbish'))).toBe('10.0.0.1')
  })

  test('is one household in IPv6', () => {
    const { addressKey } = visitors(null)
    expect(addressKey(from('2001:db8:1:2ff::1'))).toBe(addressKey(from('2001:db8:1:200:1:2:3:4')))
    expect(addressKey(from('2001:db8:1:2ff::1'))).not.toBe(addressKey(from('2001:db8:1:300::1')))
  })

  test('is this machine only without a proxy in between', () => {
    expect(visitors(null).isLocal(from('::1'))).toBe(true)
    expect(visitors(null).isLocal(from('127.0.0.1', '203.0.113.9'))).toBe(false)
    expect(visitors(null).isLocal(from('192.168.1.3'))).toBe(false)
  })
})
