import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { LinkRole } from '../../shared/programme/roles.ts'
import { patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, type LiveClient, next, refusalOf } from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { newSecret, secretOf, Visitor } from '../support/server/visitor.ts'
import { createProgramme, type Programme, WireClient } from '../support/server/wireClient.ts'

vi.setConfig(patient)

let started: StartedApp
let programme: Programme
let owner: Visitor
let console: WireClient
const wires: WireClient[] = []

beforeAll(async () => {
  started = await startApp()
})
beforeEach(async () => {
  programme = await createProgramme(started.base, 'mkb-deals')
  owner = new Visitor(started.base)
  const [name = '', value = ''] = programme.facilitatorCookie.split(/=(.*)/s)
  owner.cookies.set(name, value)
  console = await consoleOf(owner)
})
afterEach(() => {
  for (const each of wires.splice(0)) each.close()
  disconnectAll()
})
afterAll(() => started.stop())

async function consoleOf(browser: Visitor): Promise<WireClient> {
  const client = new WireClient(started.base, 'facilitator', programme.programmeId, browser.cookieHeader)
  wires.push(client)
  await client.connected()
  return client
}

const ask = (browser: Visitor, role: LinkRole, name: unknown = null) =>
  browser.post('/api/links', { programmeId: programme.programmeId, role, name })

const enter = (browser: Visitor, secret: string, role: 'facilitator' | 'projector') =>
  browser.post('/api/access', { code: programme.code, secret, role })

/** Somebody who opened a new link of that role. */
async function holderOf(role: LinkRole, name: string): Promise<{ browser: Visitor; secret: string; linkId: string }> {
  const known = new Set(Object.keys(console.facilitator().links))
  const made = await ask(owner, role, name)
  expect(made.status).toBe(201)
  const secret = secretOf(String(made.json().url))
  const browser = new Visitor(started.base)
  const door = role === 'facilitator' || role === 'coFacilitator' ? 'facilitator' : 'projector'
  expect((await enter(browser, secret, door)).status).toBe(200)
  await console.until(() => Object.keys(console.facilitator().links).length > known.size)
  const linkId = Object.keys(console.facilitator().links).find((id) => !known.has(id)) ?? ''
  return { browser, secret, linkId }
}

const codeOf = async (client: WireClient, name: string, data: object) => {
  const outcome = await client.send(name, null, data)
  return outcome?.status === 'rejected' ? outcome.code : outcome?.status
}

const socketOf = (browser: Visitor, audience: 'facilitator' | 'projector'): LiveClient =>
  connect(started.base, programme.programmeId, { cookie: browser.cookieHeader, hello: { audience } })

test('U5: revoking a co-facilitator’s link ends its socket, its cookie and its address at once', async () => {
  const marieke = await holderOf('coFacilitator', 'Marieke')
  const hers = await consoleOf(marieke.browser)
  const told = next(hers.socket, 'stopped')
  expect(await codeOf(console, 'access.revoke', { linkId: marieke.linkId })).toBe('committed')
  expect(await told).toEqual({ code: 'linkRevoked' })
  expect(await refusalOf(socketOf(marieke.browser, 'facilitator'))).toEqual({ code: 'linkUnknown' })
  expect((await enter(new Visitor(started.base), marieke.secret, 'facilitator')).json()).toEqual({
    code: 'linkUnknown',
  })
})

test('U6: what only shows opens no console, and what leads opens no wall', async () => {
  for (const role of ['observer', 'projector'] as const) {
    const { browser, secret } = await holderOf(role, role)
    expect((await enter(new Visitor(started.base), secret, 'facilitator')).json()).toEqual({ code: 'linkUnknown' })
    expect(await refusalOf(socketOf(browser, 'facilitator'))).toEqual({ code: 'linkUnknown' })
    expect((await ask(browser, 'projector')).json()).toEqual({ code: 'linkUnknown' })
    // It has no ear for commands at all.
    const wall = socketOf(browser, 'projector')
    await next(wall, 'welcome')
    const lock = { seq: 1, name: 'joining.setLocked', activityId: null, data: { locked: true } }
    wall.emit('commands', { commands: [lock] }, () => {})
  }
  for (const role of ['facilitator', 'coFacilitator'] as const) {
    const { browser, secret } = await holderOf(role, role)
    expect((await enter(new Visitor(started.base), secret, 'projector')).json()).toEqual({ code: 'linkUnknown' })
    expect(await refusalOf(socketOf(browser, 'projector'))).toEqual({ code: 'linkUnknown' })
  }
  expect(console.facilitator().isLocked).toBe(false)
})

test('U6: a co-facilitator makes and revokes no link that leads by itself, also while leading', async () => {
  const marieke = await holderOf('coFacilitator', 'Marieke')
  const hers = await consoleOf(marieke.browser)
  const ownLink = Object.values(console.facilitator().links).find(({ role }) => role === 'facilitator')?.id ?? ''
  const made = async (role: LinkRole) => (await ask(marieke.browser, role)).status
  expect([await made('facilitator'), await made('coFacilitator'), await made('observer')]).toEqual([422, 422, 422])
  expect(await codeOf(hers, 'access.revoke', { linkId: ownLink })).toBe('notLead')
  expect(await codeOf(hers, 'lead.take', {})).toBe('notAllowed')

  expect(await codeOf(console, 'lead.handOver', { linkId: marieke.linkId })).toBe('committed')
  expect([await made('facilitator'), await made('coFacilitator'), await made('observer')]).toEqual([422, 201, 201])
  await holderOf('facilitator', 'Tweede laptop')
  expect(await codeOf(hers, 'access.revoke', { linkId: ownLink })).toBe('notAllowed')
  expect(await codeOf(hers, 'access.rename', { linkId: ownLink, name: 'Niet de baas' })).toBe('notAllowed')
  expect(await codeOf(console, 'lead.take', {})).toBe('committed')
  expect(await codeOf(hers, 'session.start', { sessionId: 'session-1', expectedPhase: 0 })).toBe('notLead')
})

test('U5: a dropped connection moves no lead, and the last link that can always lead stays', async () => {
  const marieke = await holderOf('coFacilitator', 'Marieke')
  const hers = await consoleOf(marieke.browser)
  const ownLink = String(hers.facilitator().leadLinkId)
  console.close()
  const seen = new Promise<void>((resolve) => {
    hers.socket.on('presence', ({ consoleIds }) => {
      if (!consoleIds.includes(ownLink)) resolve()
    })
  })
  await seen
  expect(hers.facilitator().leadLinkId).toBe(ownLink)
  const again = await consoleOf(owner)
  expect(await codeOf(again, 'access.revoke', { linkId: ownLink })).toBe('lastLink')
  expect(await codeOf(again, 'access.revoke', { linkId: 'nothing' })).toBe('linkUnknown')
})

test('names of links are checked at both doors; one without visible letters is none', async () => {
  const [linkId = ''] = Object.keys(console.facilitator().links)
  const rename = (name: unknown) => codeOf(console, 'access.rename', { linkId, name })
  expect((await ask(owner, 'observer', 'x'.repeat(41))).json()).toMatchObject({ code: 'nameTooLong' })
  for (const name of [7, {}]) expect((await ask(owner, 'observer', name)).json()).toEqual({ code: 'invalidCommand' })
  expect([await rename('x'.repeat(41)), await rename(7)]).toEqual(['nameTooLong', 'invalidCommand'])
  expect(await rename('  Laptop\u202E  ')).toBe('committed')
  await console.until(() => console.facilitator().links[linkId]?.name === 'Laptop')
  expect(await rename('\u200B ')).toBe('committed')
  await console.until(() => console.facilitator().links[linkId]?.name === null)
  expect(Object.values(console.facilitator().links).map(({ name }) => name)).toEqual([null, null])
})

test('a phone’s cookie makes no link', async () => {
  const phone = new Visitor(started.base)
  const wish = { code: programme.code, secret: newSecret(), regionId: 'drenthe', name: null }
  expect((await phone.post('/api/join', wish)).status).toBe(200)
  expect((await ask(phone, 'projector')).status).toBe(401)
})
