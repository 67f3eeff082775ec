import { readFile } from 'node:fs/promises'
import { join as pathOf } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { JumpClock } from '../support/server/jumpClock.ts'
import { command } from '../support/server/script.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, openFace, see } from './faces.ts'
import { begin, fillAll, type MatrixRoom, matrixItem, openMatrix, openWall, type Shown, show } from './matrixRoom.ts'
import { expectReadable } from './wallRules.ts'

let browser: Browser
let server: StartedApp
/** Nobody fills in thirty regions in a second: the clock moves along. */
const clock = new JumpClock()

beforeAll(async () => {
  browser = await launchChromium()
  server = await startApp({}, { clock, clientDir: pathOf(import.meta.dirname, '..', '..', 'dist', 'client') })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const shapes = [
  [1920, 1080],
  [1440, 1080],
] as const

describe('the wall with the deals is read at the back, however many regions there are', () => {
  test.each([2, 9, 22, 30])('%i regions by eighteen themes: pages and never smaller letters', async (count) => {
    const room = await openMatrix(server.base, count)
    await begin(room)
    await fillAll(room, clock)
    for (const [width, height] of shapes) {
      const wall = await openWall(browser, room.wallLink, width, height)
      const name = `${count} regions, ${width} × ${height}`
      await setShown(room, false)
      await goToStep(room, count - 1)
      await wall.getByText(`${count} van ${count}`).waitFor()
      await look(wall, `${name}, turn`)
      await goToStep(room, count)
      await wall.getByRole('img', { name: /vulden iets in/ }).waitFor()
      await look(wall, `${name}, not shown`)
      await setShown(room, true)
      await show(room.lead, { themeId: room.lead.facilitator().themeOrder[1] ?? null })
      await wall.getByRole('table').waitFor()
      await expectAllOnPages(room, wall, name)
      const themeId = room.lead.facilitator().themeOrder[0] ?? null
      const tag = 'krimpende-beroepsbevolking'
      const sides: readonly (readonly [string, Partial<Shown>])[] = [
        ['Arbeidsproductiviteit', { view: 'theme', themeId }],
        ['Wie deelt wat?', { view: 'overlap' }],
        ['Wie is al ver?', { view: 'far', order: 'spread' }],
        [
          'Hoe ver zijn we?',
          { order: 'spread', filter: { tag, mode: 'unlike', regionId: room.regionIds.at(-1) ?? null } },
        ],
      ]
      for (const [title, side] of sides) {
        await show(room.lead, side)
        await wall.getByRole('heading', { level: 1, name: title }).waitFor()
        await look(wall, `${name}, ${side.view ?? 'filter'}`)
      }
      await show(room.lead, {})
      await wall.context().close()
    }
    room.lead.close()
  })
})

/** Through all pages: each region and each theme stands on one of them, with real heads for who listens. */
async function expectAllOnPages({ lead, regionIds }: MatrixRoom, wall: Page, name: string): Promise<void> {
  const { regions, themes, themeOrder } = lead.facilitator()
  const rows = new Set<string>()
  const columns = new Set<string>()
  for (let page = 0; page < 12 && (rows.size < regionIds.length || columns.size < themeOrder.length); page += 1) {
    await command(lead, 'matrix.showPage', matrixItem, { regions: page, themes: page })
    await wall.waitForTimeout(150)
    await look(wall, `${name}, page ${page + 1}`)
    for (const row of await wall.locator('th[scope=row]').all())
      rows.add((await row.innerText()).trim().split('\n').at(-1) ?? '')
    for (const head of await wall.locator('th[scope=col]').all()) columns.add((await head.textContent()) ?? '')
  }
  const shown = [...columns].join('\n')
  expect([...rows].sort()).toEqual(regionIds.map((id) => regions[id]?.shortName ?? '').sort())
  expect(themeOrder.filter((id) => !shown.includes(themes[id]?.label.nl ?? ''))).toEqual([])
}

/** Held to the rules of a wall; with `SHOTS` set also kept as a picture there. */
async function look(wall: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder !== undefined) await wall.screenshot({ path: `${folder}/${name.replaceAll(/[^\w]+/g, '-')}.png` })
  await expectReadable(wall, name)
}

/** One step per region that tells, then filling in together. */
const goToStep = (room: MatrixRoom, index: number): Promise<void> =>
  command(room.lead, 'timer.goToStep', null, { index })

const setShown = async (room: MatrixRoom, isOn: boolean): Promise<void> => {
  await room.lead.send('shown.set', null, { what: 'levels', isOn })
}

describe('the deals in view on all three faces', () => {
  test('a team fills in together and loses nothing; the room compares it once it is shown', async () => {
    const room = await openMatrix(server.base, null)
    const { lead, code } = room
    const [one, two, other] = await Promise.all([0, 1, 2].map(async () => (await openFace(browser, 'phone')).page))
    if (one === undefined || two === undefined || other === undefined) throw new Error('no phones')
    await join(one, `${server.base}/${code}`, 'provincie Limburg', null)
    await join(two, `${server.base}/${code}`, 'provincie Limburg', null)
    const frames: string[] = []
    other.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
    await join(other, `${server.base}/${code}`, 'Drenthe', 'Wiebe')
    await begin(room)
    const { page: console } = await openFace(browser, 'console')
    await console.goto(room.consoleLink)
    const wall = await openWall(browser, room.wallLink, 1920, 1080)

    // Whose turn it is, everywhere.
    await wall.getByRole('heading', { level: 1, name: 'Achterhoek' }).waitFor()
    await see(console, 'Nu vertelt regio Achterhoek (1 van 9).')
    await see(one, 'Daarna: regio BAR.')
    await goToStep(room, 9)

    // Two people of one region: who changed it last, and both texts until somebody chooses.
    for (const phone of [one, two]) await openTheme(phone, 'Familiebedrijven')
    await one.getByRole('radio', { name: '3: we voeren uit' }).first().check({ force: true })
    await see(two, /Limburg 1 paste dit aan/)
    await picture(one, 'phone fills in')
    await expectAccessible(one, 'phone, filling in')
    await two.context().setOffline(true)
    await one.getByLabel('Waar zie je dat aan?').fill('Drie families doen mee.')
    await one.getByLabel('Waar zie je dat aan?').blur()
    await see(one, /Jij paste dit aan/)
    await two.getByLabel('Waar zie je dat aan?').fill('We hebben een vaste adviseur.')
    await two.getByLabel('Waar zie je dat aan?').blur()
    await two.context().setOffline(false)
    const choice = two.getByRole('group', { name: /Limburg 1 vulde intussen iets anders in/ })
    await choice.getByText('Drie families doen mee.').waitFor()
    await choice.getByText('We hebben een vaste adviseur.').waitFor()
    await picture(two, 'phone conflict')
    await expectAccessible(two, 'phone, two texts')
    await choice.getByRole('button', { name: 'Houd mijn tekst' }).click()
    await expect.poll(() => one.getByLabel('Waar zie je dat aan?').inputValue()).toBe('We hebben een vaste adviseur.')
    await one.getByRole('button', { name: 'Dit is voor ons geen speerpunt' }).click()
    await see(two, 'Voor jullie geen speerpunt.')
    await one.getByRole('radio', { name: '2: we proberen uit' }).first().check({ force: true })

    // Nothing of it has left for anybody else.
    await see(console, 'Jij ziet hoeveel, nog niet hoe ver.')
    await wall.getByRole('img', { name: '9 van 9 regio’s vulden iets in' }).waitFor()
    await picture(console, 'console before')
    expect(frames.join('\n')).not.toMatch(/Drie families|vaste adviseur|"levels":\{/)

    await console.getByRole('button', { name: 'Toon hoe ver iedereen is' }).click()
    await console.getByRole('dialog').getByRole('button', { name: 'Toon hoe ver iedereen is' }).click()
    await wall.getByRole('cell', { name: 'stap 5 van 5' }).first().waitFor()
    await picture(wall, 'wall example')
    await expectReadable(wall, 'wall, example')
    await heading(other, 'De deals naast elkaar')
    await see(other, 'Ver: Overijssel.')
    await picture(other, 'phone themes')
    await expectAccessible(other, 'phone, comparing')
    for (const side of ['Lijkt op ons', 'Anders dan wij', 'Onze regio']) {
      await other.getByLabel('Laat zien').selectOption(side)
      await picture(other, `phone ${side}`)
    }
    await expectAccessible(other, 'phone, own region')

    // The facilitator: one theme, its table, and the themes themselves.
    const family = console.getByRole('listitem').filter({ hasText: 'Familiebedrijven' })
    await family.getByRole('button', { name: 'Maak thematafel: Familiebedrijven' }).click()
    await family.getByRole('button', { name: 'Thematafel: Familiebedrijven' }).waitFor()
    await family.getByRole('button', { name: 'Toon Familiebedrijven op het scherm' }).click()
    await wall.getByRole('heading', { level: 1, name: 'Familiebedrijven' }).waitFor()
    // Also measured out of sight.
    await wall.getByText('We hebben een vaste adviseur.').last().waitFor()
    await picture(wall, 'wall theme')
    await picture(console, 'console after')
    await expectAccessible(console, 'console, deals shown')
    // It is checked once the server says so.
    await console.getByRole('radio', { name: 'Wie deelt wat' }).click({ force: true })
    await wall.getByRole('heading', { level: 1, name: 'Wie deelt wat?' }).waitFor()
    await picture(wall, 'wall overlap')
    await console
      .getByRole('button', { name: /^Maak ongedaan/ })
      .first()
      .click()
    await wall.getByRole('heading', { level: 1, name: 'Familiebedrijven' }).waitFor()

    await console.getByRole('button', { name: 'Beheer thema’s' }).click()
    const dialog = console.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Voeg samen: Bedrijfsopvolging/ }).click()
    await dialog.getByLabel('Wordt een deel van').selectOption('Familiebedrijven')
    await see(console, 'hoe ver 9 regio’s zijn')
    await see(console, '9 regio’s vulden beide in.')
    await picture(console, 'console merge')
    await dialog.getByRole('button', { name: 'Voeg samen', exact: true }).first().click()
    await dialog.getByRole('button', { name: /^Voeg samen: Bedrijfsopvolging/ }).waitFor({ state: 'detached' })
    await dialog.getByRole('button', { name: 'Wijzig Digitalisering' }).click()
    await dialog.getByLabel('Naam', { exact: true }).fill('Digitaal werken')
    await dialog.getByRole('button', { name: 'Bewaar thema' }).click()
    await dialog.getByRole('button', { name: 'Wijzig Digitaal werken' }).waitFor()
    await expectAccessible(console, 'console, themes')
    await dialog.getByRole('button', { name: 'Sluit' }).click()
    await other.getByLabel('Laat zien').selectOption('Per thema')
    await heading(other, 'Digitaal werken')

    const [file] = await Promise.all([
      console.waitForEvent('download'),
      console.getByRole('button', { name: 'Download als CSV' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    expect(text.startsWith('\uFEFFRegio;Thema;Soort;Nu;')).toBe(true)
    expect(text).toContain('Overijssel;Familiebedrijven;Inhoud;5;')
    expect(text).toContain('Drenthe;Familiebedrijven;Inhoud;;"geen speerpunt";')

    // Somebody without a phone.
    const [proxy] = await Promise.all([
      console.context().waitForEvent('page'),
      console.getByRole('button', { name: 'Vul in namens Utrecht' }).click(),
    ])
    await heading(proxy, 'De deals naast elkaar')
    await proxy.getByRole('button', { name: 'Pas aan wat wij invulden' }).click()
    await see(proxy, 'Je vult in namens provincie Utrecht, samen met je team.')
    lead.close()
    for (const page of [one, two, other, console, wall]) await page.context().close()
    expectNoComplaints()
  })
})

/** Only one is open at a time: this one from now on. */
async function openTheme(phone: Page, theme: string): Promise<void> {
  const head = phone.getByRole('button', { name: new RegExp(`^${theme}`), expanded: false })
  if ((await head.count()) > 0) await head.click()
  await phone.getByRole('button', { name: new RegExp(`^${theme}`), expanded: true }).waitFor()
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name.replaceAll(' ', '-')}.png`, fullPage: true })
}
