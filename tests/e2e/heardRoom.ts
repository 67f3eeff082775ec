import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Crowd } from '../support/server/crowd.ts'
import { expectAccessible } from './axe.ts'
import { heading } from './faces.ts'
import { focused } from './keyboard.ts'
import { expectHeadings } from './screenReader.ts'

/** One console, its projector, a phone that is listened to, and others round the table. */
export interface Room {
  readonly console: Page
  readonly wall: Page
  readonly phone: Page
  readonly crowd: Crowd
}

export async function openWall(console: Page, context: BrowserContext): Promise<Page> {
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await heading(wall, 'Schuif aan')
  await console.bringToFront()
  return wall
}

/** No face has a serious finding in this step, and each has one title with an order of headings below it. */
export async function expectStep({ console, wall, phone }: Room, name: string): Promise<void> {
  await expectAccessible(phone, `phone, ${name}`)
  await expectAccessible(console, `console, ${name}`)
  await expectAccessible(wall, `projector, ${name}`)
  for (const face of [phone, wall]) await expectHeadings(face)
}

export const currentSteps = (page: Page): Promise<string[]> => page.locator('[aria-current="step"]').allInnerTexts()

/** Waits until what is called this has the focus. */
export const expectFocus = (page: Page, name: RegExp): Promise<void> => expect.poll(() => focused(page)).toMatch(name)
