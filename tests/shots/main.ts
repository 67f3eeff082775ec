import { mkdir, writeFile } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { type Crowd, gather } from '../support/server/crowd.ts'
import { JumpClock } from '../support/server/jumpClock.ts'
import { command, goTo, startSession } from '../support/server/script.ts'
import { startApp } from '../support/server/startApp.ts'
import { WireClient } from '../support/server/wireClient.ts'
import { board, learningMap, matrix } from './comparing.ts'
import { smallerPng } from './smallerPng.ts'

/**
 * `npm run shots`: the pictures of the README, of a real session with 24 people on the real server. Its clock starts at
 * 13.00 hours on a session day and runs along with the agenda. Build the client first.
 */
const folder = path(import.meta.dirname, '..', '..', 'docs', 'images')
const startAt = Date.UTC(2026, 8, 24, 11, 0)
const minuteMs = 60_000
const sizes = {
  page: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
} as const

const clock = new JumpClock()
clock.jump(startAt - Date.now())
const server = await startApp(
  { publicUrl: 'http://kennisronde.example' },
  { clock, clientDir: path(import.meta.dirname, '..', '..', 'dist', 'client') },
)
interface Faces {
  readonly base: string
  readonly code: string
  readonly console: Page
  readonly wall: Page
  readonly phone: Page
  readonly lead: WireClient
  readonly crowd: Crowd
}

async function takeAll(base: string, on: Browser): Promise<void> {
  const context = await open(on, 'page')
  const console = await context.newPage()
  await console.goto(base)
  await shoot(console, 'home')
  await console.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
  await console.getByRole('heading', { name: 'Klaar om te beginnen?' }).waitFor()
  const code = new URL(console.url()).pathname.split('/').at(-1) ?? ''
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).click(),
  ])
  await wall.setViewportSize({ width: 1600, height: 900 })
  const phone = await (await open(on, 'phone')).newPage()
  const crowd = await gather(base, code, 8)
  const lead = await leadWith(context, base, code)
  await walk({ base, code, console, wall, phone, lead, crowd })
}

/** Every item at its time; what the people do in it, and the pictures. */
async function walk(faces: Faces): Promise<void> {
  const { base, code, phone, wall, lead, crowd } = faces
  await startSession(lead)
  for (const activityId of lead.facilitator().session?.itemOrder ?? []) {
    const item = lead.facilitator().agenda[activityId]
    if (lead.facilitator().now?.activityId !== activityId) await goTo(lead, activityId)
    await crowd.arrive(activityId)
    const kind = lead.facilitator().activity?.kind
    if (kind === 'lobby') {
      await shoot(wall, 'projector-lobby')
      await sitDown(phone, `${base}/${code}`)
      await crowd.growTo(23)
    }
    if (kind === 'agreements') await crowd.agree()
    if (kind === 'collect' && item?.title.nl === 'Leervragen maken') await collect(faces)
    if (kind === 'matrix') await matrix(faces, activityId, shoot)
    if (kind === 'learningMap') {
      await learningMap(faces, activityId, shoot)
      await board(faces, activityId, shoot)
      await crowd.arrive('shots-board')
    }
    if (kind === 'dotVote') return vote(faces, activityId)
    clock.jump((item?.minutes ?? 0) * minuteMs)
  }
}

async function sitDown(phone: Page, address: string): Promise<void> {
  await phone.goto(address)
  await phone.getByRole('radio', { name: 'Zuid-Limburg' }).check({ force: true })
  await phone.getByLabel('Je voornaam').fill('Noor')
  await phone.getByRole('button', { name: 'Schuif aan' }).click()
  await phone.getByText('Jouw code').waitFor()
}

async function collect({ phone, lead, crowd }: Faces): Promise<void> {
  await crowd.writeQuestions()
  await command(lead, 'timer.goToStep', null, { index: 1 })
  clock.jump(minuteMs)
  await phone.reload()
  await phone.getByRole('radio', { name: 'Proces' }).check({ force: true })
  await phone.getByLabel('Je vraag', { exact: true }).fill('Hoe houden we ondernemers na een jaar nog betrokken?')
  await shoot(phone, 'phone-question', false)
  await phone.getByRole('button', { name: 'Vraag toevoegen' }).click()
  clock.jump(-minuteMs)
}

async function vote({ console, wall, phone, lead, crowd }: Faces, activityId: string): Promise<void> {
  clock.jump(3 * minuteMs)
  await command(lead, 'dotVote.open', activityId, {})
  await command(lead, 'timer.goToStep', null, { index: 1 })
  await crowd.vote()
  clock.jump(78_000)
  await phone.reload()
  const add = phone.getByRole('button', { name: /^Stip erbij/ })
  for (const place of [0, 2, 2]) await add.nth(place).click()
  await shoot(phone, 'phone-vote', false)
  await shoot(console, 'console')
  await phone.getByRole('button', { name: 'Klaar met stemmen' }).click()
  await phone.getByText(/^Bewaard/).waitFor()
  await command(lead, 'dotVote.close', activityId, {})
  await command(lead, 'dotVote.reveal', activityId, { to: 'projector' })
  await shoot(wall, 'projector-result')
}

async function leadWith(context: BrowserContext, base: string, code: string): Promise<WireClient> {
  const cookies = (await context.cookies(base)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${base}/api/me/${code}/facilitator`, { headers: { cookie: cookies } })
  const { programmeId } = (await answer.json()) as { programmeId: string }
  const lead = new WireClient(base, 'facilitator', programmeId, cookies)
  await lead.connected()
  return lead
}

const open = (on: Browser, face: keyof typeof sizes): Promise<BrowserContext> =>
  on.newContext({
    ...sizes[face],
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })

/** Loaded anew first, unless something was typed: a page that saw the clock jump would still believe the old one. */
async function shoot(page: Page, name: string, reloads = true): Promise<void> {
  await page.bringToFront()
  if (reloads) await page.reload()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(1500)
  const png = smallerPng(await page.screenshot())
  await writeFile(path(folder, `${name}.png`), png)
  globalThis.console.log(`${name}.png: ${Math.round(png.length / 1000)} kB`)
}

const browser = await launchChromium()
try {
  await mkdir(folder, { recursive: true })
  await takeAll(server.base, browser)
} finally {
  await browser.close()
  await server.stop()
}
process.exit()
