import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import { launchChromium } from '../support/chromium.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { WireClient } from '../support/server/wireClient.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, join, openFace, see } from './faces.ts'
import { expectReadable } from './wallRules.ts'

const boardItem = 's2-05'

let browser: Browser
let server: RunningServer
let desk: WireClient
let context: BrowserContext
let console_: Page
let code: string
let wall: Page
let anna: Page
let bas: Page

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ port: await freePort() })
  const face = await openFace(browser, 'console')
  context = face.context
  console_ = face.page
  const answer = await context.request.post(`${server.url}/api/programmes`, {
    data: { template: 'mkb-deals', title: null, regions: null, createKey: null },
    headers: { origin: server.url },
  })
  const created = (await answer.json()) as CreatedAnswer
  code = created.code
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  desk = new WireClient(server.url, 'facilitator', created.programmeId, cookies)
  await desk.connected()
  await console_.goto(`${server.url}/leiden/${code}`)
  anna = await phoneOf('provincie Limburg')
  bas = await phoneOf('provincie Drenthe')
  await startSession(desk, 'session-2')
  for (const themeId of ['familiebedrijven', 'digitalisering'])
    expect(await desk.send('theme.setTable', null, { themeId, isOn: true })).toMatchObject({ status: 'committed' })
  await goTo(desk, boardItem)
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    console_.getByRole('button', { name: 'Zet scherm open' }).first().click(),
  ])
  wall = opened
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  desk.close()
  await browser.close()
  await server.remove()
})

async function phoneOf(region: string): Promise<Page> {
  const { page } = await openFace(browser, 'phone')
  await join(page, `${server.url}/${code}`, region, null)
  return page
}

/** A lesson that stands there; what the wall only measures does not count. */
const onWall = (text: string) => wall.getByRole('listitem').filter({ hasText: text }).first()

async function write(phone: Page, side: 'Wel doen' | 'Niet doen', text: string, table: string | null): Promise<void> {
  if (table !== null) await phone.getByLabel('Aan welke tafel zit je?').selectOption({ label: table })
  await phone.getByRole('radio', { name: side }).check({ force: true })
  const field = side === 'Wel doen' ? 'Wat raad je een collega aan?' : 'Wat zou je een collega afraden?'
  await phone.getByLabel(field).fill(text)
}

test('a lesson goes from a phone past the facilitator to the wall and to the others, and after the session too', async () => {
  // Both planes are there before anything is, and ask for what is missing.
  await see(wall, 'Nog niets. Wat zou je een collega afraden?')
  await see(wall, 'Nog niets. Wat werkte bij jullie?')
  await expectReadable(wall, 'an empty board')
  await console_.getByText('Tafels zonder kaartje').waitFor()

  // A do with the region: on the wall at once.
  await write(anna, 'Wel doen', 'Bel na drie maanden terug.', 'Familiebedrijven')
  await expectAccessible(anna, 'phone, writing a lesson')
  await anna.getByRole('button', { name: 'Kaartje toevoegen' }).click()
  await onWall('Bel na drie maanden terug.').waitFor()

  // A don't is anonymous unless said otherwise, and waits for the facilitator.
  await write(anna, 'Niet doen', 'Geef niemand drie telefoonnummers.', null)
  await anna.getByLabel('Wat zou je nu anders doen?').fill('Regel zelf de overdracht.')
  expect(await anna.getByRole('radio', { name: 'Niemand, anoniem' }).isChecked()).toBe(true)
  await see(anna, 'We bewaren niet wie het schreef')
  await anna.getByRole('button', { name: 'Anoniem kaartje toevoegen' }).click()
  await see(anna, 'Wacht op de gespreksleider.')
  await console_.getByRole('heading', { name: 'Wacht op jou (1)' }).waitFor()
  await see(console_, 'Geef niemand drie telefoonnummers.')
  expect(await onWall('Geef niemand').count()).toBe(0)
  await expectAccessible(console_, 'console, the board')
  await console_.getByRole('button', { name: 'Laat zien: Geef niemand' }).click()
  await onWall('Geef niemand drie telefoonnummers.').waitFor()
  await onWall('Regel zelf de overdracht.').waitFor()
  await anna.getByText('Wacht op de gespreksleider.').waitFor({ state: 'detached' })
  await expectReadable(wall, 'a board with a do and a don’t')

  // Another one reads, says what it is to them and to their region, and whether it fits.
  await bas.getByRole('radio', { name: 'Lees (2)' }).check({ force: true })
  for (let left = 2; left > 0; left -= 1) {
    await bas.getByRole('button', { name: 'Herken ik' }).click()
    if (await bas.getByRole('heading', { name: 'Bel na drie maanden terug.' }).isVisible()) {
      await bas.getByRole('button', { name: 'Nemen wij over' }).click()
      await bas.getByRole('radio', { name: 'Als we iets aanpassen' }).check({ force: true })
      await bas.getByLabel('Wat pas je aan?').fill('Eerst één sector')
      await bas.getByLabel('Wat pas je aan?').blur()
    }
    await expectAccessible(bas, 'phone, reading a lesson')
    await bas.getByRole('button', { name: /^(Volgende les|Weer vanaf het begin)$/ }).click()
  }
  // “Vragen erbij”: asked and answered on the lesson itself, and taken back by who wrote it.
  await bas.getByText('Vragen erbij').click()
  await bas.getByLabel('Wat wil je hierover nog weten?').fill('Wie betaalt de uren?')
  await bas.getByRole('button', { name: 'Stel je vraag' }).click()
  await bas.getByRole('button', { name: 'Beantwoord: Wie betaalt de uren?' }).click()
  await bas.getByLabel('Wat weten jullie hiervan?').fill('De provincie, dit jaar nog.')
  await bas.getByRole('button', { name: 'Plaats antwoord' }).click()
  await see(bas, 'De provincie, dit jaar nog.')
  await expectAccessible(bas, 'phone, questions about a lesson')
  await bas.getByRole('button', { name: 'Haal weg: De provincie, dit jaar nog.' }).click()
  await bas.getByText('De provincie, dit jaar nog.').waitFor({ state: 'detached' })
  // Nobody sees a count before the facilitator shows it.
  expect(await wall.getByText(/herkent dit/).count()).toBe(0)
  await console_.getByRole('switch', { name: 'Reacties tonen' }).click({ force: true })
  await console_.getByText('Toon eerst de reacties.').waitFor({ state: 'detached' })
  await console_.getByRole('radio', { name: 'Meest overgenomen' }).click({ force: true })
  await see(wall, 'Meest overgenomen')
  await onWall('1 regio neemt dit over').waitFor()
  await see(console_, 'past met een aanpassing: Drenthe')
  await expectReadable(wall, 'what is taken over most')
  await console_.getByRole('radio', { name: 'Alle lessen' }).click({ force: true })

  // Two clicks put one in the light, everywhere.
  await console_.getByRole('radio', { name: /^Wel doen \(1\)/ }).check({ force: true })
  await console_.getByRole('button', { name: 'Toon groot: Bel na drie maanden terug.' }).click()
  await see(bas, 'Op het scherm')

  // After the session the board is still open, on the phone as on the console.
  await console_.reload()
  const { phase } = desk.facilitator()
  expect(await desk.send('session.end', null, { expectedPhase: phase })).toMatchObject({ status: 'committed' })
  await anna.getByRole('button', { name: 'Deel een les' }).click()
  await write(anna, 'Niet doen', 'Begin niet met een website.', null)
  await anna.getByRole('button', { name: 'Anoniem kaartje toevoegen' }).click()
  await see(anna, 'Wacht op de gespreksleider.')
  await expectAccessible(anna, 'phone, a lesson between sessions')
  await console_.getByRole('button', { name: 'Laat zien: Begin niet met een website.' }).click()
  await anna.getByText('Wacht op de gespreksleider.').waitFor({ state: 'detached' })
  await expectAccessible(console_, 'console, a board between sessions')

  // The library offers the same, and leads back to its lessons.
  await bas.getByRole('button', { name: 'Bieb' }).click()
  await bas.getByRole('button', { name: /^Lessen/ }).click()
  await bas.getByRole('button', { name: 'Deel een les' }).click()
  await write(bas, 'Wel doen', 'Vraag wie er nog meer mee wil doen.', 'Familiebedrijven')
  await bas.getByRole('button', { name: 'Kaartje toevoegen' }).click()
  await bas.getByRole('heading', { name: 'Wat jij schreef' }).waitFor()
  await bas.getByRole('button', { name: 'Terug', exact: true }).click()
  await bas.getByRole('button', { name: /Vraag wie er nog meer mee wil doen/ }).waitFor()
  expectNoComplaints()
})
