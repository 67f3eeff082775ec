import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { MemoryEventStore } from '../../server/adapters/memory/MemoryEventStore.ts'
import { StorageError } from '../../server/ports/EventStore.ts'
import { patient } from '../support/server/eventually.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, newSecret, secretOf, Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

let started: StartedApp
const more: StartedApp[] = []

beforeAll(async () => {
  started = await startApp()
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

describe('bad input', () => {
  test.each([
    ['no JSON', '{', 400],
    ['a bare value', '1', 400],
    ['an unknown field', { code: 'BBBBBB', secret: 'x', role: 'facilitator', admin: true }, 400],
    ['a wrong type', { code: 1, secret: newSecret(), role: 'facilitator' }, 400],
    ['a role that is none', { code: 'BBBBBB', secret: newSecret(), role: 'door' }, 400],
    ['a prototype', `{"__proto__":{"role":"facilitator"},"code":"BBBBBB","secret":"${newSecret()}"}`, 400],
    ['1 MB', { code: 'B'.repeat(1_000_000) }, 413],
    ['a depth of 10,000', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ])('F50, F54, F68: %s is refused with a code and no stack', async (_what, body, status) => {
    const answer = await visitor().post('/api/access', body)
    expect(answer.status).toBe(status)
    expect(answer.json()).toEqual({ code: status === 413 ? 'frameTooLarge' : 'invalidCommand' })
  })

  test('an unknown route is a 404 with a code; a bad escape is no crash', async () => {
    expect((await visitor().get('/api/nothing')).json()).toEqual({ code: 'notFound' })
    expect((await visitor().get('/api/codes/%E0%A4%A')).json()).toEqual({ code: 'invalidCommand' })
  })

  test('a store that fails is told as what it is, and /readyz says so', async () => {
    const store = new MemoryEventStore()
    const { base, log } = await another({}, { store })
    const full = () => Promise.reject(new StorageError('storageFull', 'no room'))
    store.findByCode = full
    store.check = full
    const answer = await visitor(base).get('/api/codes/BBBBBB')
    expect([answer.status, answer.json().code]).toEqual([503, 'storageFull'])
    expect((await visitor(base).get('/readyz')).status).toBe(503)
    expect((await visitor(base).get('/healthz')).status).toBe(200)
    expect(log.join('')).toContain('storageFull')
  })

  test('a bug in the engine is answered `internal`, without its message', async () => {
    const store = new MemoryEventStore()
    const { base } = await another({}, { store })
    store.findByCode = () => Promise.reject(new Error('secret detail'))
    const answer = await visitor(base).get('/api/codes/BBBBBB')
    expect([answer.status, answer.text]).toEqual([500, '{"code":"internal"}'])
  })
})

describe('pages', () => {
  const clientDir = mkdtempSync(join(tmpdir(), 'kennisronde-client-'))
  afterAll(() => rmSync(clientDir, { recursive: true }))
  const html = { accept: 'text/html' }

  test('headers protect every answer', async () => {
    for (const path of ['/', '/api/server', '/healthz', '/nothing.js']) {
      const { headers } = await visitor().get(path)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none';script-src 'self';style-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toContain('upgrade-insecure-requests')
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
      })
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['strict-transport-security']).toBeUndefined()
    }
  })

  test('say how to build them when they are not', async () => {
    const answer = await visitor().get('/', html)
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('npm start')])
  })

  test('known addresses get the page, unknown ones get it as a 404, missing files get no page', async () => {
    mkdirSync(join(clientDir, 'assets'))
    writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>page</title>')
    writeFileSync(join(clientDir, 'assets', 'main-abc123.js'), 'true')
    const { base } = await another({}, { clientDir })
    const of = async (path: string) => {
      const { status, text, headers } = await visitor(base).get(path, html)
      return [status, text.includes('<title>page'), headers['cache-control']]
    }
    for (const path of [
      '/',
      '/nieuw',
      '/BCDFGH',
      '/bcd%20fgh',
      '/leiden/BCDFGH',
      '/scherm/BCDFGH',
      '/controle/BCDFGH',
      '/resultaten/BCDFGH',
    ]) {
      expect(await of(path)).toEqual([200, true, 'no-store'])
    }
    expect(await of('/wp-admin')).toEqual([404, true, 'no-store'])
    expect(await of('/assets/main-abc123.js')).toEqual([200, false, 'public, max-age=31536000, immutable'])
    for (const path of [
      '/assets/gone-1.js',
      '/favicon.ico',
      '/.env',
      '/../package.json',
      '/assets/..%2f..%2fapp.key',
    ]) {
      expect(await of(path)).toEqual([404, false, 'no-store'])
    }
  })
})

test('F69: no secret, name or whole address appears in any log line', async () => {
  const { base, log } = await another()
  const { created: here, facilitator: lead } = await createProgramme(base)
  const { seat, secret } = await joinAs(base, here.code, 'Canary Vogel')
  await visitor(base).post('/api/resume', { code: here.code, secret: newSecret(), personalCode: seat.personalCode })
  const link = (await lead.post('/api/links', { programmeId: here.programmeId, role: 'projector' })).json().url
  await visitor(base).post('/api/access', { code: here.code, secret: newSecret(), role: 'facilitator' })
  await visitor(base).post('/api/join', { code: here.code, secret, name: 'Canary Vogel' })
  const text = log.join('')
  expect(text).toContain('seat.joined')
  const secrets = [secret, seat.personalCode, secretOf(String(link)), secretOf(here.links.facilitator)]
  for (const hidden of [...secrets, ...lead.cookies.values(), 'Canary', '127.0.0.1', here.code]) {
    expect(text).not.toContain(hidden)
  }
})

test('F22: closing drains within the limit, also when it is asked twice', async () => {
  const { app, base, stop } = await startApp()
  const { created: here } = await createProgramme(base)
  await joinAs(base, here.code)
  const startedAt = performance.now()
  await Promise.all([app.close(), app.close()])
  expect(performance.now() - startedAt).toBeLessThan(5000)
  await stop()
})
