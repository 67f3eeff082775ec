import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type Crowd, gather } from '../support/server/crowd.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, next, openFace, see } from './faces.ts'
import { focused, press, tabTo } from './keyboard.ts'
import { prepared, started } from './ledConsole.ts'

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

/** Titles of the agenda with their minutes, in order: “Pauze, 15”. */
const agenda = async (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('region', { name: 'Programma van de sessie' })
    .getByRole('listitem')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const words = (part: string) => row.querySelector(`[class*="${part}"]`)?.textContent ?? ''
        return `${words('_title')}, ${Number.parseInt(words('_minutes'), 10)}`
      }),
    )

/** Machines under load take their time. */
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 })

const more = (page: Page, title: string) => page.getByRole('button', { name: `Meer over ${title}`, exact: true })
const undoLast = (page: Page) => page.getByRole('button', { name: /^Ongedaan maken/ })

describe('the plan of the day', () => {
  test('U4: is changed before the start, and shows when it ends', async () => {
    const { console, context } = await prepared(browser, server.url)
    await see(console, 'Programma, 210 minuten')
    await console.getByLabel('We beginnen om').fill('09:10')
    await see(console, 'Klaar om 12.40 uur.')
    await see(console, '9.25')
    await more(console, 'Pauze').click()
    await console.getByRole('button', { name: '5 minuten meer' }).click()
    await see(console, 'Programma, 215 minuten')
    await console.getByRole('button', { name: 'Haal weg' }).click()
    await see(console, 'Programma, 195 minuten')
    await see(console, '‘Pauze’ weggehaald.')
    await press(console, 'Control+z')
    await see(console, 'Programma, 215 minuten')
    await console.reload()
    await see(console, 'Programma, 215 minuten')
    await context.close()
  })

  test('U4: a new item is put together before it is added, and is then in sight', async () => {
    const { console, context } = await prepared(browser, server.url)
    const names = (page: Page) =>
      page
        .getByRole('button', { name: /^Meer over/ })
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
    const before = await names(console)
    await console.getByRole('button', { name: 'Voeg een onderdeel toe' }).click()
    const dialog = console.getByRole('dialog', { name: 'Onderdeel toevoegen' })
    // Choosing what it is adds nothing yet.
    await dialog.getByRole('radio', { name: 'Ideeën ophalen' }).check({ force: true })
    expect(await names(console)).toEqual(before)
    await expectAccessible(console, 'console with a new item')
    await dialog.getByLabel('Naam').fill('Wat kan beter?')
    await dialog.getByRole('textbox', { name: 'Minuten' }).fill('12')
    await dialog.getByRole('button', { name: 'Voeg onderdeel toe' }).click()
    await see(console, '‘Wat kan beter?’ toegevoegd.')
    const after = await names(console)
    const place = async () => (await names(console)).indexOf('Meer over Wat kan beter?')
    const first = await place()
    expect(first).toBe(after.indexOf('Meer over Check-out') - 1)
    expect(await focused(console)).toMatch(/Wat kan beter/)

    // A second press on the same place does the same again.
    await more(console, 'Wat kan beter?').click()
    const up = await console.getByRole('button', { name: 'Omhoog' }).boundingBox()
    const at = [(up?.x ?? 0) + 20, (up?.y ?? 0) + 20] as const
    await console.mouse.click(...at)
    await poll(place).toBe(first - 1)
    await console.waitForTimeout(800)
    await console.mouse.click(...at)
    await poll(place).toBe(first - 2)
    expect((await names(console)).length).toBe(after.length)
    await context.close()
  })

  test('U4, U12: takes a talk in two clicks, is moved by keyboard, and wins lost minutes back', async () => {
    const { console, context } = await started(browser, server.url)
    await more(console, 'Inloop en aanmelden').click()
    await console.getByRole('button', { name: 'Gesprek van 10 minuten hierna' }).click()
    expect((await agenda(console)).slice(0, 3)).toEqual([
      'Inloop en aanmelden, 15',
      'Gesprek, 10',
      'Opening en programma, 10',
    ])

    // Down and up again; the focus goes along.
    await tabTo(console, /2\. Gesprek/)
    await press(console, 'Alt+ArrowDown')
    expect((await agenda(console))[2]).toBe('Gesprek, 10')
    expect(await focused(console)).toMatch(/Gesprek/)
    await press(console, 'Alt+ArrowUp')
    expect((await agenda(console))[1]).toBe('Gesprek, 10')
    // Before where the room is there is no place.
    await press(console, 'Alt+ArrowUp')
    expect((await agenda(console))[1]).toBe('Gesprek, 10')

    await see(console, '10 min achter')
    await more(console, 'Gesprek').click()
    await expectAccessible(console, 'console with the menu of an item')
    expect(await console.getByRole('button', { name: 'Omhoog' }).getAttribute('aria-disabled')).toBe('true')
    await see(console, 'Dit is de eerste plek die nog kan.')
    await console.getByRole('button', { name: 'Herhaal' }).click()
    await see(console, '20 min achter')
    await press(console, 'Escape')

    await console.getByRole('button', { name: 'Anders…' }).click()
    await console.getByRole('dialog').waitFor()
    await expectAccessible(console, 'console with ways to win time back')
    await press(console, 'Escape')
    await console.getByRole('button', { name: /^Haal 20 min terug/ }).click()
    await see(console, 'op tijd')
    await see(console, /Minuten van .* veranderd\./)
    await press(console, 'u')
    await see(console, '20 min achter')
    expectNoComplaints()
    await context.close()
  })

  test('U13: keeps a note through a reload while it is being written, and shows it to who helps', async () => {
    const { console, context } = await started(browser, server.url)
    await console.getByRole('button', { name: 'Maak een notitie' }).click()
    await console.getByLabel('Jouw notitie').pressSequentially('Vraag Anouk naar')
    await console.reload()
    await poll(() => console.getByLabel('Jouw notitie').inputValue()).toBe('Vraag Anouk naar')
    const other = await context.newPage()
    await other.goto(console.url())
    await poll(() => other.getByLabel('Jouw notitie').inputValue()).toBe('Vraag Anouk naar')
    await other.getByLabel('Jouw notitie').fill('Vraag Bram')
    await other.getByLabel('Jouw notitie').blur()
    await poll(() => console.getByLabel('Jouw notitie').inputValue()).toBe('Vraag Bram')
    await context.close()
  })

  test('U13: keeps what was typed about an item and not saved', async () => {
    const { console, context } = await started(browser, server.url)
    await more(console, 'Spelregels').click()
    await console.getByRole('button', { name: 'Bewerk' }).click()
    await console.getByLabel('Naam').fill('Onze afspraken')
    await expectAccessible(console, 'console with the texts of an item')
    await press(console, 'Escape')
    await see(console, 'nog niet bewaard')
    await console.reload()
    await more(console, 'Spelregels').click()
    await console.getByRole('button', { name: 'Bewerk' }).click()
    await see(console, 'Hier staat wat je eerder typte')
    await console.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await see(console, 'Tekst van ‘Onze afspraken’ veranderd.')
    expect((await agenda(console))[2]).toBe('Onze afspraken, 5')
    await context.close()
  })
})

test('U14: five different actions go back, on the phone and the wall too, and a later one is named when it is in the way', async () => {
  const { console, context, code } = await started(browser, server.url)
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).click(),
  ])
  const { page: phone } = await openFace(browser, 'phone')
  await join(phone, `${server.url}/${code}`, 'Drenthe', 'Sanne')

  // 1. Going on: everybody is back, after a question that says what stays.
  await next(console, 'Opening en programma')
  await next(console, 'Spelregels')
  await phone.getByRole('button', { name: 'Hier kan ik mee werken' }).click()
  await undoLast(console).click()
  await console.getByRole('dialog', { name: 'Terug naar ‘Opening en programma’?' }).waitFor()
  await see(console, 'Wat mensen intussen schreven, blijft bewaard.')
  await console.getByRole('button', { name: 'Ga terug' }).click()
  await heading(console, 'Opening en programma')
  await see(wall, 'Opening en programma')
  await poll(() => phone.getByRole('button', { name: 'Hier kan ik mee werken' }).count()).toBe(0)
  await next(console, 'Spelregels')
  await see(console, '1 van 1 akkoord')

  // 2. The clock.
  await console.getByRole('button', { name: 'Pauzeer' }).click()
  await see(console, 'Klok gepauzeerd.')
  await console.getByRole('button', { name: 'Hervat de klok' }).waitFor()
  await press(console, 'Control+z')
  await console.getByRole('button', { name: 'Pauzeer' }).waitFor()

  // 3. Joining.
  await console.getByRole('switch', { name: 'Nieuwe mensen mogen aanschuiven' }).click()
  await see(console, 'Aanmelden dichtgezet.')
  await undoLast(console).click()
  await poll(() => console.getByRole('switch', { name: 'Nieuwe mensen mogen aanschuiven' }).isChecked()).toBe(true)

  // 4. A point for later.
  await press(console, 'p')
  await console.getByLabel('Punt voor later').fill('Geld voor de samenwerking')
  await press(console, 'Enter')
  await see(console, '1 open punt')
  await undoLast(console).click()
  await poll(() => console.getByText('Geld voor de samenwerking').count()).toBe(0)

  // 5. The plan: of two changes of its order the later goes first, and is named.
  await more(console, 'Napraten').click()
  await console.getByRole('button', { name: 'Haal weg' }).click()
  await more(console, 'Check-out').click()
  await console.getByRole('button', { name: 'Omhoog' }).click()
  await console.getByRole('button', { name: 'Laatste acties' }).click()
  const list = console.getByRole('dialog', { name: 'Laatste acties' })
  await list.getByText('Maak eerst dit ongedaan: ‘Check-out’ verplaatst.').waitFor()
  await expectAccessible(console, 'console with the last actions')
  await list.getByRole('button', { name: 'Maak ongedaan: ‘Check-out’ verplaatst' }).click()
  await console.getByRole('button', { name: 'Laatste acties' }).click()
  await list.getByRole('button', { name: 'Maak ongedaan: ‘Napraten’ weggehaald' }).click()
  await poll(async () => (await agenda(console)).at(-1)).toBe('Napraten, 25')
  await console.getByRole('button', { name: 'Laatste acties' }).click()
  expect(await list.getByText('ongedaan gemaakt').count()).toBeGreaterThanOrEqual(5)
  expectNoComplaints()
  await phone.context().close()
  await context.close()
})

describe('the console in the hand', () => {
  test('U15: goes on, pauses, and leads a vote from opening to closing', async () => {
    const { console, context, code } = await started(browser, server.url)
    await console.setViewportSize({ width: 390, height: 844 })
    const crowd: Crowd = await gather(server.url, code, 5)
    await tab(console, 'Mensen')
    await console.getByText('5 mensen', { exact: true }).waitFor()
    await tab(console, 'Programma')
    // A press right after an item began was not for the plan.
    await console.waitForTimeout(800)
    await console.getByRole('button', { name: /\. Stemmen op leervragen/ }).click()
    await console.getByRole('button', { name: 'Ga daarheen' }).click()
    await console.waitForTimeout(800)
    await console.getByRole('button', { name: /^Ga nu/ }).click()
    await tab(console, 'Nu')
    await heading(console, 'Stemmen op leervragen')

    await console.getByRole('button', { name: 'Pauzeer' }).click()
    await console.getByRole('button', { name: 'Hervat de klok' }).click()
    await console.getByRole('button', { name: '+1 min, één minuut erbij' }).click()
    await see(console, '1 minuut erbij op de klok.')

    // The part that is called voting does not open the vote by itself, and says so.
    await console.getByRole('button', { name: /^Begin met Stemmen/ }).click()
    await console.getByRole('dialog').getByRole('button', { name: 'Open de stemming' }).click()
    await see(console, '0 van 5 mensen stemden')
    await crowd.vote()
    await see(console, '5 van 5 mensen stemden')
    await console.getByRole('button', { name: 'Sluit de stemming' }).click()
    await console.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
    await console.getByRole('button', { name: /^Heropen/ }).waitFor()
    await next(console, 'Uitslag en koppelen')
    await console.getByRole('button', { name: 'Terug', exact: true }).click()
    await console.waitForTimeout(800)
    await console.getByRole('button', { name: /^Ga nu/ }).click()
    await heading(console, 'Stemmen op leervragen')

    await console.setViewportSize({ width: 320, height: 640 })
    for (const name of ['Nu', 'Programma', 'Mensen', 'Scherm', 'Meer'] as const) {
      await tab(console, name)
      await expectAccessible(console, `remote, ${name}`)
      const width = await console.evaluate(() => document.documentElement.scrollWidth)
      expect([name, width]).toEqual([name, 320])
    }
    expectNoComplaints()
    crowd.leave()
    await context.close()
  })
})

const tab = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
