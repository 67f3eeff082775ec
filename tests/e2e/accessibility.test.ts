import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type Crowd, gather } from '../support/server/crowd.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, openFace, see } from './faces.ts'
import { focused, jump, press, tabTo, typeUntil } from './keyboard.ts'

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

describe('WCAG 2.2 AA', () => {
  test('the pages before a session have no serious finding, a title each, and the language that was chosen', async () => {
    const { page, context } = await openFace(browser, 'console')
    await page.goto(server.url)
    await heading(page, 'Regio’s leren van elkaar')
    await expectAccessible(page, 'home')
    const dutchTitle = await page.title()
    expect(await page.locator('html').getAttribute('lang')).toBe('nl')

    await page.getByRole('radio', { name: 'English' }).click({ force: true })
    await heading(page, 'Regions learn')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.title()).not.toBe(dutchTitle)
    await expectAccessible(page, 'home in English')

    await page.getByRole('link', { name: 'New programme' }).click()
    await heading(page, 'New programme')
    expect(await page.title()).toContain('New programme')
    await expectAccessible(page, 'new programme')
    await page.getByRole('button', { name: 'Make the programme' }).click()
    await heading(page, 'Your programme is ready')
    await expectAccessible(page, 'links')
    await context.close()
  })

  test('a vote is led with the keyboard only; no face has a serious finding; no change of phase moves a focus', async () => {
    const { page: console, context } = await openFace(browser, 'console')
    await console.goto(server.url)
    await console.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
    await console.waitForURL(/leiden/)
    await heading(console, 'Klaar om te beginnen?')
    const code = new URL(console.url()).pathname.split('/').at(-1) ?? ''
    const crowd = await gather(server.url, code, 5)
    await expectAccessible(console, 'console before the start')

    await tabTo(console, /^Zet scherm open/)
    const [wall] = await Promise.all([context.waitForEvent('page'), console.keyboard.press('Enter')])
    await wall.setViewportSize({ width: 1920, height: 1080 })
    await heading(wall, 'Schuif aan')
    await expectAccessible(wall, 'projector lobby')

    const { page: phone } = await openFace(browser, 'phone')
    await phone.setViewportSize({ width: 320, height: 800 })
    await phone.goto(`${server.url}/${code}`)
    await heading(phone, 'Welke regio')
    await expectAccessible(phone, 'phone at the door')
    await expectFits(phone)
    await join(phone, `${server.url}/${code}`, 'Drenthe', 'Anna')
    await expectFits(phone)

    await console.bringToFront()
    await tabTo(console, /^Start sessie 1/)
    await console.keyboard.press('Enter')
    await heading(console, 'Inloop en aanmelden')
    const lobbyTitles = await titles(console, wall, phone)
    await expectAccessible(console, 'console lobby')
    await expectAccessible(phone, 'phone lobby')

    // Collecting: the phone is in the middle of a sentence when the room moves on.
    await jump(console, '10', 'Leervragen maken')
    for (const [index, title] of (await titles(console, wall, phone)).entries()) {
      expect(title).not.toBe(lobbyTitles[index])
    }
    await crowd.writeQuestions()
    await see(console, '20 kaartjes')
    await expectAccessible(console, 'console collect')
    await expectAccessible(wall, 'projector collect')
    await expectAccessible(phone, 'phone collect')
    await expectFits(phone)
    const field = phone.getByLabel('Je vraag', { exact: true })
    await field.focus()
    await Promise.all([jump(console, '11', 'Vragen bundelen'), typeUntil(field, see(phone, /^De groep is nu bij/))])
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)

    await leadVote({ console, wall, phone, crowd })
    expectNoComplaints()
    crowd.leave()
    await phone.context().close()
    await context.close()
  })
})

interface Room {
  readonly console: Page
  readonly wall: Page
  readonly phone: Page
  readonly crowd: Crowd
}

/** From opening to the result on every phone, without a mouse. */
async function leadVote({ console, wall, phone, crowd }: Room): Promise<void> {
  await tabTo(console, /Help|Hulp/)
  await press(console, 'n')
  await console.getByRole('button', { name: /^Ga nu/ }).waitFor()
  await heading(console, 'Stemmen op leervragen')
  // The room moved on by itself; who was on the help button still is.
  expect(await focused(console)).toMatch(/Hulp/)
  await expectAccessible(console, 'console vote, ready')

  await tabTo(console, /^Open de stemming/)
  await press(console, 'Enter')
  await see(console, '0 van 6 mensen stemden')
  expect(await focused(console)).toMatch(/^Sluit de stemming/)
  await phone.getByRole('button', { name: 'Klaar met stemmen' }).waitFor()
  await crowd.vote()
  await see(console, '5 van 6 mensen stemden')
  const current = console.getByRole('list', { name: 'Waar de stemming is' }).locator('[aria-current="step"]')
  expect(await current.allInnerTexts()).toEqual([expect.stringMatching(/^Open/)])
  await expectAccessible(console, 'console vote, open')
  await expectAccessible(wall, 'projector vote')
  await expectAccessible(phone, 'phone vote')
  await expectFits(phone)

  await press(console, 'Enter')
  await console.getByRole('dialog').waitFor()
  await expectAccessible(console, 'console vote, dialog')
  await tabTo(console, /^Sluit de stemming/)
  await press(console, 'Enter')
  await see(phone, 'De stemming is gesloten')
  await expect.poll(() => focused(console)).toMatch(/^Heropen/)

  await tabTo(console, /^Op het scherm/)
  await press(console, 'Space')
  await tabTo(console, /^Leg vast en toon/)
  await press(console, 'Enter')
  await heading(wall, 'Dit willen we samen leren')
  await expect.poll(() => focused(console)).toMatch(/^Op het scherm/)
  await tabTo(console, /^Op telefoons/)
  await press(console, 'Space')
  await heading(phone, 'De uitslag')
  await tabTo(console, /^Aan mij/)
  await press(console, 'Space')
  await see(console, /^5 van 6 mensen stemden ·/)
  await expectAccessible(console, 'console result')
  await expectAccessible(wall, 'projector result')
  await expectAccessible(phone, 'phone result')
  await expectFits(phone)
}

const titles = (...pages: readonly Page[]): Promise<string[]> => Promise.all(pages.map((page) => page.title()))

/** At 320 px wide nothing scrolls sideways. */
async function expectFits(phone: Page): Promise<void> {
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
}
