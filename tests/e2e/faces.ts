import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

/** How a page talks to the server, as its address asks for. */
export type Transport = 'websocket' | 'polling'

export interface Face {
  readonly page: Page
  readonly context: BrowserContext
}

const viewports = {
  phone: { width: 390, height: 844 },
  console: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
} as const

/** What went wrong in any page: script errors and refusals of the content security policy. Must stay empty. */
export const complaints: string[] = []

/** A browser of its own, as a person would have: nothing shared with the others. */
export async function openFace(browser: Browser, face: keyof typeof viewports): Promise<Face> {
  const context = await browser.newContext({ viewport: viewports[face], locale: 'nl-NL', reducedMotion: 'reduce' })
  context.on('page', watch)
  const page = await context.newPage()
  return { page, context }
}

function watch(page: Page): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
}

export const withTransport = (url: string, transport: Transport): string => `${url}?transport=${transport}`

/** Scans the code: picks a region, gives a name or none, and sits down. */
export async function join(page: Page, address: string, region: string, name: string | null): Promise<void> {
  await page.goto(address)
  await page.getByRole('radio', { name: region, exact: false }).first().check({ force: true })
  if (name !== null) await page.getByLabel('Je voornaam').fill(name)
  await page.getByRole('button', { name: 'Schuif aan' }).click()
  await page.getByText('Jouw code').waitFor()
}

/** A press within this long of the one before counts as the same press. */
const doublePressMs = 700

/** Next item, without the rest of the five seconds. */
export async function next(console: Page, title: string): Promise<void> {
  await console.getByRole('button', { name: 'Volgende', exact: true }).click()
  await console.waitForTimeout(doublePressMs + 100)
  await console.getByRole('button', { name: /^Ga nu/ }).click()
  await heading(console, title)
}

export async function heading(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title, exact: false }).first().waitFor()
}

export async function see(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** No page may have complained; says what it was. */
export function expectNoComplaints(): void {
  expect(complaints).toEqual([])
}
