import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import { patient } from '../support/server/eventually.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, newSecret, secretOf, Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

let started: StartedApp
let created: CreatedAnswer
let facilitator: Visitor
const more: StartedApp[] = []

beforeAll(async () => {
  started = await startApp()
  const made = await createProgramme(started.base)
  created = made.created
  facilitator = made.facilitator
})
afterEach(async () => {
  for (const other of more.splice(0)) await other.stop()
})
afterAll(() => started.stop())

const another = async (...args: Parameters<typeof startApp>): Promise<StartedApp> => {
  const other = await startApp(...args)
  more.push(other)
  return other
}
const visitor = (base = started.base): Visitor => new Visitor(base)
const unknownCodes = ['BBBBBB', 'CCCCCC', 'DDDDDD']

describe('joining', () => {
  test('a code opens with spaces and in lower case, and tells what the page needs', async () => {
    const spelled = ` ${created.code.slice(0, 3).toLowerCase()} ${created.code.slice(3)} `
    const answer = await visitor().get(`/api/codes/${encodeURIComponent(spelled)}`)
    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject({ programmeId: created.programmeId, code: created.code, hasSeat: false })
  })

  test('an unknown code and one that cannot be a code get the same answer', async () => {
    for (const code of ['BBBBBB', 'nope', '%00', '......']) {
      const answer = await visitor().get(`/api/codes/${encodeURIComponent(code)}`)
      expect([answer.status, answer.json()]).toEqual([404, { code: 'codeUnknown' }])
    }
  })

  test('the same secret again, also at the same time, is the same seat with the same personal code', async () => {
    const phone = visitor()
    const { regions } = (await phone.get(`/api/codes/${created.code}`)).json() as { regions: { id: string }[] }
    const wish = { code: created.code, secret: newSecret(), regionId: regions[0]?.id, name: 'Sanne' }
    const answers = await Promise.all([1, 2, 3].map(() => phone.post('/api/join', wish)))
    const again = await phone.post('/api/join', wish)
    const seats = [...answers, again].map((answer) => answer.text)
    expect(new Set(seats).size).toBe(1)
    expect(again.json().personalCode).toMatch(/^[2-9B-Z]{10}$/)
    expect((await phone.get(`/api/codes/${created.code}`)).json().hasSeat).toBe(true)
  })

  test('a personal code brings the seat to another phone, once typed right', async () => {
    const { seat } = await joinAs(started.base, created.code)
    const other = visitor()
    const wish = { code: created.code, secret: newSecret() }
    const wrong = await other.post('/api/resume', { ...wish, personalCode: 'BBBBBBBBBB' })
    expect([wrong.status, wrong.json()]).toEqual([404, { code: 'personalCodeUnknown' }])
    const typed = `${seat.personalCode?.slice(0, 5).toLowerCase()}-${seat.personalCode?.slice(5)}`
    const right = await other.post('/api/resume', { ...wish, personalCode: typed })
    expect([right.status, right.json().seatId]).toEqual([200, seat.seatId])
    expect((await other.get(`/api/me/${created.code}/participant`)).status).toBe(200)
  })

  test('refuses an unknown region with a code', async () => {
    const answer = await visitor().post('/api/join', {
      code: created.code,
      secret: newSecret(),
      regionId: 'nowhere',
      name: null,
    })
    expect([answer.status, answer.json().code]).toEqual([422, 'regionUnknown'])
  })

  test('a room of 300 behind one address gets in at once', async () => {
    const joined = await Promise.all(Array.from({ length: 300 }, () => joinAs(started.base, created.code)))
    expect(new Set(joined.map(({ seat }) => seat.seatId)).size).toBe(300)
  })
})

describe('links', () => {
  test('a secret becomes an HttpOnly cookie; unknown and revoked are the same 404', async () => {
    const console_ = visitor()
    const right = { code: created.code, secret: secretOf(created.links.facilitator), role: 'facilitator' }
    const answer = await console_.post('/api/access', right)
    expect(answer.status).toBe(200)
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^f_\S+=\S+; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/,
    )
    for (const wrong of [
      { ...right, secret: newSecret() },
      { ...right, role: 'projector' },
      { ...right, code: 'BBBBBB' },
    ]) {
      const refused = await visitor().post('/api/access', wrong)
      expect([refused.status, refused.json()]).toEqual([404, { code: 'linkUnknown' }])
      expect(refused.headers['set-cookie']).toBeUndefined()
    }
  })

  test('the role comes from the address: a console’s cookie opens no projector and no seat', async () => {
    const of = async (role: string) => (await facilitator.get(`/api/me/${created.code}/${role}`)).status
    expect([await of('facilitator'), await of('projector'), await of('participant')]).toEqual([200, 401, 401])
    expect((await facilitator.get(`/api/me/${created.code}/door`)).status).toBe(404)
  })

  test('a cookie of one programme, renamed for another, opens nothing', async () => {
    const other = await createProgramme(started.base)
    const thief = visitor()
    thief.cookies.set(`f_${other.created.programmeId}`, String(facilitator.cookies.get(`f_${created.programmeId}`)))
    expect((await thief.get(`/api/me/${other.created.code}/facilitator`)).status).toBe(401)
    const forged = visitor()
    forged.cookies.set(`f_${created.programmeId}`, `${facilitator.cookies.get(`f_${created.programmeId}`)}x`)
    expect((await forged.get(`/api/me/${created.code}/facilitator`)).status).toBe(401)
  })

  test('a facilitator makes a projector link; a phone makes none', async () => {
    const wish = { programmeId: created.programmeId, role: 'projector' }
    const made = await facilitator.post('/api/links', wish)
    expect(made.status).toBe(201)
    const [, secret = ''] = String(made.json().url).split(`/scherm/${created.code}#`)
    const screen = visitor()
    expect((await screen.post('/api/access', { code: created.code, secret, role: 'projector' })).status).toBe(200)
    expect((await screen.get(`/api/me/${created.code}/projector`)).status).toBe(200)
    const { phone } = await joinAs(started.base, created.code)
    for (const nobody of [phone, screen, visitor()]) expect((await nobody.post('/api/links', wish)).status).toBe(401)
  })

  test('with an https address the cookies are bound to it', async () => {
    const { app, base, port } = await another({ publicUrl: 'https://leren.example.org' })
    const made = await app.doors.create({ template: 'mkb-deals', title: null, regions: null, createKey: null })
    if ('refused' in made) throw new Error(made.refused)
    const answer = await visitor(base).post(
      '/api/access',
      { code: made.code, secret: made.secrets.projector, role: 'projector' },
      { host: 'leren.example.org', origin: 'https://leren.example.org' },
    )
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-v_\S+; Path=\/; .*; Secure$/)
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(port).toBeGreaterThan(0)
  })
})

describe('origins', () => {
  const wish = { code: 'BBBBBB', secret: newSecret(), role: 'facilitator' }

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['our host on another port', { origin: 'http://localhost:1' }],
    ['no origin at all', { origin: '' }],
    ['a name that was pointed at us', { host: 'evil.example', origin: 'http://evil.example' }],
  ])('F59: a POST from %s is refused', async (_from, headers) => {
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
    const answer = await visitor().ask('/api/access', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sent },
      body: wish,
    })
    expect([answer.status, answer.json()]).toEqual([403, { code: 'originRefused' }])
  })

  test('a form of another site cannot send JSON, and nothing else is taken', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await visitor().post('/api/access', wish, { 'content-type': type })
      expect([answer.status, answer.json()]).toEqual([415, { code: 'invalidCommand' }])
    }
  })
})

describe('wrong guesses', () => {
  test('F60: are delayed per address, and never delay who knows the code', async () => {
    const { base } = await another()
    const { created: here } = await createProgramme(base)
    const guess = () => visitor(base).get(`/api/codes/${unknownCodes[0]}`)
    for (let index = 0; index < 20; index += 1) expect((await guess()).status).toBe(404)
    const late = await guess()
    expect([late.status, late.json().code]).toEqual([429, 'rateLimited'])
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
    expect((await visitor(base).get(`/api/codes/${here.code}`)).status).toBe(200)
    await joinAs(base, here.code)
  })

  test('F61: of a link are few per quarter of an hour, and the right one still opens', async () => {
    const { base } = await another()
    const { created: here } = await createProgramme(base)
    const tryWith = (secret: string) =>
      visitor(base).post('/api/access', { code: here.code, secret, role: 'facilitator' })
    for (let index = 0; index < 5; index += 1) expect((await tryWith(newSecret())).status).toBe(404)
    expect((await tryWith(newSecret())).status).toBe(429)
    expect((await tryWith(secretOf(here.links.facilitator))).status).toBe(200)
  })

  test('of a create key lock the address out', async () => {
    const { base } = await another({ createKey: 'correct horse' })
    const make = (createKey: string | null) =>
      visitor(base).post('/api/programmes', { template: 'mkb-deals', title: null, regions: null, createKey })
    expect((await visitor(base).get('/api/server')).json().needsCreateKey).toBe(true)
    expect((await make('correct horse')).status).toBe(201)
    for (const wrong of [null, '', 'wrong', 'x', 'y']) expect((await make(wrong)).status).toBe(403)
    expect((await make('correct horse')).status).toBe(429)
  })
})
