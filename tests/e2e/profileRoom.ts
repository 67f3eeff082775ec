import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { DealChange } from '../../shared/programme/deals.ts'
import type { CodeAnswer } from '../../shared/protocol/http.ts'
import { WireClient } from '../support/server/wireClient.ts'
import { join, openFace } from './faces.ts'

/** A programme that somebody leads over the wire, and its console and wall as pages. */
export interface Led {
  readonly browser: Browser
  readonly url: string
  readonly code: string
  readonly desk: WireClient
  readonly context: BrowserContext
  readonly console: Page
  readonly regionIds: readonly string[]
}

export async function lead(
  browser: Browser,
  url: string,
  regions: readonly { type: 'regio'; name: string }[] | null,
): Promise<Led> {
  const { context, page } = await openFace(browser, 'console')
  const answer = await context.request.post(`${url}/api/programmes`, {
    data: { template: 'mkb-deals', title: null, regions, createKey: null },
    headers: { origin: url },
  })
  expect(answer.ok()).toBe(true)
  const { programmeId, code } = (await answer.json()) as { programmeId: string; code: string }
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const desk = new WireClient(url, 'facilitator', programmeId, cookies)
  await desk.connected()
  await page.goto(`${url}/leiden/${code}`)
  const known = (await (await fetch(`${url}/api/codes/${code}`)).json()) as CodeAnswer
  return { browser, url, code, desk, context, console: page, regionIds: known.regions.map(({ id }) => id) }
}

export async function openWall({ console, context }: Led): Promise<Page> {
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    console.getByRole('button', { name: 'Zet scherm open' }).first().click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.emulateMedia({ reducedMotion: 'reduce' })
  await wall.getByRole('heading').first().waitFor()
  return wall
}

export async function insert({ desk }: Led, activityId: string, preset: 'profile' | 'definition'): Promise<void> {
  const data = { sessionId: 'session-1', activityId, preset, title: null, minutes: 15, afterId: 's1-02' }
  expect(await desk.send('plan.insert', null, data)).toMatchObject({ status: 'committed' })
}

/** A wall measures everything out of sight first. */
export const onWall = (wall: Page, text: string): Promise<void> =>
  wall.getByText(text).filter({ visible: true }).first().waitFor()

export const put = async ({ desk }: Led, regionId: string, change: DealChange): Promise<void> => {
  // No console types faster.
  await new Promise((rested) => setTimeout(rested, 60))
  expect(await desk.send('deal.set', null, { regionId, change, baseSeq: 0 })).toMatchObject({ status: 'committed' })
}

export async function phoneOf({ code, browser, url }: Led, region: string, name: string): Promise<Page> {
  const { page } = await openFace(browser, 'phone')
  await join(page, `${url}/${code}`, region, name)
  return page
}
