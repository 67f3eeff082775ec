import { join as path } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VoteResult } from '../../shared/programme/rankings.ts'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { startTcpProxy, type TcpProxy } from '../support/server/tcpProxy.ts'
import { expectNoComplaints, heading, join, next, openFace, see, type Transport, withTransport } from './faces.ts'
import { compareWithLog } from './figures.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

describe.each<Transport>(['websocket', 'polling'])('session 1 over %s', (transport) => {
  let server: RunningServer
  let badNetwork: TcpProxy

  beforeAll(async () => {
    const port = await freePort()
    const proxyPort = await freePort()
    server = await startServer({ port, env: { PUBLIC_URL: `http://127.0.0.1:${proxyPort}` } })
    badNetwork = await startTcpProxy(port, proxyPort)
  })
  afterAll(async () => {
    await badNetwork.close()
    await server.remove()
  })

  test('a console, a projector and four phones go from the lobby to the end; every figure equals the log', async () => {
    const url = `http://localhost:${server.port}`
    const { page: console, context } = await openFace(browser, 'console')
    await console.goto(url)
    await console.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
    await console.waitForURL(/leiden/)
    const code = new URL(console.url()).pathname.split('/').at(-1) ?? ''

    // Lobby: four people of four regions; one of them on a network that will break.
    const wall = await openWall(console, context)
    const [anna, bas, carla, dirk] = await Promise.all([
      sitDown(withTransport(`${url}/${code}`, transport), 'Drenthe', 'Anna'),
      sitDown(withTransport(`${badNetwork.url}/${code}`, transport), 'provincie Limburg', null),
      sitDown(withTransport(`${url}/${code}`, transport), 'Overijssel', 'Carla'),
      sitDown(withTransport(`${url}/${code}`, transport), 'Utrecht', null),
    ])
    await console.getByRole('button', { name: /^Start sessie 1/ }).click()
    await heading(console, 'Inloop en aanmelden')
    await see(wall, '4 mensen aan tafel')

    // Ground rules: one agrees, the room sees a count.
    await next(console, 'Opening en programma')
    await next(console, 'Spelregels')
    await anna.getByRole('button', { name: 'Hier kan ik mee werken' }).click()
    await see(console, '1 van 4 akkoord')

    // A kind of its own that is not there yet: title and clock for all, the badge for the console.
    await next(console, 'Beginmeting')
    await see(console, 'nog niet beschikbaar')
    await heading(wall, 'Beginmeting')
    for (const title of ['Korte gesprekken', 'De deals in beeld', 'Pauze', 'Inspiratiekansen']) {
      await next(console, title)
    }

    // Who learns from whom: a wish of the example, on the wall and on the phone of the region that is asked.
    await next(console, 'Wie leert van wie?')
    await see(carla, 'Eén regio wil van jullie leren over')
    await console.getByRole('button', { name: /^Toon op scherm: Limburg leert van Overijssel over familie/ }).click()
    await see(wall, 'Limburg leert van Overijssel over familiebedrijven')
    await see(carla, 'Nu in beeld')
    await next(console, 'Leervragen maken')

    // Questions: anonymous and with a region. A half-written one is kept when the room moves on.
    await write(carla, 'Proces', 'Hoe houden we onze partners erbij?', 'Mijn regio: provincie Overijssel')
    await write(dirk, 'Inhoud', 'Wat doet een klein bedrijf eerst: meten of besparen?', 'Niemand, anoniem')
    await see(console, 'Hoe houden we onze partners erbij?')
    await see(console, 'Wat doet een klein bedrijf eerst: meten of besparen?')
    await anna.getByLabel('Je vraag', { exact: true }).fill('Hoe leggen we uit dat')
    await anna.getByRole('heading').first().click()

    // A reload keeps the seat, and the half-written text.
    await anna.reload()
    await anna.getByLabel('Je vraag', { exact: true }).waitFor()
    expect(await anna.getByLabel('Je vraag', { exact: true }).inputValue()).toBe('Hoe leggen we uit dat')
    await next(console, 'Vragen bundelen')
    await see(anna, 'Je hebt nog een tekst staan')

    // The vote. Bas loses his network in the middle of it.
    await next(console, 'Stemmen op leervragen')
    await console.getByRole('button', { name: 'Open de stemming' }).click()
    await vote(anna, [0, 0, 9])
    await vote(carla, [0, 1])
    await dirk.getByRole('button', { name: 'Klaar met stemmen' }).click()
    await see(console, '3 van 4 mensen stemden')
    await see(wall, 'van 4 stemden')

    badNetwork.cut()
    await vote(bas, [2, 2])
    await bas
      .getByText(/Geen verbinding/)
      .first()
      .waitFor()
    expect(await console.getByText('4 van 4 mensen stemden').count()).toBe(0)
    badNetwork.pass()
    await see(console, '4 van 4 mensen stemden')
    await see(bas, /^Bewaard/)

    // Closed, sealed, shown: to the projector first, and only there.
    await console.getByRole('button', { name: 'Sluit de stemming' }).click()
    await console.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
    await heading(anna, 'De stemming is gesloten')
    await console.getByRole('switch', { name: 'Op het scherm' }).click()
    await console.getByRole('dialog').getByRole('button', { name: 'Leg vast en toon' }).click()
    await heading(wall, 'Dit willen we samen leren')
    expect(await anna.getByText('De uitslag', { exact: true }).count()).toBe(0)
    await compareWithLog(wall, loggedResult(server.dataDir))

    await console.getByRole('switch', { name: 'Op telefoons' }).click()
    await heading(anna, 'De uitslag')
    await see(anna, '4 mensen stemden')

    // Who brings it in.
    await next(console, 'Uitslag en koppelen')
    await carla
      .getByRole('button', { name: /Ik breng dit in/ })
      .first()
      .click()
    await console.getByRole('switch', { name: 'Aan mij' }).click()
    await see(console, 'Carla')
    await see(anna, 'Carla')

    await next(console, 'Eerste stap')
    await next(console, 'Check-out')
    await anna.getByLabel('Wat neem je mee?').fill('Samen bellen helpt.')
    await anna.getByRole('button', { name: 'Antwoord insturen' }).click()
    await see(anna, 'Dank je wel')
    await next(console, 'Napraten')
    await console.getByRole('button', { name: 'Sessie afsluiten' }).first().click()
    await console.getByRole('dialog').getByRole('button', { name: 'Sluit de sessie af' }).click()
    await see(anna, 'De sessie is klaar')

    expectNoComplaints()
    // Content and names stay out of the logs.
    expect(server.output()).not.toMatch(/partners erbij|Carla|Anna|Samen bellen/)
    await context.close()
  })
})

async function sitDown(address: string, region: string, name: string | null): Promise<Page> {
  const { page } = await openFace(browser, 'phone')
  await join(page, address, region, name)
  return page
}

async function openWall(console: Page, context: { waitForEvent(name: 'page'): Promise<Page> }): Promise<Page> {
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  return wall
}

async function write(phone: Page, kind: string, text: string, attribution: string): Promise<void> {
  await phone.getByRole('radio', { name: kind }).check({ force: true })
  await phone.getByLabel('Je vraag', { exact: true }).fill(text)
  await phone.getByRole('radio', { name: attribution }).check({ force: true })
  await phone.getByRole('button', { name: 'Vraag toevoegen' }).click()
}

/** A dot on each of these places of the phone's own order, then ready. */
async function vote(phone: Page, places: readonly number[]): Promise<void> {
  const add = phone.getByRole('button', { name: /^Stip erbij/ })
  for (const place of places) await add.nth(place).click()
  await phone.getByRole('button', { name: 'Klaar met stemmen' }).click()
}

/** The result as the log has it, read from the file beside the running server. */
function loggedResult(dataDir: string): VoteResult {
  const database = new DatabaseSync(path(dataDir, 'kennisronde.sqlite'), { readOnly: true })
  const row = database.prepare(`SELECT data FROM events WHERE type = 'dotVote.sealed'`).get()
  database.close()
  const { result } = JSON.parse(String(row?.data)) as { result: VoteResult }
  return result
}
