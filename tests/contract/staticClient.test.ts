import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { Visitor } from '../support/server/visitor.ts'

const clientDir = mkdtempSync(join(tmpdir(), 'kennisronde-client-'))
let started: StartedApp
beforeAll(async () => {
  mkdirSync(join(clientDir, 'assets'))
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>page</title>')
  for (const name of ['main-1.js', 'main-1.js.br', 'main-1.js.gz', 'plain-2.js']) {
    writeFileSync(join(clientDir, 'assets', name), name)
  }
  started = await startApp({}, { clientDir })
})
afterAll(async () => {
  await started.stop()
  rmSync(clientDir, { recursive: true, force: true })
})

const get = async (path: string, headers: Readonly<Record<string, string>>) =>
  await new Visitor(started.base).get(path, headers)

test.each([
  ['gzip, deflate, br', 'main-1.js.br', 'br'],
  ['gzip, deflate', 'main-1.js.gz', 'gzip'],
  ['identity', 'main-1.js', undefined],
])('a script goes out in the smallest form that the browser takes: %s', async (accepted, text, encoding) => {
  const answer = await get('/assets/main-1.js', { 'accept-encoding': accepted })
  expect([answer.status, answer.text]).toEqual([200, text])
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(answer.headers['content-type']).toMatch(/^text\/javascript/)
  expect(answer.headers.vary).toContain('Accept-Encoding')
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('a script that was not compressed goes out as it is, a missing one is missing', async () => {
  const plain = await get('/assets/plain-2.js', { 'accept-encoding': 'gzip, br' })
  expect([plain.text, plain.headers['content-encoding']]).toEqual(['plain-2.js', undefined])
  const gone = await get('/assets/gone-3.js', { 'accept-encoding': 'gzip, br' })
  expect([gone.status, gone.headers['content-encoding']]).toEqual([404, undefined])
})

test('the page of a code names what it will ask first; other pages do not', async () => {
  const html = { accept: 'text/html' }
  expect((await get('/bcd%20fgh', html)).headers.link).toBe(undefined)
  expect((await get('/BCDFGH', html)).headers.link).toBe('</api/codes/BCDFGH>; rel=preload; as=fetch; crossorigin')
  expect((await get('/BCDFGH', { ...html, cookie: 'a=b; p_abc=def' })).headers.link).toBe(undefined)
  expect((await get('/leiden/BCDFGH', html)).headers.link).toBe(undefined)
})
