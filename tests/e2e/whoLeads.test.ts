import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, next, openFace, see } from './faces.ts'
import { press } from './keyboard.ts'
import { started } from './ledConsole.ts'

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

test('U5, U15: who does not lead sees who does and why nothing moves, and can take the lead with a link of their own', async () => {
  const { console, context, code } = await started(browser, server.url)
  const links = await console.request.post(`${server.url}/api/links`, {
    data: {
      programmeId: await programmeIdOf(console, code),
      role: 'facilitator',
      name: 'Bram',
    },
    headers: { origin: server.url },
  })
  const { url } = (await links.json()) as { url: string }
  const { page: helper, context: second } = await openFace(browser, 'console')
  await helper.goto(`${server.url}${new URL(url).pathname}${new URL(url).hash}`)
  await heading(helper, 'Inloop en aanmelden')
  await see(helper, /leidt\. Je kunt meehelpen/)
  const volgende = helper.getByRole('button', { name: 'Volgende', exact: true })
  expect(await volgende.getAttribute('aria-disabled')).toBe('true')
  await volgende.click({ force: true })
  await press(helper, 'n')
  await see(helper, 'Dit kan alleen wie leidt.')
  expect(await helper.getByRole('button', { name: /^Ga nu/ }).count()).toBe(0)
  await expectAccessible(helper, 'console that helps')

  await helper.getByRole('button', { name: 'Neem de leiding' }).click()
  await see(console, /Bram leidt/)
  await next(helper, 'Opening en programma')
  await heading(console, 'Opening en programma')
  expectNoComplaints()
  await second.close()
  await context.close()
})

async function programmeIdOf(page: Page, code: string): Promise<string> {
  const answer = await page.request.get(`${server.url}/api/codes/${code}`)
  return ((await answer.json()) as { programmeId: string }).programmeId
}
