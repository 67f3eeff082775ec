import { createServer, type Server } from 'node:http'
import { join as path } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { startTcpProxy, type TcpProxy } from '../support/server/tcpProxy.ts'
import { createProgramme, joinAs } from '../support/server/visitor.ts'
import { WireClient } from '../support/server/wireClient.ts'
import { expectNoComplaints, heading, openFace, see } from './faces.ts'

const rules = 's1-03'
const questions = 's1-09'
const vote = 's1-11'

let browser: Browser
let server: RunningServer
let network: TcpProxy
let console: WireClient
let programme: Awaited<ReturnType<typeof createProgramme>>
const contexts = new Set<BrowserContext>()

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A running session, and a network in between that can break; the console talks to the server directly. */
beforeEach(async () => {
  const port = await freePort()
  const proxyPort = await freePort()
  server = await startServer({ port, env: { PUBLIC_URL: `http://127.0.0.1:${proxyPort}` } })
  network = await startTcpProxy(port, proxyPort)
  programme = await createProgramme(server.url)
  await openConsole()
  await startSession(console)
})
afterEach(async () => {
  for (const context of contexts) await context.close()
  contexts.clear()
  console.close()
  await network.close()
  await server.remove()
})

test('F05, F13: twenty cards written without a network all arrive, once and in order, also from a closed tab', async () => {
  await goTo(console, questions)
  const people = await Promise.all(
    ['Drenthe', 'Overijssel', 'Utrecht', 'Limburg'].map(async (region) => {
      const phone = await sitDown(region)
      return { phone, context: phone.context(), texts: Array.from({ length: 5 }, (_, at) => `${region} vraagt ${at}`) }
    }),
  )
  network.cut()
  await Promise.all(people.map(({ phone }) => see(phone, 'Geen verbinding')))
  for (const { phone, texts } of people) for (const text of texts) await write(phone, text)
  for (const { phone } of people) await see(phone, '5 bewaard op deze telefoon')
  expect(cardsOf(console)).toEqual([])
  // One closes the tab meanwhile, and opens it again when there is a network.
  const [first] = people
  await first?.phone.close()
  network.pass()
  const again = await first?.context.newPage()
  await again?.goto(address())
  await console.until(() => cardsOf(console).length >= 20)
  for (const { phone, texts } of [...people.slice(1), ...(again && first ? [{ ...first, phone: again }] : [])]) {
    await expect.poll(() => phone.getByText('bewaard op deze telefoon').count(), { timeout: 30_000 }).toBe(0)
    expect(loggedTexts().filter((text) => texts.includes(text))).toEqual(texts)
  }
  expect(cardsOf(console)).toHaveLength(20)
  // Two tabs of one seat are one person, and what one writes stands in the other.
  const tab = await first?.context.newPage()
  await tab?.goto(address())
  await tab?.getByText('Drenthe vraagt 0').first().waitFor()
  expect(console.facilitator().seatCount).toBe(4)
  expectNoComplaints()
})

test('a phone that lost its network while parts of the page came in gets them, styled, once it is back', async () => {
  await goTo(console, questions)
  const phone = await sitDown('Drenthe')
  network.cut()
  await phone.waitForEvent('requestfailed', (request) => request.url().endsWith('.css'))
  network.pass()
  await phone.getByText('Geen verbinding').first().waitFor({ state: 'detached' })
  await goTo(console, vote)
  const question = phone.getByRole('listitem').first()
  await expect
    .poll(() => question.evaluate((row) => getComputedStyle(row).listStyleType), { timeout: 15_000 })
    .toBe('""')
  expectNoComplaints()
})

test('F21: a server that dies under phones, console and wall is found again by all, and goes on', async () => {
  await goTo(console, rules)
  const phone = await sitDown('Drenthe')
  const desk = await openByLink('facilitator', 'console')
  const wall = await openByLink('projector', 'projector')
  await heading(desk, 'Spelregels')
  await heading(wall, 'Spelregels')
  await server.kill()
  await see(phone, 'Geen verbinding')
  await phone.getByRole('button', { name: 'Hier kan ik mee werken' }).click()
  server = await server.restart()
  await openConsole()
  await see(desk, '1 van 1 akkoord')
  await goTo(console, questions)
  await write(phone, 'Waar waren we gebleven?')
  await see(desk, 'Waar waren we gebleven?')
  await standsOn(wall, 'Waar waren we gebleven?')
  await phone.getByText('Geen verbinding').first().waitFor({ state: 'detached' })
  expectNoComplaints()
})

test('F17: a phone that finds a newer server reloads once, says so, and keeps what it had not sent', async () => {
  await goTo(console, questions)
  const phone = await sitDown('Drenthe')
  let loads = 0
  phone.on('framenavigated', () => {
    loads += 1
  })
  console.close()
  await server.stop()
  await see(phone, 'Geen verbinding')
  await write(phone, 'Wat blijft er bewaard?')
  await see(phone, '1 bewaard op deze telefoon')
  const newer = `--import=${new URL('../support/server/newerProtocol.mjs', import.meta.url).href}`
  const { port, dataDir } = server
  const env = { PUBLIC_URL: network.url }
  server = await startServer({ port, dataDir, env: { ...env, NODE_OPTIONS: newer } })
  await see(phone, 'Er is een nieuwe versie')
  // The page is as old as before, and is told so again: by hand it may be tried, by itself it is not.
  await phone.getByRole('button', { name: 'Laad de pagina opnieuw' }).click()
  await see(phone, 'Er is een nieuwe versie')
  expect(loads).toBe(2)
  await server.stop()
  server = await startServer({ port, dataDir, env })
  await openConsole()
  await phone.getByRole('button', { name: 'Laad de pagina opnieuw' }).click()
  await console.until(() => cardsOf(console).includes('Wat blijft er bewaard?'))
  expectNoComplaints()
})

test('F17: a phone that finds another build of its page loads it once, and not while somebody writes', async () => {
  await goTo(console, questions)
  const phone = await sitDown('Drenthe')
  // A room spreads its loads by chance.
  await phone.addInitScript(() => Object.assign(Math, { random: () => 0 }))
  await phone.reload()
  const field = phone.getByLabel('Je vraag', { exact: true })
  await field.fill('Wat staat hier half')
  let loads = 0
  phone.on('framenavigated', () => {
    loads += 1
  })
  console.close()
  await server.stop()
  await see(phone, 'Geen verbinding')
  const { port, dataDir } = server
  const other = `--import=${new URL('../support/server/otherBuild.mjs', import.meta.url).href}`
  server = await startServer({ port, dataDir, env: { PUBLIC_URL: network.url, NODE_OPTIONS: other } })
  await phone.getByText('Geen verbinding').first().waitFor({ state: 'detached' })
  await phone.waitForTimeout(10_000)
  expect(loads).toBe(0)
  expect(await field.inputValue()).toBe('Wat staat hier half')
  await field.fill('')
  await field.blur()
  await expect.poll(() => loads, { timeout: 20_000 }).toBe(1)
  await phone.getByRole('button', { name: 'Menu' }).waitFor()
  await phone.waitForTimeout(10_000)
  expect(loads).toBe(1)
  expectNoComplaints()
})

test('F52, F58: scripts in every text are text on every face, and another site gets no socket', async () => {
  const script = '"><img src=x onerror=window.__pwned=1><script>window.__pwned=1</script>{{7*7}}'
  const pages = [await openByLink('facilitator', 'console'), await openByLink('projector', 'projector')]
  await goTo(console, rules)
  const { phone: author } = await joinAs(server.url, programme.created.code, script.slice(0, 40))
  const wire = new WireClient(server.url, 'participant', programme.created.programmeId, author.cookieHeader)
  await wire.connected()
  await wire.send('agreements.propose', rules, { agreementId: 'a'.repeat(22), text: script })
  const phone = await sitDown('Drenthe', script.slice(0, 40))
  pages.push(phone)
  for (const page of pages) await standsOn(page, script)
  await goTo(console, questions)
  const card = { cardId: 'b'.repeat(22), cardSeq: 1, kind: 'process', themeId: null, sourceRegionId: null }
  await wire.send('collect.putCard', questions, { ...card, text: script, attribution: 'name' })
  await write(phone, script.slice(0, 150))
  for (const page of pages) await standsOn(page, script)
  wire.close()
  for (const page of pages) expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
  expectNoComplaints()

  // The same browser, so with the console's cookie, on a page of somebody else on this machine.
  const [evil, evilUrl] = await startEvilSite()
  const visited = await pages[0]?.context().newPage()
  await visited?.goto(evilUrl)
  expect(await visited?.evaluate(reachFor, server.url)).toEqual(['no socket', 'no answer', 'no script'])
  await new Promise((resolve) => evil.close(resolve))
})

async function openConsole(): Promise<void> {
  const { created, facilitator } = programme
  console = new WireClient(server.url, 'facilitator', created.programmeId, facilitator.cookieHeader)
  await console.connected()
}

const address = (): string => `${network.url}/${programme.created.code}`

async function sitDown(region: string, name: string | null = null): Promise<Page> {
  const { page, context } = await openFace(browser, 'phone')
  contexts.add(context)
  await page.goto(address())
  await page.getByRole('radio', { name: region }).first().check({ force: true })
  if (name !== null) await page.getByLabel('Je voornaam').fill(name)
  await page.getByRole('button', { name: 'Schuif aan' }).click()
  await page.getByRole('button', { name: 'Menu' }).waitFor()
  return page
}

/** A face by its secret link, at the server's own address. */
async function openByLink(role: 'facilitator' | 'projector', face: 'console' | 'projector'): Promise<Page> {
  const { page, context } = await openFace(browser, face)
  contexts.add(context)
  await page.goto(programme.created.links[role].replace(network.url, server.url))
  return page
}

/** Somewhere on the page; a wall shows its list page by page. */
const standsOn = (page: Page, text: string): Promise<void> =>
  page.getByText(text).first().waitFor({ state: 'attached' })

async function write(phone: Page, text: string): Promise<void> {
  await phone.getByRole('radio', { name: 'Proces' }).check({ force: true })
  await phone.getByLabel('Je vraag', { exact: true }).fill(text)
  await phone.getByRole('radio', { name: /^Mijn regio/ }).check({ force: true })
  await phone.getByRole('button', { name: /^Vraag (toevoegen|bewaren)$/ }).click()
}

function cardsOf(client: WireClient): readonly string[] {
  const { activity } = client.facilitator()
  const cards = activity?.kind === 'collect' ? Object.values(activity.cards) : []
  return cards.flatMap(({ text, attribution }) => (attribution === 'seed' ? [] : [String(text)]))
}

/** In the order of the log. */
function loggedTexts(): readonly string[] {
  const database = new DatabaseSync(path(server.dataDir, 'kennisronde.sqlite'), { readOnly: true })
  const rows = database.prepare(`SELECT data FROM events WHERE type = 'card.put' ORDER BY revision`).all()
  database.close()
  return rows.map(({ data }) => (JSON.parse(String(data)) as { card: { text: string } }).card.text)
}

async function startEvilSite(): Promise<readonly [Server, string]> {
  const site = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html>'),
  )
  const port = await freePort()
  await new Promise<void>((resolve) => site.listen(port, '127.0.0.1', resolve))
  return [site, `http://127.0.0.1:${port}/`]
}

/** In the page: tries each way in that a browser has. */
async function reachFor(url: string): Promise<readonly string[]> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  const first = await new Promise((resolve) => {
    socket.onmessage = () => resolve('a socket')
    socket.onerror = () => resolve('no socket')
  })
  const polling = `${url}/socket.io/?EIO=4&transport=polling`
  const second = await fetch(polling, { credentials: 'include' }).then(
    () => 'an answer',
    () => 'no answer',
  )
  const third = await new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = `${polling}&j=0`
    script.onload = () => resolve('a script')
    script.onerror = () => resolve('no script')
    document.head.append(script)
  })
  return [String(first), second, String(third)]
}
