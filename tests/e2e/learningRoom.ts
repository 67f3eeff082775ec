import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { LinkAnswer } from '../../shared/protocol/http.ts'
import type { Outcome } from '../../shared/protocol/messages.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { joinAs, randomText, WireClient } from '../support/server/wireClient.ts'

const names = [
  'Limburg',
  'Overijssel',
  'Drenthe',
  'Utrecht',
  'Achterhoek',
  'West-Brabant',
  'Gooi en Vechtstreek',
  'Kop van Noord-Holland',
  'Alblasserwaard-Vijfheerenlanden',
  'Arnhem-Nijmegen',
  'Brabantse Kempen',
  'Drechtsteden',
  'Eemland',
  'Flevoland',
  'Foodvalley',
  'Friesland',
  'Amstelland-Meerlanden',
  'Groningen',
  'Haaglanden',
  'Hart van Brabant',
  'Hoeksche Waard',
  'Holland Rijnland',
  'IJmond',
  'Midden-Holland',
  'Noordoost-Brabant',
  'Noord-Veluwe',
  'Rivierenland',
  'Twente',
  'Zeeland',
  'Zuid-Limburg',
]
const board = 's1-08'
export const item = 's1-16'

export interface LearningRoom {
  readonly code: string
  readonly lead: WireClient
  readonly context: BrowserContext
  /** With their secrets. */
  readonly wallLink: string
  readonly consoleLink: string
  close(): Promise<void>
}

/** A programme of `regionCount` regions in the middle of session 1, in which people wrote `wishCount` cards, all of other pairs. */
export async function openLearningRoom(
  browser: Browser,
  url: string,
  regionCount: number,
  wishCount: number,
): Promise<LearningRoom> {
  const { code, programmeId, cookie } = await create(url, regionCount)
  const lead = new WireClient(url, 'facilitator', programmeId, cookie)
  await lead.connected()
  await startSession(lead)
  await goTo(lead, board)
  const { regionOrder, themeOrder } = lead.facilitator()
  for (let index = 0; index < wishCount; index += 1) {
    // Another stride for each: near and far, and in each round of the table another one.
    const learner = index % regionCount
    const stride = 1 + ((index * 7 + 3 * Math.floor(index / regionCount)) % (regionCount - 1))
    const source = (learner + stride) % regionCount
    const person = await personOf(url, code, programmeId, regionOrder[learner] ?? '')
    must(
      await person.send('collect.putCard', board, {
        cardId: randomText(16),
        cardSeq: 1,
        text: `Hoe doen jullie dat, en wat zou je een volgende keer anders doen? (${index})`,
        kind: null,
        themeId: themeOrder[(index * 5) % themeOrder.length] ?? null,
        sourceRegionId: regionOrder[source] ?? null,
        attribution: 'region',
      }),
    )
    person.close()
  }
  await goTo(lead, item)
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' })
  const { wallLink, consoleLink } = await linksOf(url, programmeId, cookie)
  return {
    code,
    lead,
    context,
    wallLink,
    consoleLink,
    close: async () => {
      lead.close()
      await context.close()
    },
  }
}

/** Sends, and waits until the console sees what came of it. */
export async function tell(lead: WireClient, name: string, data: object): Promise<void> {
  const before = lead.revision()
  must(await lead.send(name, name.startsWith('learningMap.') ? item : null, data))
  await lead.until(() => lead.revision() > before)
}

export async function openWall({ context, wallLink }: LearningRoom, size: Size): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize(size)
  await page.goto(wallLink)
  await page.getByRole('heading').first().waitFor()
  return page
}

export interface Size {
  readonly width: number
  readonly height: number
}

async function linksOf(url: string, programmeId: string, cookie: string) {
  const link = async (role: 'projector' | 'coFacilitator'): Promise<string> => {
    const answer = await fetch(`${url}/api/links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify({ programmeId, role, name: null }),
    })
    const { url: address } = (await answer.json()) as LinkAnswer
    const { pathname, hash } = new URL(address)
    return `${url}${pathname}${hash}`
  }
  return { wallLink: await link('projector'), consoleLink: await link('coFacilitator') }
}

async function create(url: string, regionCount: number) {
  const answer = await fetch(`${url}/api/programmes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      template: 'mkb-deals',
      title: null,
      regions: names.slice(0, regionCount).map((name) => ({ type: 'regio', name })),
      createKey: null,
    }),
  })
  const { programmeId, code } = (await answer.json()) as { programmeId: string; code: string }
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')[0] ?? ''
  return { programmeId, code, cookie }
}

async function personOf(url: string, code: string, programmeId: string, regionId: string): Promise<WireClient> {
  const person = new WireClient(url, 'participant', programmeId, await joinAs(url, code, regionId, null))
  await person.connected()
  return person
}

function must(outcome: Outcome | null): void {
  if (outcome?.status !== 'committed') throw new Error(JSON.stringify(outcome))
}
