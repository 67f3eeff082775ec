import type { Page } from 'playwright-core'
import { heading } from './faces.ts'

/** On the page of the door: picks a region, gives a name or none, and sits down. */
export async function sitDown(page: Page, region: string, name: string | null): Promise<void> {
  await page.getByRole('radio', { name: region, exact: false }).first().check({ force: true })
  if (name !== null) await page.getByLabel('Je voornaam').fill(name)
  await page.getByRole('button', { name: 'Schuif aan', exact: true }).click()
  await page.getByRole('button', { name: 'Menu' }).waitFor()
}

/** To the door for one more person on this device. */
export async function addPerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Deel dit apparaat' }).click()
  await page.getByRole('button', { name: 'Nog iemand erbij' }).click()
  await heading(page, 'Namens welke regio')
}

export async function switchTo(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: who }).first().click()
  await page.locator('nav [aria-current]', { hasText: who }).waitFor()
}

export const draft = (page: Page) => page.getByLabel('Je vraag', { exact: true })

/** A question of the own region, there once it is among the own cards. */
export async function ask(page: Page, text: string, attribution: RegExp = /^Mijn regio/): Promise<void> {
  await page.getByRole('radio', { name: 'Proces' }).check({ force: true })
  await draft(page).fill(text)
  await page.getByRole('radio', { name: attribution }).check({ force: true })
  await page.getByRole('button', { name: /^Vraag (toevoegen|bewaren)/ }).click()
  await page.locator('[data-own-card]', { hasText: text }).waitFor()
}

/** A dot on each of these places of the device's own order, then ready. */
export async function vote(page: Page, places: readonly number[]): Promise<void> {
  const add = page.getByRole('button', { name: /^Stip erbij/ })
  for (const place of places) await add.nth(place).click()
  await page.getByRole('button', { name: 'Klaar met stemmen' }).click()
}
