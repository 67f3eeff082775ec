import { join as path } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FacilitatorView } from '../../shared/programme/views.ts'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { createProgramme, type Programme, WireClient } from '../support/server/wireClient.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, type Face, heading, join, openFace, see } from './faces.ts'

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

test('U7: a wrong region is put right while people vote, and two seats of one person count once', async () => {
  const room = await openRoom()
  const console = await openConsole(room.programme)
  const phones = {
    anna: await openFace(browser, 'phone'),
    first: await openFace(browser, 'phone'),
    second: await openFace(browser, 'phone'),
  }
  await join(phones.anna.page, room.address, 'Drenthe', 'Anna')
  await join(phones.first.page, room.address, 'Utrecht', 'Sanne')
  await join(phones.second.page, room.address, 'Utrecht', 'sanne')
  // A question that is half written on the seat that will go.
  await room.goTo('collect')
  await phones.first.page.getByLabel('Je vraag', { exact: true }).fill('Half geschreven')
  await room.goTo('dotVote')
  await room.act('open')
  await vote(phones.anna.page, [0])
  await vote(phones.first.page, [1])
  await vote(phones.second.page, [2])
  await room.until((view) => JSON.stringify(view.activity).includes('"done":3'))

  await console.page.getByRole('button', { name: 'Mensen (3)' }).click()
  await see(console.page, 'Twee keer ‘Sanne’ bij Utrecht. Dezelfde persoon?')
  await expectAccessible(console.page, 'people')
  await console.page.getByRole('button', { name: 'Wijzig Anna' }).click()
  await console.page.getByLabel('Regio', { exact: true }).selectOption('Overijssel')
  await see(console.page, /die telt dan voor de nieuwe regio/)
  await expectAccessible(console.page, 'changing somebody')
  await console.page.getByRole('button', { name: 'Bewaar' }).click()
  await see(console.page, 'Drenthe → Overijssel voor Anna.')
  await see(phones.anna.page, 'De gespreksleider heeft je regio gewijzigd in provincie Overijssel.')
  await phones.anna.page.getByRole('button', { name: 'Gezien' }).click()
  await phones.anna.page.reload()
  await dotsOn(phones.anna.page)
  expect(await phones.anna.page.getByText('heeft je regio gewijzigd').count()).toBe(0)

  const firstSeat = await seatOf(phones.first.page)
  await console.page.getByRole('button', { name: /^Voeg samen: sanne/i }).click()
  await console.page.getByRole('heading', { name: '2 mensen aan tafel' }).waitFor()
  await room.until(({ seatCount }) => seatCount === 2)
  const gone = room.view().seats[firstSeat] === undefined ? phones.first : phones.second
  await see(gone.page, 'Je plek is bijgewerkt.')
  // Both devices show the one ballot there is; neither sends another.
  for (const { page } of [phones.first, phones.second]) expect(await dotsOn(page)).toBe(1)
  await see(phones.first.page, 'Je hebt nog een tekst staan')
  const dots = await Promise.all([phones.first, phones.second].map(({ page }) => votedOn(page)))
  expect(dots[0]).toEqual(dots[1])

  await room.act('close')
  await room.act('reveal', { to: 'console' })
  const { result, doneByRegion } = sealed()
  expect(result.ballots).toBe(2)
  expect(doneByRegion).toEqual({ overijssel: 1, utrecht: 1 })
  expectNoComplaints()
  await room.end(console, ...Object.values(phones))
})

test('U8: who was taken out waits on a calm page with what they wrote, and goes on when let in again', async () => {
  const room = await openRoom()
  const console = await openConsole(room.programme)
  const phone = await openFace(browser, 'phone')
  await join(phone.page, room.address, 'Drenthe', 'Anna')
  await room.goTo('collect')
  await phone.page.getByLabel('Je vraag', { exact: true }).fill('Nog niet af')
  await console.page.getByRole('button', { name: 'Mensen (1)' }).click()
  await console.page.getByRole('button', { name: 'Wijzig Anna' }).click()
  await console.page.getByRole('button', { name: 'Haal uit de zaal: Anna' }).click()
  await see(console.page, /Een stem of antwoord dat nog open staat, gaat weg/)
  await console.page.getByRole('button', { name: 'Haal uit de zaal', exact: true }).click()
  await heading(phone.page, 'Je zit nu niet aan tafel')
  await expectAccessible(phone.page, 'out of the room')
  await phone.page.reload()
  await heading(phone.page, 'Je zit nu niet aan tafel')
  await console.page.getByRole('button', { name: 'Laat weer toe: Anna' }).click()
  await see(phone.page, 'Je zit weer aan tafel.')
  expect(await phone.page.getByLabel('Je vraag', { exact: true }).inputValue()).toBe('Nog niet af')

  // Their own region is theirs to change.
  await phone.page.getByRole('button', { name: 'Menu' }).click()
  await phone.page.getByRole('button', { name: 'Mijn regio' }).click()
  await phone.page.getByRole('radio', { name: 'Overijssel' }).check({ force: true })
  await see(phone.page, /gaan mee naar provincie Overijssel/)
  await expectAccessible(phone.page, 'changing one’s region')
  await phone.page.getByRole('button', { name: 'Wijzig mijn regio' }).click()
  await see(phone.page, 'Je zit nu aan tafel namens provincie Overijssel.')
  await room.until(({ seats }) => Object.values(seats).every(({ regionId }) => regionId === 'overijssel'))
  expect(await phone.page.getByText('heeft je regio gewijzigd').count()).toBe(0)
  expectNoComplaints()
  await room.end(console, phone)
})

test('U5: a co-facilitator helps, leads when handed the lead, and gives it back; a lost connection moves nothing', async () => {
  const room = await openRoom()
  const console = await openConsole(room.programme)
  const { page } = console
  await page.getByRole('button', { name: /^Wie leidt/ }).click()
  await page.getByRole('button', { name: /^Wie heeft toegang/ }).click()
  await see(page, 'Je kunt deze link pas intrekken als er nog een is.')
  await page.getByRole('button', { name: 'Maak de link' }).click()
  await see(page, 'Schrijf een naam.')
  await page.getByLabel('Naam bij de link').fill('Marieke')
  await page.getByRole('button', { name: 'Maak de link' }).click()
  await heading(page, 'De link voor Marieke is klaar')
  expect(await page.getByRole('dialog').innerHTML()).not.toMatch(/#[\w-]{20,}/)
  await expectAccessible(page, 'a new link')
  await page.getByRole('button', { name: 'Laat de link zien' }).click()
  const address = await page.getByText(/\/leiden\/\w+#[\w-]{20,}/).innerText()
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click()

  const helper = await openFace(browser, 'console')
  await helper.page.goto(address)
  await see(helper.page, /leidt\. Je kunt meehelpen/)
  const { phase } = room.view()
  await helper.page.getByRole('button', { name: 'Volgende', exact: true }).click({ force: true })
  await helper.page.getByRole('button', { name: /^Wie leidt/ }).click()
  await helper.page.getByRole('button', { name: /^Wie heeft toegang/ }).click()
  expect(await helper.page.getByRole('button', { name: /^Trek in/ }).count()).toBe(0)
  await helper.page.getByRole('button', { name: 'Sluiten', exact: true }).click()
  expect([room.view().announced, room.view().phase]).toEqual([null, phase])

  // The laptop of whoever leads loses its network: nobody leads instead.
  await console.context.setOffline(true)
  await see(page, /Geen verbinding/)
  await see(helper.page, /leidt\. Je kunt meehelpen/)
  await console.context.setOffline(false)
  await page.getByText('Geen verbinding', { exact: true }).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Draag de leiding over' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Marieke/ })
    .click()
  await see(page, /Marieke leidt\. Je kunt meehelpen/)
  await helper.page.getByRole('button', { name: 'Volgende', exact: true }).click()
  await room.until(({ announced }) => announced !== null)
  await page.getByRole('button', { name: 'Neem de leiding' }).click()
  await see(helper.page, /leidt\. Je kunt meehelpen/)

  await page.getByRole('button', { name: /^Wie heeft toegang/ }).click()
  await page.getByRole('button', { name: 'Trek in: Marieke' }).click()
  await expectAccessible(page, 'who has access')
  await page.getByRole('button', { name: 'Trek de link in', exact: true }).click()
  await see(helper.page, /ingetrokken/)
  expectNoComplaints()
  await room.end(console, helper)
})

/** The room over the wire, in a session that runs. */
async function openRoom() {
  const programme = await createProgramme(server.url, 'mkb-deals-example')
  const lead = new WireClient(server.url, 'facilitator', programme.programmeId, programme.facilitatorCookie)
  await lead.connected()
  const view = (): FacilitatorView => lead.facilitator()
  const must = async (name: string, activityId: string | null, data: object): Promise<void> => {
    const outcome = await lead.send(name, activityId, data)
    expect([name, outcome?.status]).toEqual([name, 'committed'])
    const revision = outcome?.status === 'committed' ? outcome.revision : 0
    await lead.until(() => lead.revision() >= revision)
  }
  await must('session.start', null, { sessionId: view().session?.id, expectedPhase: view().phase })
  return {
    programme,
    address: `${server.url}/${programme.code}`,
    view,
    until: (isSo: (now: FacilitatorView) => boolean) => lead.until(() => isSo(view())),
    goTo: async (kind: string): Promise<void> => {
      const items = Object.values(view().agenda).filter((one) => one.kind === kind)
      const item = items.find(({ title }) => /leervragen/i.test(title.nl)) ?? items[0]
      await must('agenda.go', null, { activityId: item?.id, expectedPhase: view().phase, skipped: false })
      await must('agenda.enterNow', null, { expectedPhase: view().phase })
    },
    act: (command: string, data: object = {}) => must(`dotVote.${command}`, view().now?.activityId ?? null, data),
    end: async (...faces: readonly Face[]): Promise<void> => {
      lead.close()
      for (const { context } of faces) await context.close()
    },
  }
}

async function openConsole({ code, facilitatorCookie }: Programme): Promise<Face> {
  const face = await openFace(browser, 'console')
  const [name = '', value = ''] = facilitatorCookie.split(/=(.*)/s)
  await face.context.addCookies([{ name, value, url: server.url }])
  await face.page.goto(`${server.url}/leiden/${code}`)
  await face.page.getByRole('button', { name: /^Mensen \(/ }).waitFor()
  return face
}

async function vote(page: Page, places: readonly number[]): Promise<void> {
  const add = page.getByRole('button', { name: /^Stip erbij/ })
  for (const place of places) await add.nth(place).click()
  await page.getByRole('button', { name: 'Klaar met stemmen' }).click()
}

const voted = '[role=group][data-on]'

async function dotsOn(page: Page): Promise<number> {
  await page.locator(voted).first().waitFor()
  return page.locator(voted).count()
}

/** Questions that this page has dots on, by their names. */
const votedOn = async (page: Page): Promise<readonly (string | null)[]> =>
  Promise.all((await page.locator(voted).all()).map((group) => group.getAttribute('aria-label')))

/** Whose page it is, as the browser remembers it. */
const seatOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('kennisronde.seat.')) ?? ''
    return String(JSON.parse(localStorage.getItem(key) ?? '{}').seatId)
  })

interface Sealed {
  readonly result: { readonly ballots: number }
  readonly doneByRegion: Readonly<Record<string, number>>
}

function sealed(): Sealed {
  const database = new DatabaseSync(path(server.dataDir, 'kennisronde.sqlite'), { readOnly: true })
  const row = database.prepare(`SELECT data FROM events WHERE type = 'dotVote.sealed'`).get()
  database.close()
  return JSON.parse(String(row?.data)) as Sealed
}
