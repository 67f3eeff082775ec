import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { heading } from './faces.ts'

export const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key)

/** The words of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return ''
    const { labels } = element as Partial<HTMLInputElement>
    const ofLabels = [...(labels ?? [])].map((one) => one.innerText).join(' ')
    const own = element instanceof HTMLElement ? element.innerText : ''
    return (element.getAttribute('aria-label') ?? (ofLabels || own)).trim().replace(/\s+/g, ' ')
  })

/** Tab until what has the focus is called this; says where it went when it is nowhere. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 90; presses += 1) {
    const at = await focused(page)
    if (name.test(at)) return expectInSight(page, at)
    passed.push(at)
    await press(page, 'Tab')
  }
  throw new Error(`${name} was never reached: ${passed.join(' | ')}`)
}

/** Tabs to this button, and presses it. */
export async function activate(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await press(page, 'Enter')
}

/** One of a few, with the arrows: `group` is what the first of them, or the chosen one, is called. */
export async function choose(page: Page, group: RegExp, name: RegExp): Promise<void> {
  await tabTo(page, group)
  for (let presses = 0; presses < 12; presses += 1) {
    if (name.test(await focused(page))) break
    await press(page, 'ArrowDown')
  }
  expect(await focused(page)).toMatch(name)
  await press(page, 'Space')
}

/** To an agenda item by its number. */
export async function jump(console: Page, number: string, title: string): Promise<void> {
  const [first = '', ...others] = number
  await press(console, first)
  await console.getByRole('dialog', { name: 'Naar welk onderdeel?' }).waitFor()
  for (const digit of others) await press(console, digit)
  await press(console, 'Enter')
  await console.getByRole('dialog', { name: title }).waitFor()
  await tabTo(console, /^Ga daarheen/)
  await press(console, 'Enter')
  await console.getByRole('button', { name: /^Ga nu/ }).waitFor()
  // Without the rest of the five seconds; pressed within 700 ms it does nothing, and they pass.
  await console.waitForTimeout(800)
  await press(console, 'n')
  await heading(console, title)
}

/** Somebody who keeps writing. */
export async function typeUntil(field: Locator, happened: Promise<void>): Promise<void> {
  let isOver = false
  const end = happened.then(() => {
    isOver = true
  })
  while (!isOver) await Promise.race([end, field.pressSequentially('a', { delay: 400 })])
}

/** WCAG 2.4.11: whoever tabs there sees it: nothing that stays on the screen lies over it. */
async function expectInSight(page: Page, name: string): Promise<void> {
  const isSeen = await page.evaluate(() => {
    const element = document.activeElement
    const shown = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element
    if (!shown) return false
    const { left, right, top, bottom } = shown.getBoundingClientRect()
    const isAt = (x: number, y: number): boolean => {
      const over = document.elementFromPoint(x, y)
      return over !== null && (shown.contains(over) || over.contains(shown))
    }
    const middle = (left + right) / 2
    return [top + 2, (top + bottom) / 2, bottom - 2].some((y) => isAt(middle, y))
  })
  expect([name, isSeen]).toEqual([name, true])
}
