import { io } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MemoryDisk } from '../../server/adapters/memory/MemoryDisk.ts'
import { MemoryEventStore } from '../../server/adapters/memory/MemoryEventStore.ts'
import type { ServerAnswer } from '../../shared/protocol/http.ts'
import type { Outcome } from '../../shared/protocol/messages.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, next } from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, secretOf, Visitor } from '../support/server/visitor.ts'
import { WireClient } from '../support/server/wireClient.ts'

vi.setConfig(patient)

const inTheRoom = '10.9.9.9'
const disk = new MemoryDisk()
const stored = () => ({ store: new MemoryEventStore({ disk }) })
const apps: StartedApp[] = []
const consoles: WireClient[] = []

/** A laptop that listens on every network, and was told one of its addresses. */
async function laptop(config: Parameters<typeof startApp>[0] = {}, parts: Parameters<typeof startApp>[1] = {}) {
  const app = await startApp({ host: '0.0.0.0', lanAddress: inTheRoom, ...config }, parts)
  apps.push(app)
  return app
}

let app: StartedApp
let made: Awaited<ReturnType<typeof createProgramme>>
let console: WireClient

beforeEach(async () => {
  app = await laptop({}, stored())
  made = await createProgramme(app.base)
  console = await open(made)
})
afterEach(async () => {
  for (const one of consoles.splice(0)) one.close()
  disconnectAll()
  for (const one of apps.splice(0)) await one.stop()
})

async function open({ created, facilitator }: typeof made): Promise<WireClient> {
  const client = new WireClient(facilitator.base, 'facilitator', created.programmeId, facilitator.cookieHeader)
  consoles.push(client)
  await client.connected()
  return client
}

const choose = (address: unknown): Promise<Outcome | null> => console.send('joinAddress.set', null, { address })
const elsewhere = { 'x-forwarded-for': '203.0.113.9' }
const ask = async (visitor: Visitor, headers = {}, programme = made.created.programmeId): Promise<ServerAnswer> =>
  JSON.parse((await visitor.get(`/api/server?programme=${programme}`, headers)).text) as ServerAnswer

describe('Z6: the addresses of the server', () => {
  test('are told to who leads and to who sits at it, and to nobody else', async () => {
    const { facilitator } = made
    const expected = { url: `http://${inTheRoom}:${app.port}`, kind: 'other', name: '' }
    expect((await ask(new Visitor(app.base))).addresses?.[0]).toEqual(expected)
    expect((await ask(facilitator, elsewhere)).addresses?.[0]).toEqual(expected)
    expect((await ask(new Visitor(app.base), elsewhere)).addresses).toBeNull()
    expect((await ask(facilitator, elsewhere, 'another')).addresses).toBeNull()
    const other = await createProgramme(app.base)
    expect((await ask(other.facilitator, elsewhere)).addresses).toBeNull()
  })

  test('are one with PUBLIC_URL, and it says that there is nothing to choose', async () => {
    const publicUrl = 'https://leren.example.org'
    const { base } = await laptop({ publicUrl })
    const answer = await ask(new Visitor(base))
    expect(answer.addresses).toEqual([{ url: publicUrl, kind: 'public', name: '' }])
    expect(answer.isAddressFixed).toBe(true)
    expect((await ask(new Visitor(app.base))).isAddressFixed).toBe(false)
  })
})

describe('Z7: the address that phones are sent to', () => {
  test('is the chosen one, on the wall, at the door and in new links, and can be given back', async () => {
    const { created, facilitator } = made
    const address = `http://${inTheRoom}:${app.port}`
    expect(await choose(address)).toMatchObject({ status: 'committed' })
    await console.until(() => console.facilitator().joinAddress === address)
    expect((await facilitator.get(`/api/codes/${created.code}`)).json()).toMatchObject({ joinAddress: address })
    expect(await wallSees()).toMatchObject({ joinAddress: address })
    const link = await facilitator.post('/api/links', {
      programmeId: created.programmeId,
      role: 'facilitator',
      name: null,
    })
    expect(link.json().url).toContain(`${address}/leiden/`)
    expect(await choose(null)).toMatchObject({ status: 'committed' })
    await console.until(() => console.facilitator().joinAddress === null)
  })

  test('is never one that the server does not have: no wall, no answer and no log line holds it', async () => {
    const canary = 'canary-phishing.example'
    const refused = { status: 'rejected', code: 'addressNotOffered' }
    for (const address of [
      `https://${canary}`,
      `http://${canary}:${app.port}`,
      `http://${inTheRoom}:1`,
      `https://${inTheRoom}:${app.port}`,
    ]) {
      expect(await choose(address), address).toEqual(refused)
    }
    for (const address of [
      `http://${inTheRoom}:${app.port}/`,
      `http://${inTheRoom}:${app.port}/${canary}`,
      `http://${inTheRoom}:${app.port}@${canary}`,
      `http://${canary}@${inTheRoom}:${app.port}`,
      `http://${inTheRoom}:${app.port}?${canary}`,
      `http://${inTheRoom}:${app.port}#${canary}`,
      `javascript:alert('${canary}')`,
      `//${canary}`,
      `http://${canary}${'a'.repeat(200)}`,
      '',
      7,
    ]) {
      expect(await choose(address), String(address)).toEqual({ status: 'rejected', code: 'invalidCommand' })
    }
    expect(console.facilitator().joinAddress).toBeNull()
    const door = await made.facilitator.get(`/api/codes/${made.created.code}`)
    const everything = JSON.stringify([await wallSees(), console.facilitator(), door.text, app.log])
    expect(everything).not.toContain(canary)
  })

  test('goes back to the server’s own choice once the laptop is in another network', async () => {
    await choose(`http://${inTheRoom}:${app.port}`)
    for (const one of consoles.splice(0)) one.close()
    await app.stop()
    apps.splice(0)
    const moved = await laptop({ lanAddress: '10.8.8.8', port: app.port }, stored())
    // Not through a connection that is still kept to the one before.
    const answer = await fetch(`http://127.0.0.1:${moved.port}/api/codes/${made.created.code}`)
    expect(await answer.json()).toMatchObject({ joinAddress: null })
  })
})

describe('Z8: the room check', () => {
  test('hears the server’s time without a seat', async () => {
    const answer = (await new Visitor(app.base).get('/api/clock')).json()
    expect(Math.abs(Number(answer.now) - Date.now())).toBeLessThan(60_000)
    expect(Object.keys(answer)).toEqual(['now'])
  })

  test.each(['websocket', 'polling'])('knocks over %s, is answered, and is not let in', async (transport) => {
    const socket = io(`http://127.0.0.1:${app.port}`, {
      transports: [transport],
      reconnection: false,
      forceNew: true,
      extraHeaders: { host: new URL(app.base).host, origin: app.base, cookie: made.facilitator.cookieHeader },
      auth: { probe: true },
    })
    const heard: string[] = []
    socket.onAny((event: string) => heard.push(event))
    const refusal = await new Promise<unknown>((resolve) => {
      socket.on('connect', () => resolve('let in'))
      socket.on('connect_error', (error) => resolve('data' in error ? error.data : error.message))
    })
    expect(refusal).toEqual({ code: 'invalidCommand' })
    expect(heard).toEqual([])
    socket.disconnect()
    expect(app.log.filter((line) => line.includes('socket.refused'))).toEqual([])
  })
})

/** What a projector that opens now is told. */
async function wallSees(): Promise<unknown> {
  const wall = new Visitor(app.base)
  const { code, links, programmeId } = made.created
  await wall.post('/api/access', { code, secret: secretOf(links.projector), role: 'projector' })
  const client = connect(app.base, programmeId, { cookie: wall.cookieHeader, hello: { audience: 'projector' } })
  let body: unknown
  client.on('view', (view) => {
    body = view.body
  })
  await next(client, 'view')
  await eventually(() => body).toBeDefined()
  return body
}
