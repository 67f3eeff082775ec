import { isDeepStrictEqual } from 'node:util'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CheckoutActivity } from '../../server/domain/activities/checkout/state.ts'
import type { DotVoteActivity } from '../../server/domain/activities/dotVote/state.ts'
import { launchChromium } from '../support/chromium.ts'
import {
  bundle,
  closeVote,
  endSession,
  endTimes,
  expectVotePhase,
  handOver,
  makeLink,
  mergeDouble,
  moveTo,
  untilCards,
} from './dayDesk.ts'
import { type Day, openDay } from './dayRoom.ts'
import { expectNoComplaints, heading, join, next, see } from './faces.ts'
import { compareWithLog, ownDots } from './figures.ts'
import { jump } from './keyboard.ts'
import { activityIn, ballotsInBox, countBytes, readLog, tallyOf } from './logFile.ts'
import { addPerson, ask, sitDown, switchTo, vote } from './tablet.ts'

const simulated = 24
const addedLater = 5
/** One on an own phone, three on a tablet, and one who sat down twice. */
const real = 1 + 3 + 1
const everybody = simulated + addedLater + real

const questions = {
  wiebe: 'Hoe houden we de vaart erin na de eerste bijeenkomst?',
  fenna: 'Wie neemt bij ons het eerste telefoontje van een ondernemer aan?',
  limburg: 'Hoe verdelen we het werk tussen gemeente en provincie?',
  jelle: 'Wat doen we als een ondernemer na een jaar niets meer laat horen?',
  sanne: 'Hoe blijft er na een eerste bijeenkomst vaart in?',
}
const bundleName = 'Hoe houden we na de eerste bijeenkomst vaart?'
const takenHome = 'Eerst bellen, dan pas een plan schrijven.'

const voteId = 's1-11'
const overrunMinutes = 12
/** The first item takes 15. Twenty seconds less, so that neither figure turns over while the test looks. */
const overrunMs = (15 + overrunMinutes) * 60_000 - 20_000

let browser: Browser
let day: Day
beforeAll(async () => {
  browser = await launchChromium()
  day = await openDay(browser, simulated)
})
afterAll(async () => {
  await browser.close()
  await day.close()
})

test('P8: everything goes wrong in a rehearsed session; log, projector and phones agree at the end, and nothing is left of it', async () => {
  const { desk, code, server, cable } = day
  const address = `${day.url}/${code}`
  const logged = () => readLog(server.dataDir, code)
  const inBox = () => ballotsInBox(server.dataDir, code, voteId)

  // The lobby: a projector on a cable of its own, a helper, and somebody who takes the wrong region.
  const [beamerLink, helperLink] = [
    await makeLink(desk, 'Scherm', 'beamer'),
    await makeLink(desk, 'Mede-gespreksleider', 'Bram'),
  ]
  const { page: wall } = await day.open('projector', { isOnCable: true })
  await wall.goto(beamerLink)
  await heading(wall, 'Schuif aan')
  const { page: helper } = await day.open('console')
  await helper.goto(day.direct(helperLink))
  const wiebe = await sitAlone(address, 'Drenthe', 'Wiebe')
  await see(wall, 'Sessie 1 is nog niet begonnen.')
  await desk.getByRole('radio', { name: 'Snel' }).check({ force: true })
  await desk.getByRole('button', { name: /^Start sessie 1/ }).click()
  await heading(desk, 'Inloop en aanmelden')
  await see(wall, /mensen aan tafel/)

  // The coffee runs over. One press wins the minutes back, and the end is again as promised.
  await day.passTime(overrunMs)
  await desk.reload()
  await see(desk, 'Over tijd')
  await see(desk, `${overrunMinutes} min achter`)
  const startedAt = logged().state.sessions['session-1']?.startedAt ?? 0
  const promised = clockTime(startedAt + 210 * 60_000)
  expect(await endTimes(desk)).toEqual([clockTime(startedAt + (210 + overrunMinutes) * 60_000), promised])
  await desk.getByRole('button', { name: new RegExp(`^Haal ${overrunMinutes} min terug`) }).click()
  await see(desk, 'op tijd')
  expect(await endTimes(desk)).toEqual([promised, promised])

  // Late: five more of the simulated, three on one tablet, and one who takes two seats.
  await desk.getByRole('button', { name: '5 oefendeelnemers erbij' }).click()
  const tablet = await threeOnTablet(address)
  const [sanne, again] = [await sitAlone(address, 'Utrecht', 'Sanne'), await sitAlone(address, 'Utrecht', 'Sanne')]
  await jump(desk, '3', 'Spelregels')
  await wiebe.getByRole('button', { name: 'Hier kan ik mee werken' }).click()
  await see(wiebe, 'Je kunt hiermee werken.')
  await heading(wall, 'Spelregels')

  // Everybody writes. The region that was wrong is put right, and the question goes along.
  await jump(desk, '10', 'Leervragen maken')
  await ask(wiebe, questions.wiebe)
  await ask(sanne, questions.sanne, /^Niemand, anoniem/)
  await ask(tablet, questions.jelle)
  await switchTo(tablet, 'Limburg')
  await ask(tablet, questions.limburg)
  await switchTo(tablet, 'Fenna')
  await ask(tablet, questions.fenna)
  await moveTo(desk, 'Wiebe', 'Overijssel')
  await wiebe.getByRole('radio', { name: /^Mijn regio: .*Overijssel/ }).waitFor({ state: 'attached' })
  for (const text of Object.values(questions)) await see(desk, text)
  await untilCards(desk, 20)
  await jump(desk, '11', 'Vragen bundelen')
  await bundle(desk, [questions.wiebe, questions.sanne], bundleName)
  await see(wiebe, 'Je vraag is gebundeld in:')

  // The cable is pulled. Meanwhile the helper has the lead for one item, and the vote opens.
  cable.cut()
  await handOver(desk, 'Bram')
  await next(helper, 'Stemmen op leervragen')
  await heading(desk, 'Stemmen op leervragen')
  await desk.getByRole('button', { name: 'Neem de leiding' }).click()
  await see(helper, 'leidt. Je kunt meehelpen')
  await desk.getByRole('button', { name: 'Open de stemming' }).click()
  await vote(wiebe, [0, 1])
  await vote(sanne, [0, 1])
  await vote(again, [2])
  await see(wall, /wacht op verbinding, [1-9]\d s/)
  await heading(wall, 'Vragen bundelen')
  cable.pass()
  await see(wall, /van \d+ (mensen )?stemde/)
  await wall.getByText(/wacht op verbinding/).waitFor({ state: 'detached' })

  // The console is reloaded in the middle of it.
  await desk.reload()
  await expectVotePhase(desk, 'Open')
  await see(desk, /van \d+ (mensen )?stemde/)
  await see(desk, 'Jij leidt.')
  expect(await desk.getByRole('radio', { name: 'Snel' }).isChecked()).toBe(true)

  // Closed too early. The person with two seats gets one, with one ballot; then the vote goes on.
  await closeVote(desk)
  await see(wall, 'De stemming is gesloten.')
  await heading(wiebe, 'De stemming is gesloten')
  const before = (await inBox()).length
  await mergeDouble(desk, 'Sanne')
  expect(await inBox()).toHaveLength(before - 1)
  await desk.getByRole('button', { name: 'Heropen de stemming' }).click()
  await expectVotePhase(desk, 'Open')
  for (const device of [sanne, again]) await expect.poll(() => dotted(device).count(), waits).toBe(2)
  await undotted(again)
    .last()
    .getByRole('button', { name: /^Stip erbij/ })
    .click()
  await expect.poll(() => dotted(sanne).count(), waits).toBe(3)

  // The three of the tablet vote now, and the last of the late ones sits down.
  await voteOnTablet(tablet)
  await desk.getByRole('button', { name: `Mensen (${everybody})` }).waitFor()
  await closeVote(desk)
  const ballots = await inBox()

  // Shown to the room, then to everybody: the same figures everywhere, and as the log has them.
  await desk.getByRole('switch', { name: 'Op het scherm' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Leg vast en toon' }).click()
  await heading(wall, 'Dit willen we samen leren')
  await desk.getByRole('switch', { name: 'Op telefoons' }).click()
  await desk.getByRole('switch', { name: 'Aan mij' }).click()
  const result = activityIn<DotVoteActivity>(logged().state, voteId, 'dotVote').own.sealed?.result
  if (result === undefined) throw new Error('nothing was sealed')
  expect(result.ballots).toBe(ballots.length)
  const dots = Object.entries({ ...result.process.dots, ...result.content.dots })
  expect(Object.fromEntries(dots.filter(([, count]) => count > 0))).toEqual(tallyOf(ballots))
  await compareWithLog(wall, result)
  await switchTo(tablet, 'Jelle')
  for (const phone of [wiebe, tablet, sanne, again]) {
    await heading(phone, 'De uitslag')
    await compareWithLog(phone, result, Object.keys(result.items).length)
  }
  const chosen = await Promise.all([wiebe, tablet, sanne, again].map((phone) => ownDots(phone, result)))
  expect(chosen.map((dots) => Object.keys(dots).length)).toEqual([2, 2, 3, 3])
  expect(chosen[3]).toEqual(chosen[2])
  // Once is what the tally and the number of ballots above say; a simulated person may have chosen the very same.
  for (const dots of chosen) expect(ballots.some((ballot) => isSame(ballot.dots, dots))).toBe(true)
  await expectVotePhase(desk, 'Vastgelegd')
  await see(desk, new RegExp(`^${result.ballots} van \\d+ mensen stemden`))

  // Who brings it in, what everybody takes home, and the end.
  await jump(desk, '13', 'Uitslag en koppelen')
  await wiebe
    .getByRole('button', { name: /Ik breng dit in/ })
    .first()
    .click()
  await see(desk, 'Wiebe')
  await wall.getByRole('listitem').filter({ hasText: 'Wiebe, provincie Overijssel' }).first().waitFor()
  await jump(desk, '15', 'Check-out')
  await wiebe.getByLabel('Wat neem je mee?').fill(takenHome)
  await wiebe.getByRole('button', { name: 'Antwoord insturen' }).click()
  await see(wiebe, 'Je antwoord is bewaard.')
  await desk.getByRole('button', { name: 'Toon de antwoorden' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Leg vast en toon' }).click()
  await see(desk, takenHome)
  await endSession(desk)
  await see(desk, 'Sessie 1 is klaar')
  await heading(wall, 'Tot de volgende ronde.')
  for (const phone of [wiebe, tablet, sanne, again]) await see(phone, 'De sessie is klaar')

  // The log: all that was acknowledged, once; and who sat down, and where.
  const { state, count } = logged()
  expect(state.sessions['session-1']?.status).toBe('ended')
  expect(count('seat.joined')).toBe(everybody + 1)
  expect([count('seat.merged'), count('dotVote.sealed'), count('dotVote.reopened')]).toEqual([1, 1, 1])
  const cards = [...state.library.cards.values()].filter(({ isWithdrawn }) => !isWithdrawn)
  const own = Object.values(questions).map((text) => cards.filter((card) => card.text === text))
  expect(own.map((found) => found.length)).toEqual(own.map(() => 1))
  const regionOf = (text: string): unknown => cards.find((card) => card.text === text)?.regionId
  expect(Object.values(questions).map(regionOf)).toEqual(['overijssel', 'drenthe', 'limburg', 'overijssel', null])
  const [merged] = [...state.library.bundles.values()].filter(({ cardIds }) => cardIds.length > 0)
  expect([merged?.text, merged?.cardIds.length]).toEqual([bundleName, 2])
  const sentences = activityIn<CheckoutActivity>(state, 's1-14', 'checkout').own.sealed?.sentences ?? []
  expect(sentences.filter((text) => text === takenHome)).toHaveLength(1)
  expect(server.output()).not.toMatch(/Wiebe|Sanne|bijeenkomst|ondernemer/)

  // Stopped: everybody is told, and no byte of it stays. The programme itself noticed nothing.
  const traces = () => [code, questions.fenna, takenHome, 'Wiebe'].map((text) => countBytes(server.dataDir, text))
  expect(traces().every((times) => times > 0)).toBe(true)
  await desk.getByRole('button', { name: 'Stop en wis de oefening' }).click()
  for (const page of [desk, helper, wall, wiebe, tablet, sanne, again]) await see(page, 'De oefening is voorbij')
  expect(traces()).toEqual([0, 0, 0, 0])
  await day.original.getByRole('button', { name: 'Mensen (0)' }).waitFor()
  expectNoComplaints()
  expect(day.errors).toEqual([])
})

const isSame = (one: object, other: object): boolean => isDeepStrictEqual({ ...one }, { ...other })
const waits = { timeout: 30_000 } as const

/** Questions with, and without, dots of this device's person. */
const dotted = (page: Page): Locator => page.locator('[role=group][data-on]')
const undotted = (page: Page): Locator => page.locator('[role=group]:not([data-on])')

const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString('nl-NL', { hour: 'numeric', minute: '2-digit' }).replace(':', '.')

async function sitAlone(address: string, region: string, name: string): Promise<Page> {
  const { page } = await day.open('phone')
  await join(page, address, region, name)
  return page
}

async function threeOnTablet(address: string): Promise<Page> {
  const { page } = await day.open('phone')
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.goto(address)
  await sitDown(page, 'Drenthe', 'Fenna')
  await addPerson(page)
  await sitDown(page, 'provincie Limburg', null)
  await addPerson(page)
  await sitDown(page, 'Overijssel', 'Jelle')
  return page
}

/** Who had it last first. */
async function voteOnTablet(tablet: Page): Promise<void> {
  await vote(tablet, [1])
  await heading(tablet, 'Geef het apparaat door')
  await switchTo(tablet, 'Limburg')
  await vote(tablet, [2])
  await heading(tablet, 'Geef het apparaat door')
  await switchTo(tablet, 'Jelle')
  await vote(tablet, [0, 1])
  await heading(tablet, 'Geef het apparaat door')
}
