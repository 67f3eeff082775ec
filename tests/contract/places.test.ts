import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { MineView } from '../../shared/programme/views.ts'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import type { EnvelopeAnswer } from '../../shared/protocol/messages.ts'
import { patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, type LiveClient, next, refusalOf } from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, newSecret, Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

let started: StartedApp
let created: CreatedAnswer
let facilitator: Visitor
let regionIds: readonly string[]

beforeAll(async () => {
  started = await startApp()
  const made = await createProgramme(started.base)
  created = made.created
  facilitator = made.facilitator
  const { regions } = (await facilitator.get(`/api/codes/${created.code}`)).json() as { regions: { id: string }[] }
  regionIds = regions.map(({ id }) => id)
})
afterEach(disconnectAll)
afterAll(() => started.stop())

/** Somebody sits down at a place of this browser. */
async function sit(browser: Visitor, place?: unknown, name: string | null = null): Promise<Record<string, unknown>> {
  const wish = { code: created.code, secret: newSecret(), regionId: regionIds[0], name }
  const answer = await browser.post('/api/join', place === undefined ? wish : { ...wish, place })
  expect([answer.status, answer.text]).toEqual([200, answer.text])
  return answer.json()
}

const live = (browser: Visitor, hello: Parameters<typeof connect>[2] & object = {}): LiveClient =>
  connect(started.base, created.programmeId, { cookie: browser.cookieHeader, ...hello })

/** The first private view: it comes right behind the shared one. */
const mineOf = (client: LiveClient): Promise<MineView> =>
  new Promise((resolve) => {
    client.on('view', ({ view, body }) => {
      if (view === 'mine') resolve(body as MineView)
    })
  })
const rename = (client: LiveClient, name: string): Promise<EnvelopeAnswer> =>
  client.timeout(3000).emitWithAck('commands', {
    commands: [{ seq: 1, name: 'seat.rename', activityId: null, data: { name } }],
  })

describe('P2: several people at one browser', () => {
  test('each place has a cookie and a seat of its own; who says no place sits at the first', async () => {
    const tablet = new Visitor(started.base)
    const first = await sit(tablet)
    const second = await sit(tablet, 2)
    const eighth = await sit(tablet, 8)
    expect(new Set([first.seatId, second.seatId, eighth.seatId]).size).toBe(3)
    const id = created.programmeId
    expect([...tablet.cookies.keys()]).toEqual([`p_${id}`, `p2_${id}`, `p8_${id}`])
    const asked = async (query: string) => (await tablet.get(`/api/codes/${created.code}${query}`)).json()
    expect(await asked('?place=3')).toMatchObject({
      hasSeat: false,
      seats: [
        { place: 1, seatId: first.seatId },
        { place: 2, seatId: second.seatId },
        { place: 8, seatId: eighth.seatId },
      ],
    })
    expect([(await asked('')).hasSeat, (await asked('?place=2')).hasSeat]).toEqual([true, true])
    const me = async (query: string) => (await tablet.get(`/api/me/${created.code}/participant${query}`)).status
    expect([await me(''), await me('?place=2'), await me('?place=3')]).toEqual([200, 200, 401])
  })

  test('a socket acts for the seat of its place, and for nobody else', async () => {
    const tablet = new Visitor(started.base)
    const [first, second] = [await sit(tablet, 1, 'Anna'), await sit(tablet, 2, 'Bram')]
    const anna = live(tablet)
    const bram = live(tablet, { hello: { place: 2 } })
    const [annas, brams] = await Promise.all([mineOf(anna), mineOf(bram)])
    expect([annas.seat, brams.seat]).toMatchObject([
      { id: first.seatId, name: 'Anna' },
      { id: second.seatId, name: 'Bram' },
    ])
    expect(brams.seat.number).toBe(annas.seat.number + 1)
    expect(await rename(bram, 'Bea')).toMatchObject({ outcomes: [{ status: 'committed' }] })
    anna.disconnect()
    expect((await mineOf(live(tablet))).seat.name).toBe('Anna')
    expect((await mineOf(live(tablet, { hello: { place: 2 } }))).seat.name).toBe('Bea')
    expect(await refusalOf(live(tablet, { hello: { place: 3 } }))).toEqual({ code: 'linkUnknown' })
  })

  test('what was kept for one seat is not taken for another that sits at its place now', async () => {
    const tablet = new Visitor(started.base)
    const before = await sit(tablet, 2)
    const now = await sit(tablet, 2)
    const as = (seatId: unknown) => refusalOf(live(tablet, { hello: { place: 2, seatId } }))
    expect([await as(before.seatId), await as(now.seatId), await as(null)]).toEqual([
      { code: 'linkUnknown' },
      null,
      null,
    ])
  })

  test.each([0, 9, -1, 1.5, '2', null, {}])('refuses %j as a place, at every door', async (place) => {
    const tablet = new Visitor(started.base)
    const wish = { code: created.code, secret: newSecret(), place }
    const refused = { code: 'invalidCommand' }
    const joined = await tablet.post('/api/join', { ...wish, regionId: regionIds[0], name: null })
    const resumed = await tablet.post('/api/resume', { ...wish, personalCode: 'BBBBBBBBBB' })
    expect([joined.status, joined.json(), resumed.status]).toEqual([400, refused, 400])
    await sit(tablet)
    expect(await refusalOf(live(tablet, { hello: { place } }))).toEqual(refused)
  })

  test.each(['0', '9', '10', '', 'x', '1.5', '02'])('refuses “%s” as a place in an address', async (place) => {
    const tablet = new Visitor(started.base)
    for (const path of [`/api/codes/${created.code}`, `/api/me/${created.code}/participant`]) {
      const answer = await tablet.get(`${path}?place=${place}`)
      expect([answer.status, answer.json()]).toEqual([400, { code: 'invalidCommand' }])
    }
  })

  test('a personal code brings a seat to a place; one that sits here already stays where it is', async () => {
    const { seat } = await joinAs(started.base, created.code)
    const tablet = new Visitor(started.base)
    await sit(tablet)
    const resume = async (place: number) =>
      (
        await tablet.post('/api/resume', {
          code: created.code,
          secret: newSecret(),
          personalCode: seat.personalCode,
          place,
        })
      ).json()
    expect(await resume(4)).toMatchObject({ seatId: seat.seatId, place: 4 })
    expect(await resume(5)).toMatchObject({ seatId: seat.seatId, place: 4 })
    expect((await tablet.get(`/api/codes/${created.code}?place=5`)).json().hasSeat).toBe(false)
  })

  test('P5: who leaves frees one place', async () => {
    const tablet = new Visitor(started.base)
    await sit(tablet, 1, 'Anna')
    const second = await sit(tablet, 2, 'Bram')
    const bram = live(tablet, { hello: { place: 2 } })
    await mineOf(bram)
    const gone = next(bram, 'stopped')
    bram.emit(
      'commands',
      { commands: [{ seq: 1, name: 'seat.leave', activityId: null, data: { seatId: second.seatId } }] },
      () => {},
    )
    expect(await gone).toEqual({ code: 'notFound' })
    expect((await mineOf(live(tablet))).seat.name).toBe('Anna')
    const { seats } = (await tablet.get(`/api/codes/${created.code}`)).json() as { seats: { place: number }[] }
    expect(seats.map(({ place }) => place)).toEqual([1])
  })
})

describe('P9: somebody without a phone', () => {
  const wish = (name: string | null = null) => ({
    programmeId: created.programmeId,
    secret: newSecret(),
    regionId: regionIds[1],
    name,
  })

  test('gets a seat in the facilitator’s browser, beside the console, and everybody knows that it is filled in for them', async () => {
    const leader = new Visitor(started.base)
    for (const [name, value] of facilitator.cookies) leader.cookies.set(name, value)
    const sent = wish('Gerda')
    const added = await leader.post('/api/proxies', sent)
    expect([added.status, added.json().place]).toEqual([201, 2])
    // Its answer was lost: the same secret is the same seat.
    expect((await leader.post('/api/proxies', sent)).json()).toEqual(added.json())
    expect((await leader.get(`/api/me/${created.code}/facilitator`)).status).toBe(200)
    expect((await leader.get(`/api/me/${created.code}/participant`)).status).toBe(401)

    const asGerda = live(leader, { hello: { place: 2 } })
    expect((await mineOf(asGerda)).seat).toMatchObject({ name: 'Gerda', isProxy: true, regionId: regionIds[1] })
    const leading = live(leader, { hello: { audience: 'facilitator' } })
    const { body } = await next(leading, 'view')
    expect(body).toMatchObject({
      seats: { [String(added.json().seatId)]: { isProxy: true, name: 'Gerda', number: 1 } },
    })
    // The role comes from what was asked for: a place opens no console, and the console no seat.
    const onlyGerda = new Visitor(started.base)
    onlyGerda.cookies.set(`p2_${created.programmeId}`, String(leader.cookies.get(`p2_${created.programmeId}`)))
    expect(await refusalOf(live(onlyGerda, { hello: { place: 2 } }))).toBeNull()
    const asked = { audience: 'facilitator', place: 2 }
    expect(await refusalOf(live(onlyGerda, { hello: asked }))).toEqual({ code: 'linkUnknown' })
    asGerda.emit(
      'commands',
      {
        commands: [{ seq: 1, name: 'joining.setLocked', activityId: null, data: { locked: true } }],
      },
      () => {},
    )
    expect((await facilitator.get(`/api/codes/${created.code}`)).json().isLocked).toBe(false)
  })

  test('can be filled in for from another of the facilitator’s computers; nobody else’s seat can', async () => {
    const laptop = new Visitor(started.base)
    const desk = new Visitor(started.base)
    for (const browser of [laptop, desk]) {
      for (const [name, value] of facilitator.cookies) browser.cookies.set(name, value)
    }
    const { seatId } = (await laptop.post('/api/proxies', wish())).json()
    const open = (browser: Visitor, id: unknown) =>
      browser.post('/api/proxies/open', { programmeId: created.programmeId, secret: newSecret(), seatId: id })
    const there = await open(desk, seatId)
    expect(there.json()).toEqual({ place: 2, seatId })
    expect((await open(desk, seatId)).json()).toEqual({ place: 2, seatId })
    expect((await mineOf(live(desk, { hello: { place: 2 } }))).seat.id).toBe(seatId)
    const { seat } = await joinAs(started.base, created.code)
    for (const id of [seat.seatId, 'nobody']) {
      const refused = await open(desk, id)
      expect([refused.status, refused.json(), refused.headers['set-cookie']]).toEqual([
        404,
        { code: 'notFound' },
        undefined,
      ])
    }
  })

  test('is added by a facilitator only, also while joining is locked, and never beyond the places of a browser', async () => {
    const { phone } = await joinAs(started.base, created.code)
    for (const nobody of [phone, new Visitor(started.base)]) {
      const refused = await nobody.post('/api/proxies', wish())
      expect([refused.status, refused.json()]).toEqual([401, { code: 'linkUnknown' }])
    }
    const leader = new Visitor(started.base)
    for (const [name, value] of facilitator.cookies) leader.cookies.set(name, value)
    const leading = live(leader, { hello: { audience: 'facilitator' } })
    await next(leading, 'view')
    const lock = (locked: boolean) =>
      leading.timeout(3000).emitWithAck('commands', {
        commands: [{ seq: locked ? 1 : 2, name: 'joining.setLocked', activityId: null, data: { locked } }],
      })
    await lock(true)
    const places: unknown[] = []
    for (let index = 0; index < 8; index += 1) places.push((await leader.post('/api/proxies', wish())).json().place)
    expect(places).toEqual([2, 3, 4, 5, 6, 7, 8, 1])
    const ninth = await leader.post('/api/proxies', wish())
    expect([ninth.status, ninth.json()]).toEqual([409, { code: 'placesTaken' }])
    // Nor did it take a seat that has no place.
    const numberAt = async (browser: Visitor, place: unknown) =>
      (await mineOf(live(browser, { hello: { place } }))).seat.number
    const eighth = await numberAt(leader, 1)
    const another = new Visitor(started.base)
    for (const [name, value] of facilitator.cookies) another.cookies.set(name, value)
    const { place } = (await another.post('/api/proxies', wish())).json()
    expect(await numberAt(another, place)).toBe(eighth + 1)
    await lock(false)
  })
})
