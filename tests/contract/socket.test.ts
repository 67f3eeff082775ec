import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import type { EnvelopeAnswer, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import { apply, type PatchOp } from '../../shared/protocol/patch.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import {
  connect,
  disconnectAll,
  disconnected,
  type LiveClient,
  next,
  refusalOf,
  type Transport,
} from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, secretOf, Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

let started: StartedApp
let created: CreatedAnswer
let facilitator: Visitor
let projector: Visitor
const transports: readonly Transport[] = ['websocket', 'polling']

beforeAll(async () => {
  started = await startApp()
  const made = await createProgramme(started.base)
  created = made.created
  facilitator = made.facilitator
  projector = new Visitor(started.base)
  await projector.post('/api/access', {
    code: created.code,
    secret: secretOf(created.links.projector),
    role: 'projector',
  })
})
afterEach(disconnectAll)
afterAll(() => started.stop())

const phone = async (options: Parameters<typeof connect>[2] = {}) => {
  const joined = await joinAs(started.base, created.code)
  const client = connect(started.base, created.programmeId, { cookie: joined.phone.cookieHeader, ...options })
  return { ...joined, client }
}
const consoleSocket = (options: Parameters<typeof connect>[2] = {}): LiveClient =>
  connect(started.base, created.programmeId, {
    cookie: facilitator.cookieHeader,
    ...options,
    hello: { audience: 'facilitator', clientId: 'console', ...options.hello },
  })
const rename = (seq: number | null, name: string | null = 'Sanne') => ({
  seq,
  name: 'seat.rename',
  activityId: null,
  data: { name },
})
const send = (client: LiveClient, said: unknown): Promise<EnvelopeAnswer> =>
  client.timeout(3000).emitWithAck('commands', said)

describe.each(transports)('over %s', (transport) => {
  test('a phone is welcomed and gets its views, commands are answered, and the change comes as a patch', async () => {
    const { client } = await phone({ transport })
    const views: ViewMessage[] = []
    client.on('view', (view) => views.push(view))
    const { serverNow, joinBase } = await next(client, 'welcome')
    expect(Math.abs(serverNow - Date.now())).toBeLessThan(1000)
    expect(joinBase).toContain(String(started.port))
    await eventually(() => views.map(({ view }) => view)).toEqual(['shared', 'mine'])
    const patched = new Promise<PatchMessage>((resolve) =>
      client.on('patch', (patch) => patch.view === 'mine' && resolve(patch)),
    )
    const answer = await send(client, { commands: [rename(1)] })
    expect(answer).toMatchObject({ outcomes: [{ status: 'committed' }] })
    const { ops, from } = await patched
    const mine = views.find(({ view }) => view === 'mine')
    expect(from).toBe(mine?.revision)
    expect(apply(mine?.body, ops as readonly PatchOp[])).toMatchObject({ seat: { name: 'Sanne' } })
    expect(await send(client, { commands: [rename(1)] })).toMatchObject({ outcomes: [{ status: 'duplicate' }] })
  })

  test('the clock is told to every audience, and a resync brings full views', async () => {
    const client = connect(started.base, created.programmeId, {
      transport,
      cookie: projector.cookieHeader,
      hello: { audience: 'projector' },
    })
    await next(client, 'view')
    expect(Math.abs((await client.timeout(2000).emitWithAck('clock')) - Date.now())).toBeLessThan(1000)
    client.emit('resync')
    expect((await next(client, 'view')).view).toBe('shared')
  })

  test.each([
    ['our own page', {}, null],
    ['another site', { origin: 'https://evil.example' }, 'refused'],
    ['a sandboxed page', { origin: 'null' }, 'refused'],
    ['our host on another port', { origin: 'http://localhost:1' }, 'refused'],
    ['our host over https', { origin: 'https://localhost' }, 'refused'],
    ['a name that was pointed at us', { origin: 'http://evil.example', headers: { host: 'evil.example' } }, 'refused'],
    ['no origin and another site', { origin: null, headers: { 'sec-fetch-site': 'cross-site' } }, 'refused'],
    ['no origin and a foreign host', { origin: null, headers: { host: 'evil.example' } }, 'refused'],
  ])('F58: a socket from %s', async (_from, options, expected) => {
    const { client } = await phone({ transport, ...options })
    const refusal = await refusalOf(client)
    if (expected === null) expect(refusal).toBeNull()
    else expect(refusal).toMatch(/websocket error|xhr poll error|xhr post error/)
  })

  test('the cookie of the role that is asked for decides, and nothing else', async () => {
    const all = [facilitator, projector].map(({ cookieHeader }) => cookieHeader).join('; ')
    const { phone: visitor, client: own } = await phone({ transport })
    expect(await refusalOf(own)).toBeNull()
    const refused = { code: 'linkUnknown' }
    const as = (audience: string, cookie: string, programmeId = created.programmeId) =>
      refusalOf(connect(started.base, programmeId, { transport, cookie, hello: { audience } }))
    expect(await as('participant', all)).toEqual(refused)
    expect(await as('facilitator', visitor.cookieHeader)).toEqual(refused)
    expect(await as('facilitator', projector.cookieHeader)).toEqual(refused)
    expect(await as('projector', facilitator.cookieHeader)).toEqual(refused)
    expect(await as('facilitator', '')).toEqual(refused)
    expect(await as('facilitator', all, 'nobodysProgramme')).toEqual(refused)
    expect(await as('facilitator', all)).toBeNull()
    expect(await as('projector', all)).toBeNull()
  })

  test('F17: a client of another protocol is told to reload, whatever else it says', async () => {
    const { client } = await phone({ transport, hello: { protocol: 0, held: 'old shape' } })
    expect(await refusalOf(client)).toEqual({ code: 'clientTooOld', reload: true })
  })

  test('F68: a hello with a wrong type or an unknown field is refused', async () => {
    for (const hello of [{ audience: 'door' }, { held: 1 }, { clientId: '' }, { role: 'facilitator' }]) {
      const { client } = await phone({ transport, hello })
      expect(await refusalOf(client)).toEqual({ code: 'invalidCommand' })
    }
  })

  test('F65: a projector has no command handler: it gets no answer and changes nothing', async () => {
    const client = connect(started.base, created.programmeId, {
      transport,
      cookie: projector.cookieHeader,
      hello: { audience: 'projector' },
    })
    await next(client, 'view')
    const lock = { seq: 1, name: 'joining.setLocked', activityId: null, data: { locked: true } }
    const answered = client.timeout(500).emitWithAck('commands', { commands: [lock] })
    await expect(answered).rejects.toThrow('timed out')
    const look = consoleSocket()
    expect((await next(look, 'view')).body).toMatchObject({ isLocked: false })
  })

  test('F64: a thousand commands a second are limited, then the socket is closed; others go on', async () => {
    const { client } = await phone({ transport })
    const { client: other } = await phone()
    await Promise.all([next(client, 'welcome'), next(other, 'welcome')])
    const answers: EnvelopeAnswer[] = []
    const gone = disconnected(client)
    for (let seq = 1; seq <= 1000; seq += 1) {
      client.emit('commands', { commands: [rename(seq)] }, (answer) => answers.push(answer))
    }
    await gone
    expect(answers.filter((answer) => 'outcomes' in answer).length).toBeLessThanOrEqual(60)
    expect(await send(other, { commands: [rename(1)] })).toMatchObject({ outcomes: [{ status: 'committed' }] })
  })
})

test('a same-origin poll carries no Origin, and opens when host and site are ours', async () => {
  const open = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const path = '/socket.io/?EIO=4&transport=polling'
      const sent = request({ host: '127.0.0.1', port: started.port, path, headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      sent.on('error', reject)
      sent.end()
    })
  const host = `localhost:${started.port}`
  expect(await open({ host })).toBe(200)
  expect(await open({ host, 'sec-fetch-site': 'same-origin' })).toBe(200)
  expect(await open({ host, 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await open({ host: 'evil.example' })).toBe(403)
})

test('I4: a phone that takes another phone’s client id cannot swallow its commands', async () => {
  const hello = { clientId: 'sameForBoth' }
  const [thief, owner] = [await phone({ hello }), await phone({ hello })]
  await Promise.all([next(thief.client, 'welcome'), next(owner.client, 'welcome')])
  expect(await send(thief.client, { commands: [rename(7)] })).toMatchObject({ outcomes: [{ status: 'committed' }] })
  expect(await send(owner.client, { commands: [rename(7)] })).toMatchObject({ outcomes: [{ status: 'committed' }] })
})

describe('access that ends', () => {
  test('a revoked link is stopped at once, also for a socket that is open', async () => {
    const { url } = (
      await facilitator.post('/api/links', { programmeId: created.programmeId, role: 'projector' })
    ).json()
    const screen = new Visitor(started.base)
    await screen.post('/api/access', { code: created.code, secret: secretOf(String(url)), role: 'projector' })
    const options = { cookie: screen.cookieHeader, hello: { audience: 'projector' } }
    const client = connect(started.base, created.programmeId, options)
    await next(client, 'view')
    const lead = consoleSocket()
    const { body } = await next(lead, 'view')
    const links = Object.values((body as { links: Record<string, { id: string; role: string }> }).links)
    const newest = links.filter(({ role }) => role === 'projector').at(-1)
    const stopped = next(client, 'stopped')
    const revoke = { seq: 1, name: 'access.revoke', activityId: null, data: { linkId: newest?.id } }
    expect(await send(lead, { commands: [revoke] })).toMatchObject({ outcomes: [{ status: 'committed' }] })
    expect(await stopped).toEqual({ code: 'linkRevoked' })
    await disconnected(client)
    expect(await refusalOf(connect(started.base, created.programmeId, options))).toEqual({ code: 'linkUnknown' })
  })

  test('a seventh socket of one seat makes the oldest go', async () => {
    const { phone: visitor, client: first } = await phone()
    await next(first, 'welcome')
    const gone = disconnected(first)
    for (let index = 0; index < 6; index += 1) {
      const client = connect(started.base, created.programmeId, { cookie: visitor.cookieHeader })
      await next(client, 'welcome')
    }
    await gone
  })
})

test('presence counts seats, not sockets, and reaches a console that comes later', async () => {
  const { base, stop } = await startApp()
  const made = await createProgramme(base)
  const { phone: visitor } = await joinAs(base, made.created.code)
  for (let index = 0; index < 2; index += 1) {
    await next(connect(base, made.created.programmeId, { cookie: visitor.cookieHeader }), 'welcome')
  }
  const lead = connect(base, made.created.programmeId, {
    cookie: made.facilitator.cookieHeader,
    hello: { audience: 'facilitator' },
  })
  expect((await next(lead, 'presence')).total).toBe(1)
  disconnectAll()
  await stop()
})

test('F22: on the way out every socket hears goodbye and is closed, and commands are kept by the phone', async () => {
  const { app, base, stop } = await startApp()
  const made = await createProgramme(base)
  const { phone: visitor } = await joinAs(base, made.created.code)
  const client = connect(base, made.created.programmeId, { cookie: visitor.cookieHeader })
  await next(client, 'welcome')
  const goodbye = next(client, 'goodbye')
  const last = send(client, { commands: [rename(1)] })
  await last
  const closed = app.close()
  expect((await goodbye).spreadMs).toBeGreaterThan(0)
  await disconnected(client)
  await closed
  await stop()
})
