import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { Visitor } from '../support/server/visitor.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, next, openFace, see } from './faces.ts'

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

describe('P9: somebody without a phone', () => {
  test('is filled in for beside the console, always under their name, and from another computer too', async () => {
    const { page: console, context } = await openFace(browser, 'console')
    const link = await newProgramme()
    await console.goto(link)
    await console.getByRole('button', { name: /^Start sessie 1/ }).click()
    await heading(console, 'Inloop en aanmelden')

    await console.getByRole('button', { name: 'Mensen zonder telefoon' }).click()
    await console.getByRole('button', { name: 'Persoon toevoegen' }).click()
    await console.getByLabel('Regio', { exact: true }).selectOption({ label: 'Limburg' })
    await console.getByLabel('Voornaam').fill('Gerda')
    const gerda = await opens(context, () => console.getByRole('button', { name: 'Toevoegen en invullen' }).click())
    await see(gerda, 'Je vult dit in namens Gerda (Limburg 1)')
    await expectAccessible(gerda, 'a page in somebody’s name')
    await see(console, 'Gerda')
    await expectAccessible(console, 'console with somebody without a phone')

    // A second one, without a name: the same tab changes person.
    await console.bringToFront()
    await console.getByRole('button', { name: 'Persoon toevoegen' }).click()
    await console.getByLabel('Regio', { exact: true }).selectOption({ label: 'Limburg' })
    await console.getByRole('button', { name: 'Toevoegen en invullen' }).click()
    await see(gerda, 'Je vult dit in namens Limburg 2')
    await console.bringToFront()
    await console.getByRole('button', { name: 'Vul in namens Gerda' }).click()
    await see(gerda, 'Je vult dit in namens Gerda (Limburg 1)')
    expect(context.pages().length).toBe(2)

    // The console still leads; what is made in her name says so.
    await console.bringToFront()
    for (const title of [
      'Opening',
      'Spelregels',
      'Beginmeting',
      'Korte gesprekken',
      'De deals',
      'Pauze',
      'Inspiratie',
      'Wie leert van wie',
    ]) {
      await next(console, title)
    }
    await next(console, 'Leervragen maken')
    await gerda.bringToFront()
    await see(gerda, 'Je vult dit in namens Gerda')
    await gerda.getByRole('radio', { name: 'Proces' }).check({ force: true })
    await gerda.getByLabel('Je vraag', { exact: true }).fill('Hoe doen jullie dat zonder telefoon?')
    await gerda.getByRole('radio', { name: /^Mijn naam/ }).check({ force: true })
    await gerda.getByRole('button', { name: 'Vraag toevoegen' }).click()
    await console.bringToFront()
    await console.locator('li', { hasText: 'zonder telefoon' }).getByText('namens', { exact: true }).waitFor()

    const { page: desk, context: office } = await openFace(browser, 'console')
    await desk.goto(link)
    const there = await opens(office, () => desk.getByRole('button', { name: 'Vul in namens Gerda' }).click())
    await see(there, 'Je vult dit in namens Gerda (Limburg 1)')
    await there.getByRole('button', { name: 'Menu' }).click()
    await see(there, 'Mijn vragen en kaartjes (1)')
    expectNoComplaints()
    await context.close()
    await office.close()
  })
})

/** The facilitator's secret link. */
async function newProgramme(): Promise<string> {
  const visitor = new Visitor(server.url)
  const wish = { template: 'mkb-deals', title: null, regions: null, createKey: null }
  const answer = await visitor.post('/api/programmes', wish)
  return (answer.json() as unknown as CreatedAnswer).links.facilitator
}

async function opens(context: BrowserContext, press: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), press()])
  return page
}
