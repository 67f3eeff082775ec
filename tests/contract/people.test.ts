import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FacilitatorView } from '../../shared/programme/views.ts'
import { patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, type LiveClient, next, refusalOf } from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { newSecret, Visitor } from '../support/server/visitor.ts'
import { createProgramme, type Programme, randomText, WireClient } from '../support/server/wireClient.ts'

vi.setConfig(patient)

let started: StartedApp
let programme: Programme
let console: WireClient
const wires: WireClient[] = []

beforeAll(async () => {
  started = await startApp()
})
beforeEach(async () => {
  programme = await createProgramme(started.base, 'mkb-deals-example')
  console = await wire('facilitator', programme.facilitatorCookie)
})
afterEach(() => {
  for (const each of wires.splice(0)) each.close()
  disconnectAll()
})
afterAll(() => started.stop())

async function wire(audience: 'facilitator' | 'participant', cookie: string): Promise<WireClient> {
  const client = new WireClient(started.base, audience, programme.programmeId, cookie)
  wires.push(client)
  await client.connected()
  return client
}

interface Person {
  readonly browser: Visitor
  readonly secret: string
  readonly seatId: string
  readonly wire: WireClient
}

async function sitDown(regionId: string, name: string | null = null): Promise<Person> {
  const browser = new Visitor(started.base)
  const secret = newSecret()
  const answer = await browser.post('/api/join', { code: programme.code, secret, regionId, name })
  expect([answer.status, answer.text]).toEqual([200, answer.text])
  const seatId = String(answer.json().seatId)
  return { browser, secret, seatId, wire: await wire('participant', browser.cookieHeader) }
}

/** A device of that browser that says whose seat it keeps things for, as ours does. */
const deviceOf = ({ browser }: Person, seatId: string): LiveClient =>
  connect(started.base, programme.programmeId, { cookie: browser.cookieHeader, hello: { seatId } })

const view = (): FacilitatorView => console.facilitator()

async function command(name: string, activityId: string | null, data: object): Promise<void> {
  const outcome = await console.send(name, activityId, data)
  expect([name, outcome?.status]).toEqual([name, 'committed'])
  const revision = outcome?.status === 'committed' ? outcome.revision : 0
  await console.until(() => console.revision() >= revision)
}

async function openVote(): Promise<string> {
  await command('session.start', null, { sessionId: view().session?.id, expectedPhase: view().phase })
  const vote = Object.values(view().agenda).find(({ kind }) => kind === 'dotVote')?.id ?? ''
  await command('agenda.go', null, { activityId: vote, expectedPhase: view().phase, skipped: false })
  await command('agenda.enterNow', null, { expectedPhase: view().phase })
  await command('dotVote.open', vote, {})
  return vote
}

async function cast(person: WireClient, vote: string, ballotSeq: number, place: number): Promise<void> {
  await person.until(() => person.participant().activity?.kind === 'dotVote')
  const { activity } = person.participant()
  const item = activity?.kind === 'dotVote' ? activity.order[place] : undefined
  const ballot = { ballotSeq, nonce: randomText(16), earlierNonce: null, dots: { [String(item)]: 1 }, done: true }
  expect(await person.sendSealed('dotVote.setBallot', vote, ballot)).toMatchObject({ status: 'committed' })
}

describe('U8: out of the room', () => {
  test('ends the socket at once, and neither cookie nor secret opens the door until they are let in again', async () => {
    const person = await sitDown('drenthe', 'Anna')
    const told = next(person.wire.socket, 'stopped')
    await command('people.remove', null, { seatId: person.seatId })
    expect(await told).toEqual({ code: 'seatRemoved' })
    expect(Object.keys(view().removedSeats)).toEqual([person.seatId])
    // Also for a device that forgot whose it was.
    for (const seatId of [person.seatId, null]) {
      const device = connect(started.base, programme.programmeId, {
        cookie: person.browser.cookieHeader,
        hello: { seatId },
      })
      expect(await refusalOf(device)).toEqual({ code: 'seatRemoved' })
    }
    const { code } = programme
    const again = { code, secret: person.secret, regionId: 'drenthe', name: 'Anna' }
    expect((await new Visitor(started.base).post('/api/join', again)).json()).toEqual({ code: 'seatRemoved' })
    expect((await person.browser.get(`/api/me/${code}/participant`)).status).toBe(401)

    await command('people.readmit', null, { seatId: person.seatId })
    expect(await refusalOf(deviceOf(person, person.seatId))).toBeNull()
    const back = await wire('participant', person.browser.cookieHeader)
    expect(back.mine().seat).toMatchObject({ id: person.seatId, name: 'Anna' })
  })

  test('takes back what still lay in an open box, and nobody else’s', async () => {
    const [anna, bram] = [await sitDown('drenthe', 'Anna'), await sitDown('drenthe', 'Bram')]
    const vote = await openVote()
    await cast(anna.wire, vote, 1, 0)
    await cast(bram.wire, vote, 1, 1)
    await command('people.remove', null, { seatId: anna.seatId })
    await command('dotVote.close', vote, {})
    await command('dotVote.reveal', vote, { to: 'console' })
    expect(resultOf()).toMatchObject({ ballots: 1 })
  })
})

describe('U7: two seats of one person', () => {
  test('become one: both devices, one person present, the second vote replaces the first', async () => {
    const [first, second] = [await sitDown('drenthe', 'Sanne'), await sitDown('drenthe', 'Sanne')]
    const totals: number[] = []
    console.socket.on('presence', ({ total }) => totals.push(total))
    const vote = await openVote()
    await cast(first.wire, vote, 4, 0)
    await cast(second.wire, vote, 1, 1)

    const told = next(first.wire.socket, 'stopped')
    await command('people.merge', null, { fromSeatId: first.seatId, intoSeatId: second.seatId })
    expect(await told).toEqual({ code: 'seatMerged' })
    // What it kept for the seat that is gone is sent for no other: it has to ask which one it has now.
    expect(await refusalOf(deviceOf(first, first.seatId))).toEqual({ code: 'seatMerged' })
    const { seats } = (await first.browser.get(`/api/codes/${programme.code}`)).json()
    expect(seats).toEqual([{ place: 1, seatId: second.seatId }])
    expect(await refusalOf(deviceOf(first, second.seatId))).toBeNull()

    const both = await wire('participant', first.browser.cookieHeader)
    expect(both.mine().seat.id).toBe(second.seatId)
    await vi.waitFor(() => expect(totals.at(-1)).toBe(1), 5000)
    expect(view().seatCount).toBe(1)
    // The ballot of the seat that stayed, one number on: an old one of either device is late.
    const known = both.mine().activity
    const ballotSeq = known?.kind === 'dotVote' ? (known.ballot?.ballotSeq ?? 0) : 0
    await cast(both, vote, 4, 2)
    await both.until(() => true)
    expect(both.mine().activity).toMatchObject({ ballot: { ballotSeq } })
    await cast(both, vote, ballotSeq + 1, 3)
    await command('dotVote.close', vote, {})
    await command('dotVote.reveal', vote, { to: 'console' })
    const result = resultOf()
    const { activity } = both.participant()
    const chosen = activity?.kind === 'dotVote' ? String(activity.order[3]) : ''
    expect(result?.ballots).toBe(1)
    expect({ ...result?.process.dots, ...result?.content.dots }[chosen]).toBe(1)
  })
})

test('U1: undoing a merge gives each device its own seat back, at once', async () => {
  const [first, second] = [await sitDown('drenthe', 'Sanne'), await sitDown('drenthe', 'Sanne')]
  await command('people.merge', null, { fromSeatId: first.seatId, intoSeatId: second.seatId })
  const joined = await wire('participant', first.browser.cookieHeader)
  expect(joined.mine().seat.id).toBe(second.seatId)
  const told = next(joined.socket, 'stopped')
  const [merge] = view().actions
  await command('action.undo', null, { actionId: merge?.id })
  expect(await told).toEqual({ code: 'seatMerged' })
  expect((await wire('participant', first.browser.cookieHeader)).mine().seat.id).toBe(first.seatId)
  expect(second.wire.socket.connected).toBe(true)
})

test('people are put right by facilitators, and by themselves for their own region only; names and ids are checked', async () => {
  const [anna, bram] = [await sitDown('drenthe', 'Anna'), await sitDown('drenthe', 'Bram')]
  const codeOf = async (client: WireClient, name: string, data: object) => {
    const outcome = await client.send(name, null, data)
    return outcome?.status === 'rejected' ? outcome.code : outcome?.status
  }
  const other = { seatId: bram.seatId, regionId: 'limburg' }
  expect(await codeOf(anna.wire, 'people.setRegion', other)).toBe('notAllowed')
  expect(await codeOf(anna.wire, 'people.remove', { seatId: bram.seatId })).toBe('notAllowed')
  expect(await codeOf(anna.wire, 'people.merge', { fromSeatId: bram.seatId, intoSeatId: anna.seatId })).toBe(
    'notAllowed',
  )
  expect(await codeOf(anna.wire, 'people.setRegion', { seatId: anna.seatId, regionId: 'limburg' })).toBe('committed')
  await anna.wire.until(() => anna.wire.mine().seat.regionId === 'limburg')
  const { seatId } = anna
  expect(await codeOf(console, 'people.setRegion', { seatId, regionId: '__proto__' })).toMatch(/regionUnknown|invalid/)
  expect(await codeOf(console, 'people.setName', { seatId, name: 'x'.repeat(41) })).toBe('nameTooLong')
  expect(await codeOf(console, 'people.setName', { seatId, name: 7 })).toBe('invalidCommand')
  expect(await codeOf(console, 'people.merge', { fromSeatId: seatId, intoSeatId: seatId })).toBe('notFound')
  expect(await codeOf(console, 'people.remove', { seatId: 'nobody' })).toBe('notFound')
})

function resultOf() {
  const { activity } = view()
  return activity?.kind === 'dotVote' ? activity.result : null
}
