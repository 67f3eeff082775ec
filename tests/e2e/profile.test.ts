import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, see } from './faces.ts'
import { insert, type Led, lead, onWall, openWall, phoneOf } from './profileRoom.ts'
import { expectReadable } from './wallRules.ts'

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

describe('the profile of a region', () => {
  let led: Led
  let anna: Page
  let bas: Page

  beforeAll(async () => {
    led = await lead(browser, server.url, null)
    anna = await phoneOf(led, 'provincie Limburg', 'Anna')
    bas = await phoneOf(led, 'provincie Limburg', 'Bas')
  })
  afterAll(async () => {
    led.desk.close()
    for (const page of [anna, bas, led.console]) await page.context().close()
  })

  const section = (phone: Page, name: string) => phone.getByRole('button', { name, exact: false }).first()

  test('is filled in before the session by two people at once: different fields stand side by side', async () => {
    await see(led.console, /Vul vooraf samen met je regio het profiel in\. Dat kost een kwartier: http/)
    await see(anna, '0 van 12 klaar, ongeveer 15 minuten')
    for (const phone of [anna, bas]) {
      await phone.getByRole('button', { name: 'Open ‘Onze regio’' }).click()
      await phone.getByLabel('Voor wie is jullie deal?').waitFor()
    }
    await expectAccessible(anna, 'phone, our region')
    await Promise.all([
      anna.getByLabel('Voor wie is jullie deal?').fill('Voor bedrijven met tien mensen'),
      bas.getByLabel('Wat doen jullie?').fill('Wij kijken mee'),
    ])
    await Promise.all([see(anna, '2 van 12 klaar'), see(bas, '2 van 12 klaar')])
    await see(anna, /Limburg 2 paste dit aan/)
    expect(await anna.getByLabel('Wat doen jullie?').inputValue()).toBe('Wij kijken mee')
  })

  test('keeps both texts when two people write in one field, and lets the second choose', async () => {
    const field = (phone: Page) => phone.getByLabel('Voor wie is jullie deal?')
    await bas.context().setOffline(true)
    await field(bas).fill('Voor familiebedrijven')
    await field(bas).blur()
    await field(anna).fill('Voor winkels')
    await field(anna).blur()
    await expect.poll(() => anna.getByText('Opgeslagen').count()).toBe(2)
    await bas.context().setOffline(false)
    const choice = bas.getByRole('group', { name: /vulde intussen iets anders in/ })
    await choice.getByText('Voor winkels').waitFor()
    await choice.getByText('Voor familiebedrijven').waitFor()
    expect(await field(anna).inputValue()).toBe('Voor winkels')
    await choice.getByRole('button', { name: 'Houd mijn tekst' }).click()
    await choice.waitFor({ state: 'detached' })
    await expect.poll(() => field(anna).inputValue()).toBe('Voor familiebedrijven')
  })

  test('makes an ask of what nobody knows yet, in one tap', async () => {
    await section(anna, 'Doelen').click()
    await anna.getByLabel('Doel 1').fill('Opvolging op tijd')
    await section(anna, 'Knoppen 0').click()
    await anna.getByLabel('Knop 1').fill('Gesprek met twee generaties')
    await section(anna, 'Knoppen en doelen').click()
    await anna.getByLabel('Helpt bij: Opvolging op tijd').selectOption('unknown')
    await anna.getByRole('button', { name: 'Maak er een vraag van' }).click()
    await see(anna, 'Dit staat nu bij jullie vragen.')
    await section(bas, 'Aanbod en vraag').click()
    await expect
      .poll(() => bas.getByLabel('Vraag 1', { exact: true }).inputValue())
      .toBe('Hoe weten we of gesprek met twee generaties bijdraagt aan opvolging op tijd?')
    await section(anna, 'Hoe ver zijn jullie?').click()
    await section(anna, 'Digitalisering').click()
    await anna.getByRole('radio', { name: /^3/ }).first().check({ force: true })
    await section(bas, 'Hoe ver zijn jullie?').click()
    await bas.getByRole('button', { name: /Digitalisering.*3/s }).waitFor()
    await anna.getByRole('button', { name: 'Sluiten' }).click()
    await bas.getByRole('button', { name: 'Sluiten' }).click()
  })

  test('shows in the session on the wall: how far all are, then the one that the console chose', async () => {
    const { desk, console } = led
    const wall = await openWall(led)
    await startSession(desk)
    await insert(led, 'profiles', 'profile')
    await goTo(desk, 'profiles')
    await onWall(wall, 'van de 108 onderdelen ingevuld')
    await expectReadable(wall, 'progress')
    await console.bringToFront()
    await see(console, '6 van 12 ingevuld')
    await console.getByRole('button', { name: 'Toon profiel: provincie Limburg' }).click()
    await onWall(wall, 'provincie Limburg')
    await onWall(wall, 'Voor familiebedrijven')
    await expectReadable(wall, 'one profile')
    await expectAccessible(wall, 'wall, one profile')
    await console.getByRole('button', { name: 'Toon knoppen: provincie Limburg' }).click()
    await onWall(wall, 'Doel 1: weten we nog niet')
    await expectReadable(wall, 'grid')
    await console.getByRole('button', { name: 'Open: provincie Drenthe' }).click()
    await console.getByLabel('Wat doen jullie?').fill('Eén loket voor iedereen')
    await console.getByLabel('Wat doen jullie?').blur()
    await see(console, '1 van 12 ingevuld')
    await expectAccessible(console, 'console, profiles')
    // The phones go on with the same fields.
    await section(bas, 'Trots en lastig').click()
    await bas.getByLabel('Waar zijn jullie trots op?').fill('Onze coaches')
    await see(console, '7 van 12 ingevuld')
    await wall.close()
  })
})

describe('a definition round', () => {
  test('is blind until it is shown: one answer per region, then side by side and one by itself', async () => {
    const led = await lead(browser, server.url, null)
    const { desk, console } = led
    const wall = await openWall(led)
    const limburg = await phoneOf(led, 'provincie Limburg', 'Anna')
    const drenthe = await phoneOf(led, 'provincie Drenthe', 'Dirk')
    await startSession(desk)
    await insert(led, 'words', 'definition')
    const received: string[] = []
    const cdp = await drenthe.context().newCDPSession(drenthe)
    await cdp.send('Network.enable')
    cdp.on('Network.webSocketFrameReceived', ({ response }) => received.push(response.payloadData))
    await goTo(desk, 'words')
    const field = limburg.getByLabel('Het antwoord van provincie Limburg')
    await field.fill('Vernieuwen met de familie aan tafel')
    await field.blur()
    await see(console, '1 van 9 regio’s hebben een antwoord.')
    await onWall(wall, 'regio heeft een antwoord, van de 9')
    await drenthe.getByLabel('Het antwoord van provincie Drenthe').waitFor()
    for (const page of [console, wall, drenthe]) {
      expect(await page.getByText('Vernieuwen met de familie').count()).toBe(0)
    }
    expect(received.join('')).not.toContain('Vernieuwen met de familie')
    expect(JSON.stringify(desk.facilitator())).not.toContain('Vernieuwen met de familie')
    await expectAccessible(limburg, 'phone, definition round')

    await console.bringToFront()
    await console.getByRole('button', { name: 'Toon de antwoorden' }).click()
    await Promise.all([wall, drenthe, console].map((page) => onWall(page, 'Vernieuwen met de familie aan tafel')))
    await expectReadable(wall, 'answers')
    await expectAccessible(drenthe, 'phone, all answers')
    await console.getByRole('button', { name: 'Toon groot: provincie Limburg' }).click()
    await onWall(wall, 'Eén antwoord in beeld')
    await expectReadable(wall, 'one answer')
    await console.getByRole('button', { name: 'Verberg de antwoorden' }).click()
    await onWall(wall, 'De antwoorden komen zo naast elkaar.')
    await limburg.getByText('Vernieuwen met de familie aan tafel').waitFor()
    expect(await drenthe.getByText('Vernieuwen met de familie').count()).toBe(0)
    await console.getByRole('button', { name: 'Laat weer schrijven' }).click()
    await drenthe.getByLabel('Het antwoord van provincie Drenthe').waitFor()
    desk.close()
    for (const page of [console, limburg, drenthe]) await page.context().close()
    expectNoComplaints()
  })
})
