import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, openFace } from './faces.ts'

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

test('Z9: table cards fit their sheets, and nothing of the console is printed with them', async () => {
  const { page, context } = await openFace(browser, 'console')
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
  await heading(page, 'Op papier')
  const code = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.getByRole('button', { name: 'Een telefoon' }).click()
  await expectAccessible(page, 'console with the parts before the start')
  await page.getByRole('button', { name: 'Maak tafelkaartjes' }).click()
  await page.getByLabel('Aantal kaartjes').fill('5')
  await expectAccessible(page, 'table cards')
  expect(await printed(page)).toMatchObject({ sheets: 3, overflow: [], others: 0 })

  await page.getByRole('radio', { name: /Eén per vel/ }).check({ force: true })
  await page.getByRole('radio', { name: 'Een regio' }).check({ force: true })
  const tents = await printed(page)
  // The example has nine regions, and a tent is read from two sides.
  expect(tents).toMatchObject({ sheets: 9, overflow: [], others: 0 })
  expect(tents.text.match(/provincie Limburg/g)).toHaveLength(2)
  expect(tents.text.replace(/\s/g, '')).toContain(code)

  await page.getByRole('button', { name: 'Sluiten' }).click()
  expect(await printed(page)).toMatchObject({ sheets: 0 })
  expectNoComplaints()
  await context.close()
})

test('Z10: the sheet that opens the console is one A4 with the programme, the code and the whole link', async () => {
  const { page, context } = await openFace(browser, 'console')
  await page.goto(`${server.url}/nieuw`)
  await page.getByLabel('Naam van het programma').fill('Samen leren in het najaar')
  const made = page.waitForResponse(/\/api\/programmes$/)
  await page.getByRole('button', { name: 'Maak het programma' }).click()
  const { code, links } = (await (await made).json()) as { code: string; links: { facilitator: string } }
  await heading(page, 'Je programma staat klaar')
  await page.getByText('Samen leren in het najaar').first().waitFor({ state: 'attached' })
  const sheet = await printed(page)
  expect(sheet).toMatchObject({ sheets: 1, overflow: [], others: 0 })
  for (const words of ['Bewaar dit blad, het opent de leiding', 'Samen leren in het najaar', links.facilitator]) {
    expect(sheet.text).toContain(words)
  }
  expect(sheet.text.replace(/\s/g, '')).toContain(code)
  // On the screen it stays covered.
  await expect.poll(() => page.locator('main').innerText()).not.toContain(links.facilitator)
  expectNoComplaints()
  await context.close()
})

/** What would come out of a printer: how many sheets of A4, what is cut off on them, and what else would be there. */
async function printed(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.emulateMedia({ media: 'print' })
  const seen = await page.evaluate(() => {
    const sheets = [...document.querySelectorAll<HTMLElement>('[data-sheets] > section')]
    const name = (element: Element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`
    const overflow = sheets.flatMap((sheet) => {
      const edge = sheet.getBoundingClientRect()
      return [...sheet.querySelectorAll('p, dd, h1, h2, svg, li')].flatMap((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const isIn = left >= edge.left && right <= edge.right && top >= edge.top && bottom <= edge.bottom
        return isIn && element.scrollWidth <= element.clientWidth + 1 ? [] : [name(element)]
      })
    })
    const isSeen = (element: Element) => element instanceof HTMLElement && getComputedStyle(element).display !== 'none'
    const others = [...document.body.children].filter((one) => !one.hasAttribute('data-sheets') && isSeen(one))
    return {
      sheets: sheets.length,
      overflow,
      others: others.length,
      text: sheets.map((one) => one.innerText).join('\n'),
    }
  })
  await page.emulateMedia({ media: null })
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  if (seen.sheets > 0) {
    expect(pages).toBe(seen.sheets)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/)
  }
  return seen
}
