import type { Browser, BrowserContext, Page } from 'playwright-core'
import { heading, openFace } from './faces.ts'

export interface Led {
  readonly console: Page
  readonly context: BrowserContext
  readonly code: string
}

/** A console of an example session that is about to start. */
export async function prepared(browser: Browser, url: string): Promise<Led> {
  const { page, context } = await openFace(browser, 'console')
  await page.goto(url)
  await page.getByRole('button', { name: 'Probeer de voorbeeldsessie' }).click()
  await page.waitForURL(/leiden/)
  await heading(page, 'Klaar om te beginnen?')
  return { console: page, context, code: new URL(page.url()).pathname.split('/').at(-1) ?? '' }
}

/** The same, at its first item. */
export async function started(browser: Browser, url: string): Promise<Led> {
  const led = await prepared(browser, url)
  await led.console.getByRole('button', { name: /^Start sessie 1/ }).click()
  await heading(led.console, 'Inloop en aanmelden')
  return led
}
