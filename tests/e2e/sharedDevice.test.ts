import { join as path } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FacilitatorView } from '../../shared/programme/views.ts'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { createProgramme, type Programme, WireClient } from '../support/server/wireClient.ts'
import { expectAccessible } from './axe.ts'
import { complaints, expectNoComplaints, heading, openFace, see } from './faces.ts'
import { addPerson, ask, draft, sitDown, switchTo, vote } from './tablet.ts'

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

describe('P2: three people and one tablet', () => {
  test('each writes and votes from a place of their own; nobody sees or sends what is another’s', async () => {
    const room = await openRoom()
    const { context, page } = await openTablet()
    const address = `${server.url}/${room.programme.code}`
    await page.goto(address)
    await sitDown(page, 'Drenthe', 'Anna')
    await addPerson(page)
    await sitDown(page, 'provincie Limburg', null)
    await see(page, 'Jij bent Limburg 1')
    await addPerson(page)
    await sitDown(page, 'Overijssel', 'Carla')
    expect(new URL(page.url()).search).toBe('?plek=3')
    await room.untilPresent(3)
    await expectAccessible(page, 'a shared tablet')

    // Half a sentence of one is not on the page of another, and is still there later.
    await room.goTo('collect', 'learningQuestion')
    await switchTo(page, 'Anna')
    await draft(page).fill('Half geheim van Anna')
    await switchTo(page, 'Limburg 1')
    await draft(page).waitFor()
    expect(await wordsOn(page)).not.toContain('Half geheim')
    await ask(page, 'Vraag van Limburg')
    await switchTo(page, 'Anna')
    expect(await draft(page).inputValue()).toBe('Half geheim van Anna')
    await page.reload()
    expect(await draft(page).inputValue()).toBe('Half geheim van Anna')
    await ask(page, 'Vraag van Anna')

    // What waits for the network is its author's, and goes out while somebody else has the tablet.
    await switchTo(page, 'Carla')
    await context.setOffline(true)
    await see(page, 'Geen verbinding')
    await ask(page, 'Vraag van Carla')
    await switchTo(page, 'Limburg 1')
    await page.getByRole('button', { name: /Carla.*1 bewaard op dit apparaat/ }).waitFor()
    expect(await wordsOn(page)).not.toContain('Vraag van Carla')
    await context.setOffline(false)
    await room.until((view) => cardsOf(view).some(({ text }) => text === 'Vraag van Carla'))
    const authors = room.cards().map(({ text, regionId }) => [text, regionId])
    expect(authors).toEqual(
      expect.arrayContaining([
        ['Vraag van Anna', 'drenthe'],
        ['Vraag van Limburg', 'limburg'],
        ['Vraag van Carla', 'overijssel'],
      ]),
    )

    // Blind: a ballot that was handed in is covered before the tablet goes on, also after a reload.
    await room.goTo('dotVote')
    await room.act('open')
    await switchTo(page, 'Anna')
    await vote(page, [0, 1])
    await heading(page, 'Geef het apparaat door')
    await see(page, 'Je antwoord is ingeleverd')
    expect(await wordsOn(page)).not.toMatch(/Vraag van|stip/i)
    await expectAccessible(page, 'the cover')
    await page.reload()
    await heading(page, 'Geef het apparaat door')
    expect(await wordsOn(page)).not.toMatch(/Vraag van|stip/i)
    await switchTo(page, 'Limburg 1')
    expect(await dotsOn(page)).toBe(0)
    await vote(page, [2])
    await switchTo(page, 'Carla')
    expect(await dotsOn(page)).toBe(0)
    await vote(page, [0])
    await heading(page, 'Geef het apparaat door')
    await page.getByRole('button', { name: 'Terug naar Carla' }).click()
    expect(await dotsOn(page)).toBe(1)
    await switchTo(page, 'Anna')
    expect(await dotsOn(page)).toBe(2)

    await room.until((view) => view.activity?.kind === 'dotVote' && JSON.stringify(view.activity).includes('"done":3'))
    await room.act('close')
    await room.act('reveal', { to: 'console' })
    expect(ballotsInLog()).toBe(3)

    // One leaves: the others stay, also after a reload.
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Mijn gegevens' }).click()
    await page.getByRole('button', { name: 'Wis mij' }).click()
    await page.getByRole('dialog').last().getByRole('button', { name: 'Wis mij' }).click()
    await heading(page, 'Deze plek is er niet meer')
    await switchTo(page, 'Limburg 1')
    await page.reload()
    await page.getByRole('button', { name: 'Carla' }).waitFor()
    expect(await page.getByRole('button', { name: 'Anna' }).count()).toBe(0)
    await room.until((view) => view.seatCount === 2)

    await expectNoSecrets(context, page, room)
    expectNoComplaints()
    await context.close()
    room.close()
  })

  test('where the browser keeps nothing the cookies do: everybody is still there after a reload', async () => {
    const room = await openRoom()
    const { page, context } = await openTablet()
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
      }
    })
    await page.goto(`${server.url}/${room.programme.code}`)
    await sitDown(page, 'Drenthe', 'Anna')
    await addPerson(page)
    await sitDown(page, 'Overijssel', 'Carla')
    await page.reload()
    await switchTo(page, 'Anna')
    await room.untilPresent(2)
    await context.close()
    room.close()
  })

  test('on a narrow phone the others are behind one button, also by keyboard', async () => {
    const room = await openRoom()
    const { page, context } = await openFace(browser, 'phone')
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${server.url}/${room.programme.code}`)
    await sitDown(page, 'Drenthe', 'Anna')
    await addPerson(page)
    await sitDown(page, 'Overijssel', 'Carla')
    await page.getByRole('button', { name: 'Wissel' }).focus()
    await page.keyboard.press('Enter')
    await expectAccessible(page, 'the choice of who goes on')
    const current = page.locator('dialog [aria-current]')
    expect(await current.innerText()).toContain('Carla')
    await page.locator('dialog').getByRole('button', { name: 'Anna' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('nav p', { hasText: 'Anna' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expectNoComplaints()
    await context.close()
    room.close()
  })
})

/** The facilitator's side of one session, over the wire. */
async function openRoom() {
  const programme: Programme = await createProgramme(server.url, 'mkb-deals')
  const lead = new WireClient(server.url, 'facilitator', programme.programmeId, programme.facilitatorCookie)
  let present = 0
  let tell = (): void => undefined
  lead.socket.on('presence', ({ total }) => {
    present = total
    tell()
  })
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
    cards: () => cardsOf(view()),
    until: (isSo: (now: FacilitatorView) => boolean) => lead.until(() => isSo(view())),
    untilPresent: (count: number) =>
      new Promise<void>((resolve) => {
        tell = () => {
          if (present === count) resolve()
        }
        tell()
      }),
    goTo: async (kind: string, cardType?: string): Promise<void> => {
      const item = Object.values(view().agenda).find(
        (one) => one.kind === kind && (cardType === undefined || /leervragen/i.test(one.title.nl)),
      )
      await must('agenda.go', null, { activityId: item?.id, expectedPhase: view().phase, skipped: false })
      await must('agenda.enterNow', null, { expectedPhase: view().phase })
    },
    act: (command: string, data: object = {}) => must(`dotVote.${command}`, view().now?.activityId ?? null, data),
    close: () => lead.close(),
  }
}
type OpenRoom = Awaited<ReturnType<typeof openRoom>>

interface SeenCard {
  readonly text: unknown
  readonly regionId: string | null
}
const cardsOf = ({ activity }: FacilitatorView): readonly SeenCard[] =>
  activity?.kind === 'collect' ? Object.values(activity.cards) : []

async function openTablet(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const { page, context } = await openFace(browser, 'phone')
  await page.setViewportSize({ width: 768, height: 1024 })
  expect(complaints).toEqual([])
  return { page, context }
}

/** Questions that this page has put dots on. */
async function dotsOn(page: Page): Promise<number> {
  await page
    .getByRole('button', { name: /^Stip erbij/ })
    .first()
    .waitFor()
  return page.locator('[role=group][data-on]').count()
}

/** All that stands on the page, what is typed into it included. */
const wordsOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('textarea, input')].map((field) => (field as HTMLInputElement).value),
    ].join('\n'),
  )

/** I11: what opens a seat is in its cookie, which no page can read, and nowhere else. */
async function expectNoSecrets(context: BrowserContext, page: Page, room: OpenRoom): Promise<void> {
  const cookies = (await context.cookies()).filter(({ name }) => /^p\d?_/.test(name))
  expect(cookies.map(({ name }) => name).sort()).toEqual(
    ['p', 'p2', 'p3'].map((letter) => `${letter}_${room.programme.programmeId}`).sort(),
  )
  expect(cookies.every(({ httpOnly }) => httpOnly)).toBe(true)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }))
  const words = (await wordsOn(page)) + kept + server.output()
  for (const { value } of cookies) expect(words).not.toContain(value)
}

function ballotsInLog(): number {
  const database = new DatabaseSync(path(server.dataDir, 'kennisronde.sqlite'), { readOnly: true })
  const row = database.prepare(`SELECT data FROM events WHERE type = 'dotVote.sealed'`).get()
  database.close()
  return (JSON.parse(String(row?.data)) as { result: { ballots: number } }).result.ballots
}
