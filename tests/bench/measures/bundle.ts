import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchChromium } from '../../support/chromium.ts'
import { command, goTo, startSession } from '../../support/server/script.ts'
import { type RunningServer, startServer } from '../../support/server/startServer.ts'
import { createProgramme, joinAs, WireClient } from '../../support/server/wireClient.ts'
import { filesOf, type Manifest } from '../support/manifest.ts'
import { type Measure, type Options, type Row, show, spread } from '../support/report.ts'
import { figure } from '../support/stats.ts'
import { voteId } from '../support/voteRoom.ts'

const clientDir = join(import.meta.dirname, '../../../dist/client')
/** A phone on a bad connection: round trip and bit rate. */
const slow = { latency: 400, downloadThroughput: 1_500_000 / 8, uploadThroughput: 750_000 / 8, offline: false }
/** Sources of Vite's manifest that a phone needs for the door, and then to vote; with all that these import. */
const firstSources = ['index.html', 'surfaces/participant/ParticipantSurface.tsx', 'i18n/nl/participant.ts']
const voteSources = ['surfaces/participant/LivePhone.tsx', 'activities/dotVote/Participant.tsx', 'i18n/nl/dotVote.ts']

/** What a phone must load before it can do anything, by the manifest and as a real browser does it. */
export const bundle: Measure = async (options) => {
  if (!existsSync(join(clientDir, 'index.html'))) {
    options.say('bundle: dist/client is missing, run npm run build first')
    return []
  }
  const rows = await byManifest()
  const server = await startServer()
  const browser = await launchChromium().catch(async (error: unknown) => {
    await server.remove()
    throw error
  })
  try {
    rows.push(...(await inBrowser(server, browser, options)))
  } finally {
    await browser.close()
    await server.remove()
  }
  return rows
}

async function byManifest(): Promise<Row[]> {
  const manifest = JSON.parse(await readFile(join(clientDir, '.vite/manifest.json'), 'utf8')) as Manifest
  const of = async (what: string, sources: readonly string[]): Promise<Row> => {
    const files = filesOf(manifest, sources).filter((file) => file.endsWith('.js'))
    return bytesRow(`gzip JS of ${what}, by the manifest`, files, await gzipBytes(files))
  }
  return [await of('the first screen', firstSources), await of('join and vote', [...firstSources, ...voteSources])]
}

async function inBrowser(server: RunningServer, browser: Browser, { isQuick }: Options): Promise<readonly Row[]> {
  const { url } = server
  const { programmeId, code, facilitatorCookie } = await createProgramme(url, 'mkb-deals-example')
  const console = new WireClient(url, 'facilitator', programmeId, facilitatorCookie)
  await console.connected()
  await startSession(console)
  await goTo(console, voteId)
  await command(console, 'dotVote.open', voteId, {})
  console.close()
  const cookie = await joinAs(url, code, 'drenthe', null)

  const times: number[] = []
  const loaded = new Set<string>()
  for (let run = 0; run < (isQuick ? 1 : 5); run += 1) {
    times.push(await onPhone(browser, null, (page) => firstUse(page, `${url}/${code}`, loaded)))
  }
  const voteMs = await onPhone(browser, { url, cookie }, (page) => firstUse(page, `${url}/${code}`, loaded))
  const files = [...loaded].map((address) => new URL(address).pathname.slice(1))
  const first = figure(times)
  return [
    bytesRow('gzip JS that Chromium loaded for join and vote', files, await gzipBytes(files)),
    {
      measure: 'first screen usable at 400 ms round trip, 1.5 Mbit/s',
      floor: '',
      candidate: spread(first, 'ms'),
      figure: `a seated phone in a vote: ${show(voteMs, 'ms')}`,
      goal: '≤ 2000 ms',
      isMet: first.median <= 2000,
      data: { times, voteMs },
    },
  ]
}

async function onPhone<T>(
  browser: Browser,
  seat: { readonly url: string; readonly cookie: string } | null,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' })
  try {
    const [name = '', value = ''] = seat?.cookie.split('=') ?? []
    if (seat !== null) await context.addCookies([{ name, value, url: seat.url }])
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Milliseconds until there is something to press; adds the scripts that were loaded. */
async function firstUse(page: Page, address: string, loaded: Set<string>): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow)
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') loaded.add(response.url())
  })
  await page.goto(address, { waitUntil: 'commit' })
  // By the page's own clock: a locator looks only now and then.
  const seen = await page.waitForFunction(
    (selector) => (document.querySelector(selector) === null ? false : performance.now()),
    'main :is(button, input, [role=radio])',
    { timeout: 30_000 },
  )
  const tookMs = Number(await seen.jsonValue())
  await page.waitForLoadState('networkidle')
  return tookMs
}

async function gzipBytes(files: readonly string[]): Promise<number> {
  const assets = new Set((await readdir(clientDir, { recursive: true })).map((name) => name.replaceAll('\\', '/')))
  const own = files.filter((file) => assets.has(file))
  const sizes = await Promise.all(own.map(async (file) => gzipSync(await readFile(join(clientDir, file))).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const bytesRow = (measure: string, files: readonly string[], bytes: number): Row => ({
  measure,
  floor: '',
  candidate: show(bytes / 1000, 'kB'),
  figure: `${files.length} files`,
  goal: '≤ 100 kB',
  isMet: bytes <= 100_000,
  data: { files, bytes },
})
