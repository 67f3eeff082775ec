import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { gather } from '../support/server/crowd.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, openFace, see } from './faces.ts'
import { currentSteps, expectFocus, expectStep, openWall, type Room } from './heardRoom.ts'
import { activate, choose, focused, jump, press, tabTo, typeUntil } from './keyboard.ts'
import { expectHeadings, hear, heard, listen } from './screenReader.ts'

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

test('a whole session on a phone without a touch, heard rather than seen; every step passes on all three faces', async () => {
  const { page: console, context } = await openFace(browser, 'console')
  const code = await openSample(console)
  const crowd = await gather(server.url, code, 5)
  const wall = await openWall(console, context)
  const { page: phone } = await openFace(browser, 'phone')
  await listen(phone)
  const room: Room = { console, wall, phone, crowd }

  await sitDown(phone, `${server.url}/${code}`)
  await console.getByRole('button', { name: /^Start sessie 1/ }).click()
  await hear(phone, 'Nu: Inloop en aanmelden. Stap 1 van 16.')
  await useMenu(room)
  await agree(room)
  await jump(console, '2', 'Opening en programma')
  await hear(phone, 'Nu: Opening en programma. Stap 2 van 16.')
  expect(await currentSteps(phone)).toEqual([expect.stringMatching(/^Opening en programma/)])
  await expectStep(room, 'plenary')
  await takeBreak(room)
  await writeQuestion(room)
  await stayBehind(room)
  await vote(room)
  await linkQuestions(room)
  await checkOut(room)
  await endSession(room)

  expectNoComplaints()
  crowd.leave()
  await phone.context().close()
  await context.close()
})

async function openSample(console: Page): Promise<string> {
  await console.goto(server.url)
  await console.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
  await console.waitForURL(/leiden/)
  await heading(console, 'Klaar om te beginnen?')
  return new URL(console.url()).pathname.split('/').at(-1) ?? ''
}

async function sitDown(phone: Page, address: string): Promise<void> {
  await phone.goto(address)
  await heading(phone, 'Welke regio')
  await expectHeadings(phone)
  await activate(phone, /^Zo gaan we om/)
  await expectAccessible(phone, 'phone, the privacy text')
  await press(phone, 'Escape')
  await activate(phone, /^Ik heb een persoonlijke code/)
  await expectFocus(phone, /^Neem je plek mee/)
  await expectAccessible(phone, 'phone, with a personal code')
  await activate(phone, /^Kies toch een regio/)
  await expectFocus(phone, /Namens welke regio/)
  await activate(phone, /^Schuif aan$/)
  await hear(phone, 'Kies eerst je regio.')
  await expectFocus(phone, /regio Achterhoek$/)
  await choose(phone, /regio Achterhoek$/, /provincie Drenthe$/)
  await tabTo(phone, /^Je voornaam/)
  await phone.keyboard.type('Anna')
  await press(phone, 'Enter')
  await heading(phone, 'Je zit aan tafel.')
  // What was pressed is gone with the door.
  await expectFocus(phone, /^Je zit aan tafel/)
}

/** Language, name, own data and the agenda; what is news while it is open is heard too. */
async function useMenu({ console, phone }: Room): Promise<void> {
  await activate(phone, /^Menu$/)
  await expectAccessible(phone, 'phone, menu')
  await choose(phone, /^Nederlands$/, /^English$/)
  await phone.getByRole('dialog').getByText('Language').first().waitFor()
  expect(await phone.locator('html').getAttribute('lang')).toBe('en')
  await choose(phone, /^English$/, /^Nederlands$/)
  await activate(phone, /^Mijn naam/)
  await expectFocus(phone, /^Mijn naam$/)
  await tabTo(phone, /^Je voornaam/)
  await phone.keyboard.type('Anneke')
  await press(phone, 'Enter')
  await hear(phone, 'Je naam is bewaard.')
  await expectFocus(phone, /^Menu$/)

  await press(phone, 'Enter')
  await activate(phone, /^Mijn gegevens/)
  await activate(phone, /^Wis mij|^Wis mijn/)
  await expectAccessible(phone, 'phone, a question over a sheet')
  await press(phone, 'Escape')
  await press(phone, 'Escape')
  await expectFocus(phone, /^Menu$/)

  await press(phone, 'Enter')
  await activate(phone, /^Programma van vandaag/)
  const sheet = phone.getByRole('dialog')
  const current = sheet.locator('[aria-current="step"]')
  expect(await current.innerText()).toMatch(/^Inloop en aanmelden/)
  await expectAccessible(phone, 'phone, agenda')
  await jump(console, '3', 'Spelregels')
  await hear(phone, 'Over een paar seconden: Spelregels. Je tekst blijft bewaard.')
  await hear(phone, 'Nu: Spelregels. Stap 3 van 16.')
  expect(await current.innerText()).toMatch(/^Spelregels/)
  await expectFocus(phone, /^Programma van vandaag$/)
  await press(phone, 'Escape')
  await expectFocus(phone, /^Menu$/)
}

async function agree(room: Room): Promise<void> {
  const { console, phone } = room
  expect(await currentSteps(console)).toEqual([expect.stringMatching(/Spelregels/)])
  await activate(phone, /^Hier kan ik mee werken/)
  await hear(phone, 'Je kunt hiermee werken.')
  await expectFocus(phone, /^Trek dit terug/)
  await see(console, '1 van 6 akkoord')
  await expectStep(room, 'agreements')
}

async function takeBreak(room: Room): Promise<void> {
  const { console, phone } = room
  await jump(console, '7', 'Pauze')
  await hear(phone, 'Nu: Pauze. Stap 7 van 16.')
  await expectStep(room, 'break')
  // The clock runs on the page, not in the ear.
  const before = await heard(phone)
  const clock = phone.getByRole('timer').first()
  const shown = await clock.innerText()
  await expect.poll(() => clock.innerText()).not.toBe(shown)
  await phone.waitForTimeout(2_000)
  expect(await heard(phone)).toEqual(before)
}

/** Process, a theme, with the region; changed, taken away, put back. */
async function writeQuestion(room: Room): Promise<void> {
  const { console, phone, crowd } = room
  await jump(console, '10', 'Leervragen maken')
  await hear(phone, 'Nu: Leervragen maken. Stap 10 van 16.')
  await crowd.writeQuestions()
  await activate(phone, /^Vraag toevoegen/)
  await hear(phone, 'Kies eerst: proces of inhoud. Er staat nog niets. Schrijf eerst je tekst.')
  await expectFocus(phone, /^Proces/)
  await press(phone, 'Space')
  await tabTo(phone, /^Je vraag/)
  await phone.keyboard.type('Hoe houden we onze partners erbij?')
  await tabTo(phone, /^Thema/)
  await press(phone, 'ArrowDown')
  await choose(phone, /^(Niemand|Mijn regio)/, /^Mijn regio/)
  await activate(phone, /^Vraag toevoegen/)
  await hear(phone, 'Je vraag staat in de lijst.')
  expect(await focused(phone)).toMatch(/^Vraag toevoegen/)
  await activate(phone, /^Aanpassen: Hoe houden/)
  await expectFocus(phone, /^Pas je tekst aan/)
  await expectAccessible(phone, 'phone, changing a question')
  await phone.keyboard.type(' Ook later?')
  await activate(phone, /^Wijziging bewaren/)
  await hear(phone, 'Je wijziging is bewaard.')
  await expectFocus(phone, /erbij\? Ook later\?$/)
  await activate(phone, /^Weghalen: Hoe houden/)
  await hear(phone, 'Je kaartje is weggehaald.')
  await expectFocus(phone, /^Maak ongedaan/)
  await press(phone, 'Enter')
  await expectFocus(phone, /erbij\? Ook later\?$/)
  expect(await phone.getByRole('listitem').filter({ hasText: 'Ook later?' }).ariaSnapshot()).toContain('- img "Proces"')
  await see(console, 'Hoe houden we onze partners erbij? Ook later?')
  await expectStep(room, 'collect')
}

/** The room moves on under half a sentence: that is said, the field stays, and following is one key. */
async function stayBehind({ console, phone }: Room): Promise<void> {
  await tabTo(phone, /^Je vraag/)
  const behind = hear(phone, 'De groep is nu bij: Vragen bundelen. Maak je zin gerust af.')
  await Promise.all([
    jump(console, '11', 'Vragen bundelen'),
    typeUntil(phone.getByLabel('Je vraag', { exact: true }), behind),
  ])
  expect(await focused(phone)).toMatch(/^Je vraag/)
  await phone.getByRole('button', { name: 'Ga mee' }).focus()
  await press(phone, 'Enter')
  await hear(phone, 'Nu: Vragen bundelen. Stap 11 van 16.')
  await hear(phone, 'Je hebt nog een tekst staan. Bekijk je tekst')
  await expectHeadings(phone)
  expect(await focused(phone)).toBe(await phone.getByRole('heading', { level: 1 }).innerText())
}

/** Dots, done, another choice after that, and the result as a list with places and ties. */
async function vote({ console, phone, crowd }: Room): Promise<void> {
  await jump(console, '12', 'Stemmen op leervragen')
  await hear(phone, 'Nu: Stemmen op leervragen. Stap 12 van 16.')
  await expectHeadings(phone)
  await console.getByRole('button', { name: 'Open de stemming' }).click()
  await hear(phone, 'De stemming is open.')
  await crowd.vote()
  await activate(phone, /^Stip erbij/)
  await hear(phone, '1 stip')
  await hear(phone, 'nog 3 van 4 processtippen')
  await press(phone, 'Enter')
  await activate(phone, /^Klaar met stemmen/)
  await hear(phone, 'Je bent klaar met stemmen. Je kunt je stippen nog veranderen.')
  expect(await focused(phone)).toMatch(/^Je bent klaar/)
  await see(console, '6 van 6 mensen stemden')
  await activate(phone, /^Stip weg/)
  await hear(phone, 'nog 3 van 4 processtippen')
  await see(phone, /^Bewaard/)
  await expectHeadings(phone)

  await console.getByRole('button', { name: 'Sluit de stemming' }).click()
  await console.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
  await hear(phone, 'De stemming is gesloten')
  await hear(phone, 'Je stippen zijn meegeteld.')
  await console.getByRole('switch', { name: 'Op telefoons' }).click()
  await expectAccessible(console, 'console, the question before the result shows')
  await console.getByRole('dialog').getByRole('button', { name: 'Leg vast en toon' }).click()
  await hear(phone, 'De uitslag')
  const list = phone.getByRole('list').first()
  expect(await list.ariaSnapshot()).toMatch(
    /^- list:\n {2}- listitem:\n {4}- text: Plaats 1\n {4}- paragraph: \S.*\n {4}- paragraph: .*\d stip/,
  )
  expect(await list.getByText(/^gedeelde plaats \d/).count()).toBeGreaterThan(1)
  await expectHeadings(phone)
}

async function linkQuestions(room: Room): Promise<void> {
  const { console, phone } = room
  await jump(console, '13', 'Uitslag en koppelen')
  await hear(phone, 'Nu: Uitslag en koppelen. Stap 13 van 16.')
  await console.getByRole('switch', { name: 'Aan mij' }).click()
  for (const role of [/^Ik breng dit in/, /^Ik heb ervaring/]) {
    await activate(phone, role)
    const button = phone.getByRole('button', { name: role, pressed: true })
    await button.waitFor()
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  }
  await see(console, 'Anneke')
  await expectStep(room, 'link')
}

async function checkOut(room: Room): Promise<void> {
  const { console, phone } = room
  await jump(console, '15', 'Check-out')
  await hear(phone, 'Nu: Check-out. Stap 15 van 16.')
  await tabTo(phone, /niet verplicht/)
  await phone.keyboard.type('Samen bellen helpt.')
  await choose(phone, /^1: /, /^4: /)
  await expectStep(room, 'checkout')
  await activate(phone, /^Antwoord insturen/)
  await hear(phone, 'Je antwoord is bewaard.')
  await expectFocus(phone, /^Dank je wel/)
  await expectHeadings(phone)
  await activate(phone, /^Antwoord aanpassen/)
  await tabTo(phone, /niet verplicht/)
  await phone.keyboard.type(' Echt.')
  await activate(phone, /^Antwoord insturen/)
  await hear(phone, 'Je antwoord is bewaard.')
  await see(phone, /Echt\./)
  await console.getByRole('button', { name: 'Toon de antwoorden' }).click()
  await console.getByRole('dialog').getByRole('button', { name: 'Leg vast en toon' }).click()
  await hear(phone, 'De check-out is gesloten')
  await expectStep(room, 'checkout, shown')
}

async function endSession(room: Room): Promise<void> {
  const { console, wall, phone } = room
  await jump(console, '16', 'Napraten')
  await hear(phone, 'Nu: Napraten. Stap 16 van 16.')
  await console.getByRole('button', { name: 'Sessie afsluiten' }).first().click()
  await console.getByRole('dialog').getByRole('button', { name: 'Sluit de sessie af' }).waitFor()
  await expectAccessible(console, 'console, the question before the end')
  await console.getByRole('dialog').getByRole('button', { name: 'Sluit de sessie af' }).click()
  await hear(phone, 'De sessie is klaar.')
  await heading(wall, 'Tot de volgende ronde.')
  await expectStep(room, 'end of session')
}
