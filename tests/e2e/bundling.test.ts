import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, openFace, see } from './faces.ts'
import { activate, focused, jump, press, tabTo } from './keyboard.ts'

let browser: Browser
let server: RunningServer
beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ port: await freePort() })
})
afterAll(async () => {
  await browser.close()
  await server.remove()
})

const anonymous = 'Wie belt een ondernemer na een half jaar nog eens op?'
const named = 'Hoe blijven we ondernemers na een half jaar bellen?'
const seed = 'Hoe versterken we het accountmanagement?'
const bundle = 'Hoe houden we na een half jaar nog contact?'

test('C6, C7: three questions become one by keyboard alone; their writers, the wall and the vote know it', async () => {
  const url = `http://localhost:${server.port}`
  const { page: console, context } = await openFace(browser, 'console')
  await console.goto(url)
  await console.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
  await console.waitForURL(/leiden/)
  const code = new URL(console.url()).pathname.split('/').at(-1) ?? ''
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).click(),
  ])
  const [anna, bas] = await Promise.all([sitDown(`${url}/${code}`, 'Drenthe'), sitDown(`${url}/${code}`, 'Limburg')])
  await console.getByRole('button', { name: /^Start sessie 1/ }).click()
  await heading(console, 'Inloop en aanmelden')
  await jump(console, '10', 'Leervragen maken')

  // Anna asks without her name; Bas starts to ask the same, sees hers and stands behind it. His own text stays.
  await write(anna, anonymous, 'Niemand, anoniem')
  await see(bas, anonymous)
  const field = bas.getByLabel('Je vraag', { exact: true })
  await field.fill('Wie belt de ondernemer na een half jaar nog?')
  await see(bas, 'Deze vraag lijkt op de jouwe')
  await expectAccessible(bas, 'a phone that knows a similar question')
  await bas.getByRole('button', { name: `Steun deze: ${anonymous}` }).click()
  await see(bas, 'Je steunt deze vraag')
  expect(await field.inputValue()).toBe('Wie belt de ondernemer na een half jaar nog?')
  await write(bas, named, 'Mijn regio')
  await see(console, named)

  // By keyboard: three ticks, the bar, a name.
  await jump(console, '11', 'Vragen bundelen')
  for (const text of [anonymous, named, seed]) {
    await console.bringToFront()
    await console.getByRole('radio', { name: 'Alles' }).focus()
    await tabTo(console, new RegExp(`^${escaped(text)}$`))
    await press(console, 'Space')
  }
  await activate(console, /^Voeg 3 samen/)
  expect(await focused(console)).toBe('Zo heet de bundel')
  await console.keyboard.type(bundle)
  await press(console, 'Enter')
  await console.getByRole('checkbox', { name: bundle }).waitFor()
  expect(await focused(console)).toBe(bundle)

  await onWall(wall, bundle)
  await onWall(wall, '3 vragen samen')
  await see(wall, /^15 vragen/)
  for (const phone of [anna, bas]) await see(phone, 'Je vraag is gebundeld in:')
  expect(await wall.getByText(named).count()).toBe(0)

  // Taken apart and put back: nothing is lost on the way.
  await activate(console, /^Haal de bundel uit elkaar/)
  await see(wall, /^17 vragen/)
  await press(console, 'Control+z')
  await onWall(wall, bundle)

  // The vote asks it once, with the originals to open; only Anna’s own phone knows that one is hers.
  await jump(console, '12', 'Stemmen op leervragen')
  await console.getByRole('button', { name: 'Open de stemming' }).click()
  await see(anna, '3 vragen samen · ook die van jou')
  expect(await anna.getByText(bundle).count()).toBe(1)
  await anna.getByText('3 vragen samen').click()
  await see(anna, named)
  await see(anna, '(van jou)')
  await expectAccessible(anna, 'a ballot with an open bundle')
  expect(await anna.getByRole('button', { name: new RegExp(`Stip erbij: ${escaped(named)}`) }).count()).toBe(0)
  await anna.getByRole('button', { name: `Stip erbij: ${bundle}` }).click()
  await anna.getByRole('button', { name: 'Klaar met stemmen' }).click()
  await see(console, '1 van 2 mensen stemde')
  for (const page of [console, wall, anna, bas]) expect(await page.getByText('gesteund').count()).toBe(0)

  // Only with the result: how many stood behind it.
  await console.getByRole('button', { name: 'Sluit de stemming' }).click()
  await console.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
  await console.getByRole('switch', { name: 'Op telefoons' }).click()
  await console.getByRole('dialog').getByRole('button', { name: 'Leg vast en toon' }).click()
  await see(bas, '1 keer gesteund bij het schrijven')
  await anna.getByRole('button', { name: 'Menu' }).click()
  await anna.getByRole('button', { name: 'Mijn vragen en kaartjes' }).click()
  await see(anna, 'Je vraag is gebundeld in:')
  expectNoComplaints()
})

async function sitDown(address: string, region: string): Promise<Page> {
  const { page } = await openFace(browser, 'phone')
  await join(page, address, region, null)
  return page
}

/** Seen by the room, and not only measured out of sight. */
const onWall = (wall: Page, text: string): Promise<void> =>
  wall.getByRole('listitem').filter({ hasText: text }).first().waitFor()

async function write(phone: Page, text: string, attribution: string): Promise<void> {
  await phone.getByRole('radio', { name: 'Proces' }).check({ force: true })
  await phone.getByLabel('Je vraag', { exact: true }).fill(text)
  await phone.getByRole('radio', { name: attribution }).check({ force: true })
  await phone.getByRole('button', { name: 'Vraag toevoegen' }).click()
  await see(phone, text)
}

const escaped = (text: string): string => text.replace(/[?.]/g, '\\$&')
