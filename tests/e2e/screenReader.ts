import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Writes down what a screen reader would be told without being asked. Call it before the page opens. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    const hear = (region: Element | null | undefined, said: Set<string>): void => {
      const text = region?.textContent?.trim() ?? ''
      const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
      // What stands outside an open dialog is inert: nobody hears it.
      if (!region || text === '' || (dialog && !dialog.contains(region))) return
      if (!said.has(text)) heard.push(text)
      said.add(text)
    }
    new MutationObserver((changes) => {
      // One new text is several changes.
      const said = new Set<string>()
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        hear(element?.closest('[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])'), said)
        // An alert is heard when it comes; a status only when it changes.
        for (const node of addedNodes) if (node instanceof Element) hear(node.closest('[role="alert"]'), said)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
}

/** All that was said on this page so far, oldest first. */
export const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard)

/** How much of it the test has listened to. */
const listenedTo = new WeakMap<Page, number>()

/** Waits until it is said, after what was heard before. */
export async function hear(page: Page, text: string): Promise<void> {
  const from = listenedTo.get(page) ?? 0
  for (let tries = 0; tries < 100; tries += 1) {
    const at = (await heard(page)).indexOf(text, from)
    if (at >= 0) {
      listenedTo.set(page, at + 1)
      return
    }
    await page.waitForTimeout(100)
  }
  throw new Error(`“${text}” was never said; this was: ${(await heard(page)).slice(from).join(' | ')}`)
}

/** One title for the page, and no step left out between the headings below it. */
export async function expectHeadings(page: Page): Promise<void> {
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4')]
      .filter((heading) => heading.checkVisibility() && heading.closest('dialog') === null)
      .map((heading) => Number(heading.tagName[1])),
  )
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1)
}
