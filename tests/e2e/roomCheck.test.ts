import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { startTcpProxy, type TcpProxy } from '../support/server/tcpProxy.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, openFace, see } from './faces.ts'

let browser: Browser
let server: RunningServer
let network: TcpProxy

/** A network in between that may not like WebSockets, in front of a server that knows several addresses. */
beforeAll(async () => {
  const port = await freePort()
  const proxyPort = await freePort()
  browser = await launchChromium()
  server = await startServer({ port, env: { PUBLIC_URL: `http://127.0.0.1:${proxyPort}` } })
  network = await startTcpProxy(port, proxyPort)
})
afterAll(async () => {
  await browser.close()
  await network.close()
  await server.remove()
})

const sizes = { telefoon: 'phone', computer: 'console', scherm: 'projector' } as const
const ready = {
  telefoon: 'Deze telefoon is er klaar voor',
  computer: 'Nog één ding om zelf te proberen',
  scherm: 'Nog drie dingen om zelf te proberen',
} as const

describe.each(['telefoon', 'computer', 'scherm'] as const)('Z1, Z2: the check on a %s', (device) => {
  test('finds a good network, and says so when WebSocket is held back', async () => {
    const code = await newCode()
    const { page, context } = await openFace(browser, sizes[device])
    await page.goto(`${network.url}/controle/${code}?op=${device}`)
    await see(page, 'Berichten komen meteen binnen')
    await see(page, /^Heen en weer duurt/)
    await see(page, ready[device])
    await expectAccessible(page, `check, ${device}`)
    await expectFits(page)

    network.blockUpgrades(true)
    await page.getByRole('button', { name: 'Controleer opnieuw' }).click()
    await see(page, 'dat werkt ook, iets trager')
    await see(page, 'Eén ding om te regelen')
    network.blockUpgrades(false)
    expectNoComplaints()
    await context.close()
  })
})

test('Z3–Z5: the screen’s check shows code and light at full size, takes answers, and the console knows them', async () => {
  const { page: console, context } = await openFace(browser, 'console')
  await console.goto(network.url)
  await console.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
  await heading(console, 'Controleer de zaal')
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('link', { name: /^Het scherm in de zaal/ }).click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await see(wall, 'Nog drie dingen om zelf te proberen')

  await wall.getByLabel('Hoe breed is het beeld op de muur?').fill('240')
  await see(wall, /leest hem tot ongeveer 8 meter/)
  await wall.getByRole('button', { name: 'Laat de code groot zien' }).click()
  const code = wall.getByRole('dialog').getByRole('img', { name: /QR/ })
  // As large as in the lobby: 79vh with its quiet edge.
  expect((await code.boundingBox())?.height).toBeGreaterThan(0.77 * 1080)
  await expectAccessible(wall, 'code at full size')
  await wall.getByRole('button', { name: 'Terug naar de lijst' }).click()
  await answer(wall, 'Lukte het scannen vanaf de achterste rij?', 'Ja')

  await wall.getByRole('button', { name: 'Laat de zes regels zien' }).click()
  await see(wall, /^6\./)
  await expectAccessible(wall, 'six lines')
  await wall.keyboard.press('Escape')
  await answer(wall, 'Kun je alle zes regels lezen vanaf achter?', 'Nee')
  await see(wall, /^Doe het licht bij het scherm uit/)

  await wall.getByRole('button', { name: 'Speel een toon' }).click()
  await answer(wall, 'Hoorde je het?', 'Ja')
  await see(wall, 'Eén ding om te regelen')
  await see(console, /^1 ding te regelen/)

  await wall.reload()
  await see(wall, 'Eén ding om te regelen')
  await answer(wall, 'Kun je alle zes regels lezen vanaf achter?', 'Ja')
  await see(wall, 'Alles klaar voor de zaal')
  await see(console, /^klaar, /)
  await expectAccessible(wall, 'check, all answered')
  expectNoComplaints()
  await context.close()
})

test('a code that is none says so', async () => {
  const { page, context } = await openFace(browser, 'phone')
  await page.goto(`${network.url}/controle/BBBBBB`)
  await page.getByRole('alert').waitFor()
  await context.close()
})

async function answer(page: Page, question: string, word: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByRole('button', { name: word }).click()
}

async function newCode(): Promise<string> {
  const answer = await fetch(`${server.url}/api/programmes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ template: 'mkb-deals', title: null, regions: null, createKey: null }),
  })
  const { code } = (await answer.json()) as { readonly code: string }
  return code
}

/** Nothing scrolls sideways. */
async function expectFits(page: Page): Promise<void> {
  const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await page.evaluate(over)).toBeLessThanOrEqual(0)
}
