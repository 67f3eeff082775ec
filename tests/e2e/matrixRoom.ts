import type { Browser, Page } from 'playwright-core'
import { noFocus, stages } from '../../shared/programme/dealParts.ts'
import type { DealChange } from '../../shared/programme/deals.ts'
import type { CreatedAnswer, LinkAnswer } from '../../shared/protocol/http.ts'
import type { JumpClock } from '../support/server/jumpClock.ts'
import { command, goTo, startSession } from '../support/server/script.ts'
import { WireClient } from '../support/server/wireClient.ts'

/** Regions of the Netherlands, long names among them. */
const names = [
  'Achterhoek',
  'BAR',
  'West-Brabant',
  'Drenthe',
  'Eindhoven',
  'Limburg',
  'Overijssel',
  'Utrecht',
  'Zuid-Limburg',
  'Alblasserwaard-Vijfheerenlanden',
  'Noord-Holland Noord',
  'Zeeuws-Vlaanderen',
  'Foodvalley',
  'Twente',
  'Noordoost-Fryslân',
  'Gooi en Vechtstreek',
  'Groene Metropoolregio Arnhem-Nijmegen',
  'Midden-Brabant',
  'Noordoost-Brabant',
  'Flevoland',
  'Rivierenland',
  'Stedendriehoek',
  'Drechtsteden',
  'Haaglanden',
  'Holland Rijnland',
  'IJmond',
  'Zaanstreek',
  'Noord-Limburg',
  'Groningen',
  'Zeeland',
] as const

export const matrixItem = 's1-06'
export type Shown = NonNullable<Extract<ReturnType<WireClient['facilitator']>['activity'], { kind: 'matrix' }>>['shown']

export interface MatrixRoom {
  readonly code: string
  readonly programmeId: string
  readonly lead: WireClient
  readonly regionIds: readonly string[]
  /** Of a wall, with its secret. */
  readonly wallLink: string
  readonly consoleLink: string
}

/** A programme of so many regions; null: the example, which comes filled in. */
export async function openMatrix(url: string, regionCount: number | null): Promise<MatrixRoom> {
  const regions = regionCount === null ? null : names.slice(0, regionCount).map((name) => ({ type: 'regio', name }))
  const template = regionCount === null ? 'mkb-deals-example' : 'mkb-deals'
  const answer = await post(url, '/api/programmes', { template, title: null, regions, createKey: null })
  const { programmeId, code, links } = (await answer.json()) as CreatedAnswer
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const lead = new WireClient(url, 'facilitator', programmeId, cookie)
  await lead.connected()
  const wall = await post(url, '/api/links', { programmeId, role: 'projector', name: null }, cookie)
  const { url: wallLink } = (await wall.json()) as LinkAnswer
  return {
    code,
    programmeId,
    lead,
    regionIds: lead.facilitator().regionOrder,
    wallLink: at(url, wallLink),
    consoleLink: at(url, links.facilitator),
  }
}

/** The session runs, and is at this item. */
export async function begin({ lead }: MatrixRoom): Promise<void> {
  await startSession(lead)
  await goTo(lead, matrixItem)
}

/** Every region says something of every theme: all five steps, what is no priority, and some that stay open. */
export async function fillAll({ lead, regionIds }: MatrixRoom, clock: JumpClock): Promise<void> {
  const { themeOrder } = lead.facilitator()
  for (const [row, regionId] of regionIds.entries()) {
    for (const [column, themeId] of themeOrder.entries()) {
      clock.jump(500)
      const dice = (row * 7 + column * 3 + ((row * column) % 5)) % 9
      if (dice === 8) continue
      const now = dice < 5 ? (stages[dice] ?? 1) : noFocus
      await say(lead, regionId, { part: 'now', themeId, value: now })
      if (now === noFocus || column > 2) continue
      const evidence =
        'Twaalf bedrijven deden mee aan de arbeidsproductiviteitsverbeteringstrajecten, en acht gingen ermee door tot het einde.'
      await say(lead, regionId, { part: 'evidence', themeId, value: evidence })
      await say(lead, regionId, { part: 'wanted', themeId, value: 5 })
      await say(lead, regionId, { part: 'askUs', themeId, value: true })
    }
  }
}

export async function say(lead: WireClient, regionId: string, change: DealChange, baseSeq = 0): Promise<void> {
  const outcome = await lead.send('deal.set', null, { regionId, change, baseSeq })
  if (outcome?.status !== 'committed') throw new Error(`${JSON.stringify(change)}: ${JSON.stringify(outcome)}`)
}

export async function show(lead: WireClient, change: Partial<Shown>): Promise<void> {
  const before: Shown = { view: 'matrix', themeId: null, order: 'seat', filter: null }
  await command(lead, 'matrix.show', matrixItem, { ...before, ...change })
}

export async function openWall(browser: Browser, link: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'nl-NL', reducedMotion: 'reduce' })
  const wall = await context.newPage()
  await wall.goto(link)
  await wall.getByRole('heading').first().waitFor()
  return wall
}

const at = (url: string, link: string): string => {
  const { pathname, hash } = new URL(link)
  return `${url}${pathname}${hash}`
}

async function post(url: string, path: string, body: unknown, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url, cookie }
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer
}
