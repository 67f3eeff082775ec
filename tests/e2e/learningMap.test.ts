import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, next, openFace, see } from './faces.ts'
import { jump } from './keyboard.ts'
import { openLearningRoom, openWall, tell } from './learningRoom.ts'
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

test('K10: a wish is written, drawn, lit and left out, on console, wall and phones', async () => {
  const { page: console, context } = await openFace(browser, 'console')
  await console.goto(server.url)
  await console.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
  await console.waitForURL(/leiden/)
  const code = new URL(console.url()).pathname.split('/').at(-1) ?? ''
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  const [anna, bas] = await Promise.all([
    sitDown(code, 'provincie Overijssel', 'Anna'),
    sitDown(code, 'provincie Limburg', null),
  ])
  await console.getByRole('button', { name: /^Start sessie 1/ }).click()
  await heading(console, 'Inloop en aanmelden')
  await jump(console, '8', 'Inspiratiekansen')
  await next(console, 'Wie leert van wie?')

  // On the phone: who wants to learn from us, in whose words; and one more while the board is still open.
  await see(anna, 'Eén regio wil van jullie leren over')
  await see(anna, 'Wat kan Limburg leren van de aanpak rondom familiebedrijven van Overijssel?')
  await expectAccessible(anna, 'phone, who learns from whom')
  await anna.getByRole('button', { name: 'Schrijf een inspiratiekans' }).click()
  await anna.getByRole('button', { name: 'Voeg inspiratiekans toe' }).click()
  await see(anna, 'Kies de regio waarvan je wilt leren')
  await anna.getByLabel('Regio', { exact: false }).first().selectOption({ label: 'provincie Drenthe' })
  await anna.getByLabel('Wat wil je weten?').fill('Hoe komen jullie aan tafel bij winkels?')
  await anna.getByLabel('Thema').selectOption({ label: 'Verduurzaming' })
  await expectAccessible(anna, 'phone, writing a wish')
  await anna.getByRole('button', { name: 'Voeg inspiratiekans toe' }).click()
  await see(anna, 'Hoe komen jullie aan tafel bij winkels?')
  await console.getByLabel('Regio', { exact: true }).selectOption({ label: 'provincie Drenthe' })
  await see(console, 'Overijssel leert van Drenthe over verduurzaming')
  await wall.locator('[data-line="overijssel drenthe"]').waitFor()

  // The top suggestion for Limburg on family businesses, with its reasons in words.
  await console.getByLabel('Regio', { exact: true }).selectOption({ label: 'provincie Limburg' })
  const best = console.getByRole('listitem').filter({ hasText: 'Limburg leert van Overijssel over familiebedrijven' })
  await best.getByText(/Limburg wil van Overijssel leren over familiebedrijven, vraagt ernaar/).waitFor()
  await expectAccessible(console, 'console, who learns from whom')
  await best.getByRole('button', { name: /^Toon op scherm/ }).click()
  await see(wall, 'Limburg leert van Overijssel over familiebedrijven.')
  await see(bas, 'Nu in beeld')

  // Switched to suggestions, the ask and the offer of pairs that nobody wrote are drawn too.
  const drawn = wall.locator('[data-line]')
  const written = await drawn.count()
  await console.getByRole('switch', { name: 'Teken ook de beste voorstellen' }).click()
  await expect.poll(() => drawn.count()).toBeGreaterThan(written)

  // Left out it is nowhere drawn; taken back it is there again, and the table says the same.
  await best.getByRole('button', { name: /^Laat weg/ }).click()
  await expect.poll(() => wall.getByText('Limburg leert van Overijssel over familiebedrijven.').count()).toBe(0)
  await console.getByRole('button', { name: /^Zet terug: Limburg leert van Overijssel over familie/ }).click()
  await console.getByRole('radio', { name: 'Tabel' }).click({ force: true })
  const row = wall.locator('table:visible tbody tr', { hasText: 'Limburg' }).filter({ hasText: 'bedrijven' })
  await row.filter({ visible: true }).first().waitFor()
  await expectAccessible(wall, 'wall, who learns from whom as a table')
  await console.getByRole('radio', { name: 'Eén paar' }).click({ force: true })
  await heading(wall, 'leert van')
  await expectAccessible(wall, 'wall, one pair')

  expectNoComplaints()
  expect(server.output()).not.toMatch(/winkels|Anna/)
  await context.close()
})

describe('W: who learns from whom is read from the last row', () => {
  test.each([
    [2, 2],
    [9, 14],
    [22, 26],
    [30, 30],
  ])('%i regions with %i arrows', async (regionCount, arrowCount) => {
    const room = await openLearningRoom(browser, server.url, regionCount, arrowCount)
    const wall = await openWall(room, sizes.full)
    const { activity } = room.lead.facilitator()
    const key = activity?.kind === 'learningMap' ? (activity.order[1] ?? null) : null
    for (const view of ['map', 'pair', 'table'] as const) {
      await tell(room.lead, 'learningMap.show', { view, themeId: null, key })
      for (const [size, viewport] of Object.entries(sizes)) {
        await wall.setViewportSize(viewport)
        const name = `${regionCount} regions, ${view}, ${size}`
        await expectReadable(wall, name)
        if (view === 'map') {
          await expect.poll(() => wall.locator('[data-line]').count()).toBe(arrowCount)
          expect(await wall.evaluate(wrongInDrawing), name).toEqual([])
        }
      }
    }
    await room.close()
  })
})

const sizes = { full: { width: 1920, height: 1080 }, square: { width: 1440, height: 1080 } } as const

async function sitDown(code: string, region: string, name: string | null): Promise<Page> {
  const { page } = await openFace(browser, 'phone')
  await join(page, `${server.url}/${code}`, region, name)
  return page
}

/** Runs in the page: names of the drawing that are too small, lie over each other or over a mark, or leave the drawing. */
function wrongInDrawing(): string[] {
  const found: string[] = []
  const drawing = document.querySelector('[data-line]')?.closest('svg') ?? null
  if (drawing === null) return ['no drawing']
  const edge = drawing.getBoundingClientRect()
  const texts = [...drawing.querySelectorAll('text')]
  const names = texts.filter((text) => (text.textContent?.length ?? 0) > 2)
  const marks = [...drawing.querySelectorAll('g > g > g > path')].filter((path) => path.closest('[data-line]') === null)
  const boxes = names.map((name) => lettersOf(name))
  for (const [at, box] of boxes.entries()) {
    const words = names[at]?.textContent ?? ''
    const size = (100 * Number.parseFloat(names[at]?.getAttribute('font-size') ?? '0') * edge.height) / innerHeight
    const unit = drawing.viewBox.baseVal.height
    if (size / unit < 3.49) found.push(`${words}: ${(size / unit).toFixed(2)}vh`)
    if (
      box.left < edge.left - 1 ||
      box.right > edge.right + 1 ||
      box.top < edge.top - 1 ||
      box.bottom > edge.bottom + 1
    )
      found.push(`${words}: leaves the drawing`)
    for (const [other, second] of boxes.entries())
      if (other > at && overlap(box, second)) found.push(`${words}: over ${names[other]?.textContent}`)
    for (const mark of marks) if (overlap(box, mark.getBoundingClientRect())) found.push(`${words}: over a mark`)
  }
  return found

  /** The letters, without the room above and below that a line of text has. */
  function lettersOf(name: Element): DOMRect {
    const { x, y, width, height } = name.getBoundingClientRect()
    return new DOMRect(x, y + height * 0.2, width, height * 0.6)
  }

  function overlap(one: DOMRect, other: DOMRect): boolean {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
    return across > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
  }
}
