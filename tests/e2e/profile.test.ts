import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dealTexts, effects, slots } from '../../shared/programme/dealParts.ts'
import type { DealChange } from '../../shared/programme/deals.ts'
import type { CodeAnswer } from '../../shared/protocol/http.ts'
import { launchChromium } from '../support/chromium.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { WireClient } from '../support/server/wireClient.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, openFace, see } from './faces.ts'
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

/** A programme that somebody leads over the wire, and its console and wall as pages. */
interface Led {
  readonly code: string
  readonly desk: WireClient
  readonly context: BrowserContext
  readonly console: Page
  readonly regionIds: readonly string[]
}

async function lead(regions: readonly { type: 'regio'; name: string }[] | null): Promise<Led> {
  const { context, page } = await openFace(browser, 'console')
  const answer = await context.request.post(`${server.url}/api/programmes`, {
    data: { template: 'mkb-deals', title: null, regions, createKey: null },
    headers: { origin: server.url },
  })
  expect(answer.ok()).toBe(true)
  const { programmeId, code } = (await answer.json()) as { programmeId: string; code: string }
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const desk = new WireClient(server.url, 'facilitator', programmeId, cookies)
  await desk.connected()
  await page.goto(`${server.url}/leiden/${code}`)
  const known = (await (await fetch(`${server.url}/api/codes/${code}`)).json()) as CodeAnswer
  return { code, desk, context, console: page, regionIds: known.regions.map(({ id }) => id) }
}

async function openWall({ console, context }: Led): Promise<Page> {
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).first().click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.emulateMedia({ reducedMotion: 'reduce' })
  await wall.getByRole('heading').first().waitFor()
  return wall
}

async function insert({ desk }: Led, activityId: string, preset: 'profile' | 'definition'): Promise<void> {
  const data = { sessionId: 'session-1', activityId, preset, title: null, minutes: 15, afterId: 's1-02' }
  expect(await desk.send('plan.insert', null, data)).toMatchObject({ status: 'committed' })
}

/** A wall measures everything out of sight first. */
const onWall = (wall: Page, text: string): Promise<void> =>
  wall.getByText(text).filter({ visible: true }).first().waitFor()

const put = async ({ desk }: Led, regionId: string, change: DealChange): Promise<void> => {
  // No console types faster.
  await new Promise((rested) => setTimeout(rested, 60))
  expect(await desk.send('deal.set', null, { regionId, change, baseSeq: 0 })).toMatchObject({ status: 'committed' })
}

async function phoneOf({ code }: Led, region: string, name: string): Promise<Page> {
  const { page } = await openFace(browser, 'phone')
  await join(page, `${server.url}/${code}`, region, name)
  return page
}

describe('the profile of a region', () => {
  let led: Led
  let anna: Page
  let bas: Page

  beforeAll(async () => {
    led = await lead(null)
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
    const led = await lead(null)
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

/** Long and short, as regions are called. */
const names = ['Arbeidsmarktregio Noordoost-Brabant-Zuid', 'Ee', 'Kempen', 'Midden-Delfland en Westerkwartier']
const regionsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'regio' as const,
    name: `${names[index % names.length]} ${index + 1}`,
  }))
const long =
  'Ondernemersvaardigheden en bedrijfsopvolging in kleine familiebedrijven, zodat er over vijf jaar nog iemand is die de zaak wil.'
const longest = (length: number): string => long.repeat(3).slice(0, length).trim()

describe.each([2, 9, 22, 30])('on a wall with %i regions', (count) => {
  test('everything can be read, however much there is: by pages, never smaller', async () => {
    const led = await lead(regionsOf(count))
    const { desk, regionIds } = led
    const wall = await openWall(led)
    await startSession(desk)
    await insert(led, 'profiles', 'profile')
    await insert(led, 'words', 'definition')
    await goTo(desk, 'profiles')
    const [first = ''] = regionIds
    for (const change of fullProfile()) await put(led, first, change)
    await onWall(wall, `van de ${count * 12} onderdelen ingevuld`)
    await expectReadable(wall, 'progress')
    for (const part of ['profile', 'grid'] as const) {
      await desk.send('profile.show', 'profiles', { regionId: first, part })
      await everyPage(wall, (page) => desk.send('profile.showPage', 'profiles', { page }), part)
    }
    await desk.send('profile.show', 'profiles', { regionId: null, part: 'grid' })
    await heading(wall, 'Wat weten we nog niet?')
    await everyPage(wall, (page) => desk.send('profile.showPage', 'profiles', { page }), 'unknown')

    await goTo(desk, 'words')
    for (const [index, regionId] of regionIds.entries()) {
      await put(led, regionId, { part: 'answer', activityId: 'words', value: longest(index % 3 === 0 ? 140 : 100) })
    }
    await onWall(wall, `van de ${count}`)
    await expectReadable(wall, 'who answered')
    await desk.send('definitionRound.show', 'words', {})
    await heading(wall, 'Wat houdt regionale innovatie in')
    const pages = await everyPage(wall, (page) => desk.send('definitionRound.showPage', 'words', { page }), 'answers')
    if (count === 9) expect(pages).toBe(2)
    await desk.send('definitionRound.light', 'words', { regionId: first })
    await onWall(wall, 'Eén antwoord in beeld')
    await expectReadable(wall, 'one answer')
    desk.close()
    await wall.context().close()
  })
})

/** Looks at each page; how many there are. */
async function everyPage(wall: Page, turn: (page: number) => Promise<unknown>, name: string): Promise<number> {
  await wall.waitForTimeout(300)
  await expectReadable(wall, `${name}, page 1`)
  const count = Number(/Pagina 1 van (\d+)/.exec(await wall.locator('body').innerText())?.[1] ?? 1)
  for (let page = 1; page < count; page += 1) {
    await turn(page)
    await onWall(wall, `Pagina ${page + 1} van ${count}`)
    await expectReadable(wall, `${name}, page ${page + 1}`)
  }
  return count
}

/** Every field as long as it can be. */
function fullProfile(): readonly DealChange[] {
  const range = (length: number) => Array.from({ length }, (_, index) => index)
  return [
    ...dealTexts.map((name): DealChange => ({ part: 'text', name, value: longest(280) })),
    { part: 'tags', value: ['landelijk', 'grensregio', 'maakindustrie', 'krappe-arbeidsmarkt'] },
    { part: 'focus', value: 'resultaatsturing-monitoring' },
    ...range(slots.goal).map((slot): DealChange => ({ part: 'goal', slot, value: longest(140) })),
    ...range(slots.lever).map((slot): DealChange => ({ part: 'lever', slot, value: longest(140), instrumentId: null })),
    ...range(slots.lever).flatMap((lever) =>
      range(slots.goal).map(
        (goal): DealChange => ({
          part: 'effect',
          lever,
          goal,
          value: effects[(lever + goal) % effects.length] ?? null,
        }),
      ),
    ),
    ...(['offer', 'ask', 'indicator'] as const).flatMap((part) =>
      range(slots[part]).map(
        (slot): DealChange => ({
          part,
          slot,
          value: longest(140),
          themeId: 'ecosysteem-aansluiting',
        }),
      ),
    ),
  ]
}
