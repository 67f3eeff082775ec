import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { heading, see } from './faces.ts'

/** What a facilitator does at the console, with the buttons that are there. */

export async function makeLink(desk: Page, kind: 'Scherm' | 'Mede-gespreksleider', name: string): Promise<string> {
  await unfold(desk, /^Wie leidt/)
  await desk.getByRole('button', { name: /^Wie heeft toegang/ }).click()
  const dialog = desk.getByRole('dialog', { name: 'Wie heeft toegang' })
  await dialog.getByRole('radio', { name: new RegExp(`^${kind}`) }).check({ force: true })
  await dialog.getByLabel('Naam bij de link').fill(name)
  await dialog.getByRole('button', { name: 'Maak de link' }).click()
  await dialog.getByRole('button', { name: 'Laat de link zien' }).click()
  const link = await dialog.getByText(/^https?:\S+#[\w-]{20,}/).innerText()
  await dialog.getByRole('button', { name: 'Sluiten' }).click()
  return link.trim()
}

/** Beside a running session, what is not about the moment is folded away. */
async function unfold(desk: Page, title: RegExp): Promise<void> {
  const fold = desk.getByRole('button', { name: title })
  const isFolded = (await fold.count()) > 0 && (await fold.getAttribute('aria-expanded')) === 'false'
  if (isFolded) await fold.click()
}

export async function handOver(desk: Page, name: string): Promise<void> {
  await unfold(desk, /^Wie leidt/)
  await desk.getByRole('button', { name: 'Draag de leiding over' }).click()
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name} · nu op deze pagina`) })
    .click()
  await see(desk, `${name} leidt. Je kunt meehelpen`)
}

/** Opens the list of people for as long as `change` takes. */
export async function withPeople(desk: Page, change: (dialog: Locator) => Promise<void>): Promise<void> {
  await desk.getByRole('button', { name: /^Mensen \(/ }).click()
  const dialog = desk.getByRole('dialog', { name: /aan tafel$/ })
  await change(dialog)
  await dialog.getByRole('button', { name: 'Sluiten' }).click()
}

export async function moveTo(desk: Page, person: string, region: string): Promise<void> {
  await withPeople(desk, async (dialog) => {
    await dialog.getByRole('button', { name: `Wijzig ${person}`, exact: true }).click()
    await dialog.getByLabel('Regio', { exact: true }).selectOption({ label: region })
    await dialog.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await dialog.getByLabel('Regio', { exact: true }).waitFor({ state: 'detached' })
  })
}

export async function mergeDouble(desk: Page, name: string): Promise<void> {
  await withPeople(desk, async (dialog) => {
    const merge = dialog.getByRole('button', { name: `Voeg samen: ${name} met ${name}` })
    await merge.click()
    await merge.waitFor({ state: 'detached' })
  })
}

export async function bundle(desk: Page, texts: readonly string[], name: string): Promise<void> {
  for (const text of texts) await desk.getByRole('checkbox', { name: text, exact: true }).check({ force: true })
  await desk.getByRole('button', { name: `Voeg ${texts.length} samen` }).click()
  await desk.getByLabel('Zo heet de bundel').fill(name)
  await desk.keyboard.press('Enter')
  await desk.getByRole('checkbox', { name, exact: true }).waitFor()
}

export async function closeVote(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Sluit de stemming' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
  await expectVotePhase(desk, 'Gesloten')
}

/** Where the console says that the vote is on its way. */
export const expectVotePhase = (desk: Page, phase: string): Promise<void> =>
  desk.getByRole('list', { name: 'Waar de stemming is' }).locator('[aria-current=step]', { hasText: phase }).waitFor()

/** In the agenda: when it ends as things stand, and as it was planned, as “22.52”. */
export async function endTimes(desk: Page): Promise<readonly [expected: string, planned: string]> {
  const words = await desk.getByText('Klaar om', { exact: true }).locator('..').innerText()
  const [expected = '', planned = ''] = words.match(/\d{1,2}\.\d{2}/g) ?? []
  return [expected, planned]
}

/** Cards that came in so far, as the console counts them. */
export async function untilCards(desk: Page, least: number): Promise<void> {
  const count = desk.getByText(/^\d+ kaartjes/)
  await expect
    .poll(async () => Number.parseInt(await count.first().innerText(), 10), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(least)
}

export async function endSession(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Sessie afsluiten' }).first().click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Sluit de sessie af' }).click()
  await heading(desk, 'De volgende sessie')
}
