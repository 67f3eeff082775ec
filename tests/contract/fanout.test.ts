import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Fanout } from '../../server/adapters/socketio/Fanout.ts'
import { Outlet } from '../../server/adapters/socketio/Outlet.ts'
import type { Admitted, LiveServer, LiveSocket } from '../../server/adapters/socketio/socketTypes.ts'
import { directSocketOf } from '../../server/adapters/socketio/wire.ts'
import type { LiveHost, Viewer } from '../../server/runtime/types.ts'
import { type PatchMessage, protocolVersion, type ViewMessage } from '../../shared/protocol/messages.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { HandClock } from '../support/server/handClock.ts'
import { connect, disconnectAll, type LiveClient, type Transport } from '../support/server/phone.ts'

vi.setConfig(patient)

type Message = PatchMessage | ViewMessage
interface Received {
  readonly client: LiveClient
  readonly socket: LiveSocket
  readonly messages: Message[]
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
let published = 1
const asked: unknown[] = []
/** What else a catch-up does. */
let onCatchUp = (): unknown => undefined
const body = (revision: number) => ({ revision })
/** Views are at `published`; every catch-up is a full view, and remembered. */
const host = {
  programmeId: 'programme',
  epoch: 1,
  catchUp: (viewer: Viewer, held: unknown) => {
    asked.push({ viewer, held })
    onCatchUp()
    const full = { epoch: 1, revision: published, body: body(published) }
    const views: ViewMessage[] = [{ view: 'shared', ...full }]
    return viewer.isFollowing ? [...views, { view: 'knowledge', ...full }] : views
  },
} as unknown as LiveHost

let clock: HandClock
let fanout: Fanout
let io: LiveServer
let base: string
let sockets: LiveSocket[]
let outlets: Map<string, Outlet>

beforeEach(async () => {
  published = 1
  asked.length = 0
  sockets = []
  outlets = new Map()
  clock = new HandClock()
  fanout = new Fanout({ clock, telemetry: quiet })
  const httpServer = createServer()
  io = new Server(httpServer, { perMessageDeflate: false, httpCompression: false })
  io.on('connection', (socket) => {
    sockets.push(socket)
    const { audience, clientId } = socket.handshake.auth as { audience: 'participant'; clientId: string }
    const outlet = new Outlet(socket, {
      host,
      hello: {
        protocol: protocolVersion,
        build: '',
        audience,
        programmeId: 'programme',
        clientId,
        held: null,
        isFollowing: false,
        place: 1,
        seatId: null,
      },
      identity: { seatId: clientId, secretHash: null, linkId: null },
    } satisfies Admitted)
    outlets.set(clientId, outlet)
    fanout.add(outlet)
    socket.on('disconnect', () => fanout.remove(outlet))
  })
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`
})
afterEach(async () => {
  disconnectAll()
  await io.close()
})

async function attend(clientId: string, transport: Transport = 'websocket'): Promise<Received> {
  const client = connect(base, 'programme', { transport, hello: { clientId } })
  const messages: Message[] = []
  client.on('view', (view) => messages.push(view))
  client.on('patch', (patch) => messages.push(patch))
  await eventually(() => messages.length).toBe(1)
  const socket = sockets.find(({ handshake }) => handshake.auth.clientId === clientId)
  if (socket === undefined) throw new Error('no socket')
  return { client, socket, messages }
}

/** What the publisher does: a new revision, and its patch to the room. */
const publish = (ops: readonly unknown[] = []): PatchMessage => {
  const patch: PatchMessage = { view: 'shared', from: published, to: published + 1, ops }
  published += 1
  fanout.patchRoom('programme', 'participant', patch)
  return patch
}

/** Stops a client’s reading at TCP, as a phone in a tunnel does. */
const tcpOf = ({ client }: Received) => {
  const { ws } = client.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }
  return ws._socket
}

describe('the installed libraries', () => {
  test('let a frame be written below them, which the goal for fan-out needs', async () => {
    const { socket } = await attend('a')
    expect(directSocketOf(socket.conn.transport)).not.toBeNull()
    expect(directSocketOf((await attend('b', 'polling')).socket.conn.transport)).toBeNull()
  })
})

test.each([0, 100, 125, 126, 127, 1000, 65_500, 65_536, 200_000])(
  'a patch of about %i bytes arrives whole',
  async (size) => {
    const all = [await attend('a'), await attend('b', 'polling')]
    const patch = publish([[['key'], `é🎈${'x'.repeat(size)}`]])
    for (const { messages } of all) await eventually(() => messages.at(-1)).toEqual(patch)
  },
)

const nobody = {
  total: 0,
  byRegion: {},
  wallIds: [],
  consoleIds: [],
  signals: { slower: 0, faster: 0, ready: 0, readyByRegion: {}, answered: 0 },
  storage: null,
}

test('messages keep their order, whichever way each of them goes', async () => {
  const { socket, messages, client } = await attend('a')
  const seen: number[] = []
  client.on('presence', ({ total }) => seen.push(total))
  client.on('patch', ({ to }) => seen.push(to))
  for (let index = 0; index < 50; index += 1) {
    socket.emit('presence', { ...nobody, total: -index })
    publish()
    await new Promise(setImmediate)
  }
  clock.advance(100)
  await eventually(() => messages.at(-1)).toMatchObject({ to: 51 })
  expect(seen.filter((value) => value > 1)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2))
})

test('a phone that upgrades from polling to WebSocket misses nothing', async () => {
  const client = connect(base, 'programme', { hello: { clientId: 'a' } })
  client.disconnect()
  client.io.opts.transports = ['polling', 'websocket']
  client.io.opts.upgrade = true
  const revisions: number[] = []
  client.on('view', ({ revision }) => revisions.push(revision))
  client.on('patch', ({ from, to }) => {
    expect(from).toBe(revisions.at(-1))
    revisions.push(to)
  })
  client.connect()
  await eventually(() => revisions.length).toBe(1)
  for (let index = 0; index < 40; index += 1) {
    publish()
    clock.advance(100)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  clock.advance(100)
  await eventually(() => revisions.at(-1)).toBe(published)
  expect(client.io.engine.transport.name).toBe('websocket')
})

describe('I7: a socket that does not keep up', () => {
  const big = [[['key'], 'x'.repeat(500_000)]]

  test('F37: holds at most one unsent patch, and others go on', async () => {
    const [slow, fast] = [await attend('slow'), await attend('fast')]
    const direct = directSocketOf(slow.socket.conn.transport)
    tcpOf(slow).pause()
    for (let index = 0; index < 60; index += 1) {
      const patch = publish(big)
      await eventually(() => fast.messages.at(-1)).toEqual(patch)
    }
    expect(direct?.writableLength).toBeGreaterThan(0)
    expect(direct?.writableLength).toBeLessThan(2 * 500_100)
    expect(asked).toHaveLength(2)
    tcpOf(slow).resume()
    await eventually(() => direct?.writableLength).toBe(0)
    clock.advance(100)
    await eventually(() => slow.messages.at(-1)).toMatchObject({ revision: published })
    const patch = publish()
    await eventually(() => slow.messages.at(-1)).toEqual(patch)
    // What it was brought up from is what it was given last.
    expect(asked.at(-1)).toMatchObject({ held: { epoch: 1, shared: expect.any(Number) } })
  })

  test('F37: is disconnected after 30 s', async () => {
    const slow = await attend('slow')
    tcpOf(slow).pause()
    for (let index = 0; index < 60; index += 1) {
      publish(big)
      await new Promise(setImmediate)
    }
    for (let second = 0; second < 29; second += 1) clock.advance(1000)
    expect(slow.socket.connected).toBe(true)
    clock.advance(1000)
    clock.advance(1000)
    expect(slow.socket.connected).toBe(false)
    expect(fanout.hasListeners('programme', 'participant')).toBe(false)
  })

  test('gets what it asks to follow when it drained, and others that follow go on', async () => {
    const [slow, fast] = [await attend('slow'), await attend('fast')]
    const [slowOutlet, fastOutlet] = [outlets.get('slow'), outlets.get('fast')]
    if (slowOutlet === undefined || fastOutlet === undefined) throw new Error('no outlet')
    tcpOf(slow).pause()
    for (let index = 0; index < 20; index += 1) {
      const patch = publish(big)
      await eventually(() => fast.messages.at(-1)).toEqual(patch)
    }
    const before = asked.length
    fanout.follow(slowOutlet, true)
    expect(asked).toHaveLength(before)
    expect(fanout.hasListeners('programme', 'knowledge')).toBe(true)
    fanout.follow(fastOutlet, true)
    await eventually(() => fast.messages.at(-1)).toMatchObject({ view: 'knowledge', revision: published })
    const patch: PatchMessage = { view: 'knowledge', from: published, to: published + 1, ops: [] }
    published += 1
    fanout.patchRoom('programme', 'knowledge', patch)
    await eventually(() => fast.messages.at(-1)).toEqual(patch)
    tcpOf(slow).resume()
    await eventually(() => directSocketOf(slow.socket.conn.transport)?.writableLength).toBe(0)
    clock.advance(100)
    await eventually(() => slow.messages.at(-1)).toMatchObject({ view: 'knowledge', revision: published })
    fanout.follow(slowOutlet, false)
    expect(fanout.hasListeners('programme', 'knowledge')).toBe(true)
    fast.client.disconnect()
    await eventually(() => fanout.hasListeners('programme', 'knowledge')).toBe(false)
  })

  test('over polling gets one catch-up instead of every patch between two polls', async () => {
    const { messages } = await attend('a', 'polling')
    for (let index = 0; index < 100; index += 1) publish()
    const afterAWhile = () => {
      clock.advance(100)
      return messages.at(-1)
    }
    await eventually(afterAWhile).toMatchObject({ revision: published })
    expect(messages.length).toBeLessThan(6)
  })
})

test('a socket that is ahead of a patch skips it; one that is behind is caught up first', async () => {
  const early = await attend('early')
  published = 3
  const late = await attend('late')
  fanout.patchRoom('programme', 'participant', { view: 'shared', from: 1, to: 3, ops: [] })
  await eventually(() => early.messages.length).toBe(2)
  published = 6
  fanout.patchRoom('programme', 'participant', { view: 'shared', from: 5, to: 6, ops: [] })
  await expect
    .poll(() => late.messages.map((message) => ('revision' in message ? message.revision : message.to)))
    .toEqual([3, 6])
  expect(late.messages.at(-1)).toHaveProperty('body')
})

test('a catch-up that publishes what waited brings nothing twice', async () => {
  const { messages } = await attend('a')
  const outlet = outlets.get('a')
  if (outlet === undefined) throw new Error('no outlet')
  onCatchUp = () => {
    onCatchUp = () => undefined
    publish()
  }
  fanout.resend(outlet)
  const patch = publish()
  await eventually(() => messages.at(-1)).toEqual(patch)
  expect(messages.map((message) => ('revision' in message ? message.revision : message.to))).toEqual([1, 2, 3])
})

test('what is for one seat reaches each of its sockets and nobody else', async () => {
  const [one, other] = [await attend('a'), await attend('b')]
  const mine: ViewMessage = { view: 'mine', epoch: 1, revision: 1, body: {} }
  fanout.sendToSeat('programme', 'a', mine)
  fanout.sendToSeat('programme', 'a', { view: 'mine', from: 1, to: 2, ops: [] })
  fanout.sendToSeat('programme', 'nobody', mine)
  await eventually(() => one.messages.length).toBe(3)
  expect(other.messages).toHaveLength(1)
})
