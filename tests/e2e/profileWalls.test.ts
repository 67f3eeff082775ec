import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dealTexts, effects, slots } from '../../shared/programme/dealParts.ts'
import type { DealChange } from '../../shared/programme/deals.ts'
import { launchChromium } from '../support/chromium.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { heading } from './faces.ts'
import { insert, lead, onWall, openWall, put } from './profileRoom.ts'
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

/** Long and short, as regions are called. */
const names = ['Arbeidsmarktregio Noordoost-Brabant-Zuid', 'Ee', 'Kempen', 'Midden-Delfland en Westerkwartier']
const regionsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'regio' as const,
    name: `${names[index % names.length]} ${index + 1}`,
  }))
const long =
  'Ondernemersvaardigheden en bedrijfsopvolging in kleine familiebedrijven, zodat er over vijf jaar nog iemand is die de zaak wil.'
const longest = (length: number): string => long.repeat(3).slice(0, length).trim()

describe.each([2, 9, 22, 30])('on a wall with %i regions', (count) => {
  test('everything can be read, however much there is: by pages, never smaller', async () => {
    const led = await lead(browser, server.url, regionsOf(count))
    const { desk, regionIds } = led
    const wall = await openWall(led)
    await startSession(desk)
    await insert(led, 'profiles', 'profile')
    await insert(led, 'words', 'definition')
    await goTo(desk, 'profiles')
    const [first = ''] = regionIds
    for (const change of fullProfile()) await put(led, first, change)
    await onWall(wall, `van de ${count * 12} onderdelen ingevuld`)
    await expectReadable(wall, 'progress')
    for (const part of ['profile', 'grid'] as const) {
      await desk.send('profile.show', 'profiles', { regionId: first, part })
      await everyPage(wall, (page) => desk.send('profile.showPage', 'profiles', { page }), part)
    }
    await desk.send('profile.show', 'profiles', { regionId: null, part: 'grid' })
    await heading(wall, 'Wat weten we nog niet?')
    await everyPage(wall, (page) => desk.send('profile.showPage', 'profiles', { page }), 'unknown')

    await goTo(desk, 'words')
    for (const [index, regionId] of regionIds.entries()) {
      await put(led, regionId, { part: 'answer', activityId: 'words', value: longest(index % 3 === 0 ? 140 : 100) })
    }
    await onWall(wall, `van de ${count}`)
    await expectReadable(wall, 'who answered')
    await desk.send('definitionRound.show', 'words', {})
    await heading(wall, 'Wat houdt regionale innovatie in')
    const pages = await everyPage(wall, (page) => desk.send('definitionRound.showPage', 'words', { page }), 'answers')
    if (count === 9) expect(pages).toBe(2)
    await desk.send('definitionRound.light', 'words', { regionId: first })
    await onWall(wall, 'Eén antwoord in beeld')
    await expectReadable(wall, 'one answer')
    desk.close()
    await wall.context().close()
  })
})

/** Looks at each page; how many there are. */
async function everyPage(wall: Page, turn: (page: number) => Promise<unknown>, name: string): Promise<number> {
  await wall.waitForTimeout(300)
  await expectReadable(wall, `${name}, page 1`)
  const count = Number(/bladzijde 1 van (\d+)/.exec(await wall.locator('body').innerText())?.[1] ?? 1)
  for (let page = 1; page < count; page += 1) {
    await turn(page)
    await onWall(wall, `bladzijde ${page + 1} van ${count}`)
    await expectReadable(wall, `${name}, page ${page + 1}`)
  }
  return count
}

/** Every field as long as it can be. */
function fullProfile(): readonly DealChange[] {
  const range = (length: number) => Array.from({ length }, (_, index) => index)
  return [
    ...dealTexts.map((name): DealChange => ({ part: 'text', name, value: longest(280) })),
    { part: 'tags', value: ['landelijk', 'grensregio', 'maakindustrie', 'krappe-arbeidsmarkt'] },
    { part: 'focus', value: 'resultaatsturing-monitoring' },
    ...range(slots.goal).map((slot): DealChange => ({ part: 'goal', slot, value: longest(140) })),
    ...range(slots.lever).map((slot): DealChange => ({ part: 'lever', slot, value: longest(140), instrumentId: null })),
    ...range(slots.lever).flatMap((lever) =>
      range(slots.goal).map(
        (goal): DealChange => ({
          part: 'effect',
          lever,
          goal,
          value: effects[(lever + goal) % effects.length] ?? null,
        }),
      ),
    ),
    ...(['offer', 'ask', 'indicator'] as const).flatMap((part) =>
      range(slots[part]).map(
        (slot): DealChange => ({
          part,
          slot,
          value: longest(140),
          themeId: 'ecosysteem-aansluiting',
        }),
      ),
    ),
  ]
}
