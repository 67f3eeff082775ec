import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { joinAs, randomText, WireClient } from '../support/server/wireClient.ts'
import { expectNoComplaints, openFace } from './faces.ts'
import { openMatrix } from './matrixRoom.ts'
import { expectReadable } from './wallRules.ts'

const boardItem = 'extra-board'
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
] as const

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

const long =
  'Laat bedrijfsopvolgingsbegeleidingstrajecten en arbeidsmarktcommunicatiestrategieën niet door zes ondersteuningsorganisaties tegelijk doen.'
const learned =
  'Spreek vooraf af wie het eerste gesprek voert, wie daarna belt, en wie na drie maanden vraagt wat er veranderd is. '
const lessonsOf = (index: number) =>
  [
    { side: 'do', text: index % 3 === 0 ? long : 'Bel na drie maanden terug.' },
    {
      side: 'dont',
      text: index % 2 === 0 ? long : 'Geef niemand drie telefoonnummers.',
      differently: learned.repeat(2),
    },
  ] as const

async function writeAs(code: string, programmeId: string, regionId: string, index: number): Promise<void> {
  const phone = new WireClient(server.url, 'participant', programmeId, await joinAs(server.url, code, regionId, 'Anna'))
  await phone.connected()
  for (const { text, ...lesson } of lessonsOf(index)) {
    const data = { cardId: randomText(16), cardSeq: 1, text, themeId: null, lesson, attribution: 'name' }
    expect(await phone.send('doDontBoard.putLesson', boardItem, data)).toMatchObject({ status: 'committed' })
  }
  phone.close()
}

const texts = (wall: Page): Promise<string[]> => wall.getByRole('listitem').allInnerTexts()

describe.each([2, 9, 22, 30])('the board of %i regions', (count) => {
  test('is read from fifteen metres, page by page, and nothing of it is left out', async () => {
    const { code, programmeId, lead, regionIds, wallLink } = await openMatrix(server.url, count)
    const insert = { sessionId: 'session-1', activityId: boardItem, preset: 'dosAndDonts', title: null }
    const plan = await lead.send('plan.insert', null, { ...insert, minutes: 10, afterId: 's1-06' })
    expect(plan).toMatchObject({ status: 'committed' })
    await startSession(lead)
    await goTo(lead, boardItem)
    for (const [index, regionId] of regionIds.entries()) await writeAs(code, programmeId, regionId, index)

    const { page: wall, context } = await openFace(browser, 'projector')
    await wall.goto(wallLink)
    await wall.getByRole('heading', { name: 'Wel doen' }).waitFor()
    await expect.poll(async () => (await texts(wall)).length).toBeGreaterThan(0)
    for (const size of sizes) {
      await wall.setViewportSize(size)
      const seen = new Set<string>()
      let pages = 1
      for (let page = 0; page < pages; page += 1) {
        await lead.send('doDontBoard.showPage', boardItem, { page })
        pages = await pagesOf(wall, page)
        await expectReadable(wall, `${count} regions, ${size.width}, page ${page + 1} of ${pages}`)
        for (const text of await texts(wall)) seen.add(text)
      }
      // Names tell lessons with the same words apart: every region's two are there.
      expect(seen.size, `${size.width}`).toBe(count * 2)
    }
    lead.close()
    await context.close()
    expectNoComplaints()
  })
})

/** How many pages the wall says there are, once it shows this one. */
async function pagesOf(wall: Page, page: number): Promise<number> {
  const foot = wall.locator('footer')
  let count = 1
  await expect
    .poll(async () => {
      const said = /(\d+) van (\d+)/.exec(await foot.innerText())
      count = said === null ? 1 : Number(said[2])
      return said === null ? 1 : Number(said[1])
    })
    .toBe(page + 1)
  return count
}
