import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LinkAnswer } from '../../shared/protocol/http.ts'
import { launchChromium } from '../support/chromium.ts'
import { type Crowd, gather } from '../support/server/crowd.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { WireClient } from '../support/server/wireClient.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, openFace, see } from './faces.ts'
import { jump } from './keyboard.ts'

/** Enough that the number stands out in what a wall receives. */
const peopleCount = 17
const question = 'Welke drie cijfers laten samen zien of onze deal werkt?'

let browser: Browser
let server: RunningServer
let context: BrowserContext
let console: Page
let code: string
let crowd: Crowd

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ port: await freePort() })
  const face = await openFace(browser, 'console')
  context = face.context
  console = face.page
  await console.goto(server.url)
  await console.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
  await console.waitForURL(/leiden/)
  code = new URL(console.url()).pathname.split('/').at(-1) ?? ''
  crowd = await gather(server.url, code, peopleCount)
})
afterAll(async () => {
  crowd.leave()
  await context.close()
  await browser.close()
  await server.remove()
})

describe('W: what the facilitator puts on the walls', () => {
  test('two walls of one browser show what each was told, also after a reload; scenes and console have no serious finding', async () => {
    const [left, right] = [await openWall(), await openWall()]
    await console.getByLabel('Scherm 2 toont').waitFor()
    const chosen = console.getByRole('combobox', { name: /toont$/ })
    await expect.poll(() => chosen.count()).toBe(2)

    await chosen.nth(1).selectOption('agenda')
    const [still, changed] = (await isAgenda(left, right)) ? [right, left] : [left, right]
    await heading(changed, 'Sessie 1')
    await heading(still, 'Schuif aan')
    await chosen.nth(0).selectOption('check')
    await heading(still, 'Kun je dit lezen?')
    await heading(changed, 'Sessie 1')

    // The second window took a cookie of its own: each stays the wall that it was.
    await Promise.all([still.reload(), changed.reload()])
    await heading(still, 'Kun je dit lezen?')
    await heading(changed, 'Sessie 1')
    await expectAccessible(still, 'wall, room check')
    await expectAccessible(changed, 'wall, agenda')
    await chosen.nth(1).selectOption('clock')
    await changed.getByRole('timer').waitFor()
    await expectAccessible(changed, 'wall, clock')
    await expectAccessible(console, 'console before the start, with two screens')
    await chosen.nth(0).selectOption('follow')
    await chosen.nth(1).selectOption('follow')
    await changed.close()
    await see(console, '1 scherm is niet verbonden')
    await still.close()
  })

  test('a card is in the light in two clicks, on wall and phone, and moves no text that somebody writes', async () => {
    const wall = await openWall()
    const { page: phone } = await openFace(browser, 'phone')
    await join(phone, `${server.url}/${code}`, 'Drenthe', 'Anna')
    await lead('10', 'Leervragen maken')
    await writeQuestions()
    const field = phone.getByLabel('Je vraag', { exact: true })
    await field.fill('Hoe leggen we uit dat')
    const before = await field.boundingBox()

    await console.getByRole('button', { name: `Toon groot: ${question}` }).click()
    await wall.getByRole('heading', { level: 1, name: question }).waitFor()
    const news = phone.getByRole('region', { name: 'Op het scherm' })
    await news.getByText(question).waitFor()
    await see(wall, spelled(code))
    await wall.getByRole('timer').waitFor()
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    await expect.poll(async () => Math.round((await field.boundingBox())?.y ?? 0)).toBe(Math.round(before?.y ?? -1))
    await expectAccessible(wall, 'wall, spotlight')
    await expectAccessible(phone, 'phone, spotlight')
    await expectAccessible(console, 'console, spotlight')

    await console.locator('body').press('Escape')
    await news.waitFor({ state: 'detached' })
    await heading(wall, 'Leervragen maken')
    await phone.context().close()
    await wall.close()
  })

  test('dark and still by key; what stands still keeps its picture while the room goes on, and then heals', async () => {
    await lead('10', 'Leervragen maken')
    const wall = await openWall()
    await heading(wall, 'Leervragen maken')
    await console.bringToFront()
    await console.locator('body').press('b')
    await wall.getByRole('heading', { name: 'Het scherm is even zwart.' }).waitFor({ state: 'attached' })
    await expect.poll(() => wall.getByText(spelled(code)).count()).toBe(0)
    await see(console, 'Het scherm is zwart.')
    await console.locator('body').press('b')
    await heading(wall, 'Leervragen maken')

    await console.locator('body').press('f')
    await see(console, 'Het scherm staat stil.')
    await lead('7', 'Pauze')
    await see(console, 'Klaar om te tonen')
    await expectAccessible(console, 'console, screen frozen')
    // A wall that comes back while it is held has no picture: the code is always right.
    const late = await openWall()
    await heading(late, 'Schuif aan')
    await heading(wall, 'Leervragen maken')
    await wall.reload()
    await heading(wall, 'Schuif aan')

    await console.bringToFront()
    await console.getByRole('button', { name: 'Toon wat klaarstaat' }).first().click()
    await Promise.all([heading(wall, 'Pauze'), heading(late, 'Pauze')])
    await Promise.all([wall.close(), late.close()])
  })

  test('a hidden head count is in nothing that a wall receives', async () => {
    await lead('7', 'Pauze')
    const wall = await openWall()
    await console.bringToFront()
    await unfoldScreens()
    await console.getByRole('switch', { name: 'Aantal mensen verbergen' }).click()
    await console.getByRole('switch', { name: 'Aantal mensen verbergen', checked: true }).waitFor()
    const frames: string[] = []
    wall.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
    await wall.reload()
    await heading(wall, 'Pauze')
    await lead('3', 'Spelregels')
    await crowd.agree()
    await see(console, /van 17 akkoord|van 18 akkoord/)
    await heading(wall, 'Spelregels')
    await lead('1', 'Inloop en aanmelden')
    await heading(wall, 'Schuif aan')
    expect(await wall.getByText(/mensen aan tafel/).count()).toBe(0)

    const said = frames.join('\n')
    expect(said).toContain('"seatCount":null')
    expect(said).not.toMatch(/"seatCount":\d|"total":\d+,"byRegion"|"agreed":\d/)
    for (const canary of [peopleCount, peopleCount + 1]) expect(said).not.toMatch(new RegExp(`[:,[]${canary}[,}\\]]`))
    await console.getByRole('switch', { name: 'Aantal mensen verbergen' }).click()
    await see(wall, /mensen aan tafel/)
    await wall.close()
  })

  test('who looks along sees what the wall says, can do nothing, and is told when it is over', async () => {
    const { page: observer } = await openFace(browser, 'phone')
    const url = await observerLink()
    await observer.goto(url)
    await see(observer, 'Je kijkt mee. Je kunt hier niets veranderen.')
    expect(observer.url()).not.toContain('#')
    await lead('10', 'Leervragen maken')
    await writeQuestions()
    await heading(observer, 'Leervragen maken')
    await see(observer, question)
    await console.getByRole('button', { name: `Toon groot: ${question}` }).click()
    await heading(observer, 'Groot op het scherm')
    expect(await observer.getByRole('button').count()).toBe(0)
    await expectAccessible(observer, 'observer')
    await observer.setViewportSize({ width: 1440, height: 900 })
    await expectAccessible(observer, 'observer on a laptop')

    await revokeObserver()
    await heading(observer, 'Meekijken kan niet meer.')
    await observer.reload()
    await heading(observer, 'Deze link werkt niet.')
    await observer.context().close()
    expectNoComplaints()
  })
})

/** The session runs, and is at this item. */
async function lead(number: string, title: string): Promise<void> {
  await console.bringToFront()
  await console.getByRole('heading', { level: 1 }).waitFor()
  const start = console.getByRole('button', { name: /^Start sessie 1/ })
  if (await start.isVisible()) {
    await start.click()
    await heading(console, 'Inloop en aanmelden')
  }
  const isThere = (await console.getByRole('heading', { level: 1 }).innerText()) === title
  if (!isThere) await jump(console, number, title)
}

let haveWritten = false
async function writeQuestions(): Promise<void> {
  if (!haveWritten) await crowd.writeQuestions()
  haveWritten = true
}

/** Beside a running session, screens are folded away while one is on. */
async function unfoldScreens(): Promise<void> {
  const fold = console.getByRole('button', { name: /^Schermen/ })
  const isFolded = (await fold.count()) > 0 && (await fold.getAttribute('aria-expanded')) === 'false'
  if (isFolded) await fold.click()
}

async function openWall(): Promise<Page> {
  await console.bringToFront()
  await unfoldScreens()
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.getByRole('heading').first().waitFor()
  return wall
}

const isAgenda = async (left: Page, right: Page): Promise<boolean> =>
  (await Promise.race([
    left
      .getByRole('heading', { name: 'Sessie 1' })
      .waitFor()
      .then(() => left),
    right
      .getByRole('heading', { name: 'Sessie 1' })
      .waitFor()
      .then(() => right),
  ])) === left

const spelled = (joinCode: string): string => `${joinCode.slice(0, 3)} ${joinCode.slice(3)}`

async function programmeId(): Promise<string> {
  const cookies = await context.cookies()
  return cookies.find(({ name }) => name.startsWith('f_'))?.name.slice(2) ?? ''
}

async function observerLink(): Promise<string> {
  const wish = { programmeId: await programmeId(), role: 'observer', name: 'directie' }
  const { url } = await console.evaluate(async (body): Promise<LinkAnswer> => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/api/links', { method: 'POST', headers, body: JSON.stringify(body) })
    return await answer.json()
  }, wish)
  const { pathname, hash } = new URL(url)
  return `${server.url}${pathname}${hash}`
}

/** As the list of links does it. */
async function revokeObserver(): Promise<void> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const leader = new WireClient(server.url, 'facilitator', await programmeId(), cookie)
  await leader.connected()
  const link = Object.values(leader.facilitator().links).find(({ role }) => role === 'observer')
  await leader.send('access.revoke', null, { linkId: link?.id })
  leader.close()
}
