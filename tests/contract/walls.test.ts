import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ProjectorView } from '../../shared/programme/views.ts'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import type { EnvelopeAnswer } from '../../shared/protocol/messages.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, type LiveClient, next, refusalOf } from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, secretOf, Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

let started: StartedApp
let created: CreatedAnswer
let facilitator: Visitor
beforeAll(async () => {
  started = await startApp()
  const made = await createProgramme(started.base)
  created = made.created
  facilitator = made.facilitator
})
afterEach(disconnectAll)
afterAll(() => started.stop())

const open = (visitor: Visitor, audience: 'facilitator' | 'projector', place = 1): LiveClient =>
  connect(started.base, created.programmeId, { cookie: visitor.cookieHeader, hello: { audience, place } })

async function newLink(role: 'projector' | 'observer', name: string): Promise<string> {
  const answer = await facilitator.post('/api/links', { programmeId: created.programmeId, role, name })
  return secretOf(String(answer.json().url))
}

/** What a browser does with a secret link; which of its walls it is from now on. */
async function enter(browser: Visitor, secret: string): Promise<number> {
  const answer = await browser.post('/api/access', { code: created.code, secret, role: 'projector' })
  expect(answer.status).toBe(200)
  return Number(answer.json().place)
}

let seq = 0
async function lead(name: string, data: unknown): Promise<void> {
  const console = open(facilitator, 'facilitator')
  await next(console, 'welcome')
  seq += 1
  const command = { seq, name, activityId: null, data }
  const answer: EnvelopeAnswer = await console.timeout(3000).emitWithAck('commands', { commands: [command] })
  expect(answer).toMatchObject({ outcomes: [{ status: 'committed' }] })
  console.disconnect()
  seq = 0
}

test('W1: two walls of one browser stay the walls that they are; a wall whose link was revoked is not the other one', async () => {
  const browser = new Visitor(started.base)
  const left = await enter(browser, await newLink('projector', 'links'))
  const right = await enter(browser, await newLink('projector', 'rechts'))
  expect([left, right]).toEqual([1, 2])
  const idOf = async (place: number) => (await next(open(browser, 'projector', place), 'welcome')).linkId
  const [leftId, rightId] = [await idOf(left), await idOf(right)]
  expect(leftId).not.toBe(rightId)
  expect([await idOf(left), await idOf(right)]).toEqual([leftId, rightId])

  await lead('access.revoke', { linkId: leftId })
  expect(await refusalOf(open(browser, 'projector', left))).toEqual({ code: 'linkUnknown' })
  expect((await browser.get(`/api/me/${created.code}/projector`)).status).toBe(401)
  expect((await browser.get(`/api/me/${created.code}/projector?place=2`)).json()).toMatchObject({ place: 2 })
  // Its place is free again.
  expect(await enter(browser, await newLink('projector', 'weer links'))).toBe(1)
})

test('W4: who is connected is told to consoles only, with the walls among them', async () => {
  const browser = new Visitor(started.base)
  await enter(browser, await newLink('projector', 'beamer'))
  const wall = open(browser, 'projector')
  const heard: string[] = []
  wall.onAny((event: string) => heard.push(event))
  const { linkId } = await next(wall, 'welcome')
  const console = open(facilitator, 'facilitator')
  const told: (readonly string[])[] = []
  const totals: number[] = []
  console.on('presence', ({ wallIds, total }) => {
    told.push(wallIds)
    totals.push(total)
  })
  await eventually(() => told.at(-1)).toContain(linkId)
  const { phone } = await joinAs(started.base, created.code)
  connect(started.base, created.programmeId, { cookie: phone.cookieHeader })
  await eventually(() => totals.at(-1)).toBe(1)
  wall.disconnect()
  await eventually(() => told.at(-1)).not.toContain(linkId)
  expect(heard).not.toContain('presence')
})

test('W4: while the head count is hidden no message to a wall holds it', async () => {
  // No item of the agenda lasts this many minutes.
  const peopleCount = 31
  for (let index = 0; index < peopleCount; index += 1) await joinAs(started.base, created.code)
  await lead('wall.setCountHidden', { isOn: true })
  const browser = new Visitor(started.base)
  await enter(browser, await newLink('observer', 'directie'))
  const observer = open(browser, 'projector')
  const frames: unknown[][] = []
  observer.onAny((...message: unknown[]) => frames.push(message))
  const said = (): string => JSON.stringify(frames)
  const figure = (count: number): RegExp => new RegExp(`[:,[]${count}[,}\\]]`)
  const { body } = (await next(observer, 'view')) as { body: ProjectorView }
  expect(body.seatCount).toBeNull()
  expect(Math.max(...Object.values(body.seatsByRegion))).toBe(1)
  await joinAs(started.base, created.code)
  await lead('wall.setBlank', { isOn: true })
  await eventually(said).toContain('"isBlank"],true')
  // One more joined earlier in this file.
  const total = peopleCount + 2
  for (const count of [total - 1, total]) expect(said()).not.toMatch(figure(count))
  await lead('wall.setCountHidden', { isOn: false })
  await eventually(said).toMatch(figure(total))
})
