import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { createProgramme, WireClient } from '../support/server/wireClient.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, openFace, see } from './faces.ts'

let browser: Browser
let server: RunningServer
let desk: WireClient
let code: string
let facilitatorCookie: string
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ port: await freePort() })
})
afterAll(async () => {
  await browser.close()
  await server.remove()
})
beforeEach(async () => {
  const programme = await createProgramme(server.url, 'mkb-deals-example')
  code = programme.code
  facilitatorCookie = programme.facilitatorCookie
  desk = new WireClient(server.url, 'facilitator', programme.programmeId, programme.facilitatorCookie)
  await desk.connected()
  await startSession(desk)
  return async () => {
    desk.close()
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  }
})

test('a phone is two presses from the instruments, whatever the room does, and finds the room again as it was', async () => {
  const page = await seated('provincie Limburg')
  await press(page, 'Bieb')
  await expectAccessible(page, 'library')
  await press(page, /^Instrumenten/)
  await heading(page, 'Instrumenten')
  await page.getByLabel('Zoek').fill('coach')
  await press(page, /^Ervaren ondernemer als coach/)
  await see(page, 'Welke regio’s gebruiken dit?')
  await expectAccessible(page, 'instrument')
  expect(await overflow(page)).toBe(0)

  await press(page, 'Terug', true)
  expect(await page.getByLabel('Zoek').inputValue()).toBe('coach')
  await press(page, 'Terug naar de groep')
  await see(page, 'Jouw code')
  expectNoComplaints()
})

test('K: a phone is three presses from why Limburg can learn from Overijssel about family businesses', async () => {
  await show('levels')
  const page = await seated('provincie Limburg')
  await press(page, 'Bieb')
  await press(page, /^Van wie leren/)
  const first = page.getByRole('main').getByRole('listitem').first()
  await first
    .getByText('Limburg vraagt naar familiebedrijven; Overijssel is drie stappen verder en biedt het aan.')
    .waitFor()
  await first.getByRole('button').click()
  await heading(page, 'Wat kan Limburg leren van Overijssel over familiebedrijven?')
  await see(page, 'Hun aanpak')
  await see(page, 'gewoon werk')
  await see(page, 'Vraag een ervaren ondernemer mee bij gesprekken over opvolging.')
  const wish = page.getByRole('button', { name: 'Ik wil dit van Overijssel leren' })
  expect(await wish.getAttribute('aria-disabled')).toBe('true')
  await see(page, 'Dat kan zodra de groep bij ‘Inspiratiekansen’ is.')
  await expectAccessible(page, 'pair')

  // The room goes there and on; the page that is read stays, and it can be asked as long as that board is open.
  await goTo(desk, itemId('Inspiratiekansen'))
  await goTo(desk, itemId('Pauze'))
  await press(page, 'Ik wil dit van Overijssel leren')
  await page.getByLabel('Wat wil je van Overijssel leren?').fill('Wie voert bij jullie het eerste gesprek?')
  await press(page, 'Plaats kaartje')
  await see(page, 'Al gevraagd')
  await page.getByRole('main').getByText('Wie voert bij jullie het eerste gesprek?').first().waitFor()
  await goTo(desk, itemId('Inspiratiekansen'))
  await press(page, 'Terug naar de groep')
  await see(page, 'Wie voert bij jullie het eerste gesprek?')
  expectNoComplaints()
})

test('K: before the facilitator shows levels, no page of the library says how far a region is', async () => {
  const page = await seated('provincie Limburg')
  await press(page, 'Bieb')
  await press(page, /^Van wie leren/)
  await see(page, /Overijssel biedt het aan/)
  expect(await page.getByText('stappen verder').count()).toBe(0)
  await press(page, /Familiebedrijven, van Overijssel/)
  await heading(page, 'Wat kan Limburg leren van Overijssel')
  expect(await page.getByText('gewoon werk').count()).toBe(0)
})

test('why a lesson does not fit a region becomes a filter, on the own phone at once and for others once it is shown', async () => {
  const limburg = await seated('provincie Limburg')
  await openLesson(limburg)
  await limburg.getByRole('radio', { name: 'Nee', exact: true }).check({ force: true })
  await limburg.getByLabel('Waarom niet?').selectOption('labourMarket')
  await limburg.getByText('Opgeslagen').first().waitFor()
  await press(limburg, 'Terug', true)
  await press(limburg, 'Meer filters')
  await limburg.getByLabel('Past ergens niet, door').selectOption('labourMarket')
  await see(limburg, '1 les')

  const drenthe = await seated('provincie Drenthe')
  await press(drenthe, 'Bieb')
  await press(drenthe, /^Lessen/)
  await press(drenthe, 'Meer filters')
  await drenthe.getByLabel('Regio', { exact: true }).waitFor()
  expect(await drenthe.getByLabel('Past ergens niet, door').count()).toBe(0)
  await show('reactions')
  await drenthe.getByLabel('Past ergens niet, door').selectOption('labourMarket')
  await see(drenthe, '1 les')
  await expectAccessible(drenthe, 'lessons')
  expectNoComplaints()
})

test('a question asked under a lesson waits on every phone until somebody who knows answers it', async () => {
  const limburg = await seated('provincie Limburg')
  const drenthe = await seated('provincie Drenthe')
  await openLesson(limburg)
  await limburg.getByLabel('Wat wil je hierover nog weten?').fill('Wie betaalt de uren?')
  await press(limburg, 'Stel je vraag')
  await see(limburg, 'Nog geen antwoord')

  await press(drenthe, 'Bieb')
  await press(drenthe, /^Open vragen/)
  await press(drenthe, 'Beantwoord: Wie betaalt de uren?')
  await drenthe.getByLabel('Wat weten jullie hiervan?').fill('De provincie, tot en met dit jaar.')
  await expectAccessible(drenthe, 'open questions')
  await press(drenthe, 'Plaats antwoord')
  await see(limburg, 'De provincie, tot en met dit jaar.')
  expect(await limburg.getByText('Nog geen antwoord').count()).toBe(0)
  expectNoComplaints()
})

test('an instrument that one phone adds stands on another at once; the console hides it from both, and shows it again', async () => {
  const limburg = await seated('provincie Limburg')
  const drenthe = await seated('provincie Drenthe')
  for (const page of [limburg, drenthe]) {
    await press(page, 'Bieb')
    await press(page, /^Instrumenten/)
  }
  await press(limburg, 'Voeg een instrument toe')
  await press(limburg, 'Bewaar instrument')
  await see(limburg, 'Er staat nog niets. Schrijf eerst je tekst.')
  await limburg.getByLabel('Naam').fill('Ondernemersloket op de markt')
  await press(limburg, 'Bewaar instrument')
  await heading(limburg, 'Ondernemersloket op de markt')
  await see(drenthe, 'Ondernemersloket op de markt')

  const { page: console, context } = await openFace(browser, 'console')
  contexts.push(context)
  await context.addCookies([cookieFor(server.url, facilitatorCookie)])
  await console.goto(`${server.url}/leiden/${code}`)
  await press(console, 'Bibliotheek')
  await expectAccessible(console, 'console library')
  await press(console, 'Verberg: Ondernemersloket op de markt')
  await see(limburg, 'Dit instrument is er niet meer')
  await drenthe.getByText('Ondernemersloket op de markt').waitFor({ state: 'detached' })

  await console.getByRole('radio', { name: 'Verborgen (1)' }).check({ force: true })
  await see(console, 'Ondernemersloket op de markt')
  await expectAccessible(console, 'console library, what is hidden')
  await press(console, 'Laat weer zien: Ondernemersloket op de markt')
  await see(console, 'Niets is verborgen')
  await see(drenthe, 'Ondernemersloket op de markt')
  expectNoComplaints()
})

async function seated(region: string): Promise<Page> {
  const { page, context } = await openFace(browser, 'phone')
  contexts.push(context)
  await join(page, `${server.url}/${code}`, region, null)
  return page
}

async function openLesson(page: Page): Promise<void> {
  await press(page, 'Bieb')
  await press(page, /^Lessen/)
  await press(page, /Ga naar de ondernemer toe/)
  await heading(page, 'Ga naar de ondernemer toe')
}

function itemId(title: string): string {
  const item = Object.values(desk.facilitator().agenda).find((one) => one.title.nl === title)
  if (item === undefined) throw new Error(`the example has no item ${title}`)
  return item.id
}

const press = (page: Page, name: string | RegExp, isExact = false): Promise<void> =>
  page.getByRole('button', { name, exact: isExact }).first().click()

async function show(what: 'levels' | 'reactions'): Promise<void> {
  expect(await desk.send('shown.set', null, { what, isOn: true })).toMatchObject({ status: 'committed' })
}

function cookieFor(url: string, cookie: string) {
  const [name = '', value = ''] = cookie.split('=')
  return { name, value, url }
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
