import type { Page } from 'playwright-core'
import { command, goTo } from '../support/server/script.ts'
import type { WireClient } from '../support/server/wireClient.ts'

interface Faces {
  readonly wall: Page
  readonly phone: Page
  readonly lead: WireClient
}
type Shoot = (page: Page, name: string, reloads?: boolean) => Promise<void>

/** How far the phone's region is, as its team fills it in; then all regions on the wall, with one theme in the light. */
export async function matrix({ wall, phone, lead }: Faces, activityId: string, shoot: Shoot): Promise<void> {
  // After each region's turn to tell comes the step in which all fill in.
  await command(lead, 'timer.goToStep', null, { index: lead.facilitator().regionOrder.length })
  await phone.reload()
  await phone.getByRole('button', { name: /^Regionale innovatie/ }).click()
  await phone.mouse.move(0, 0)
  await shoot(phone, 'phone-levels', false)
  await tell(lead, 'shown.set', null, { what: 'levels', isOn: true })
  const shown = { view: 'matrix', themeId: 'familiebedrijven', order: 'seat', filter: null }
  await tell(lead, 'matrix.show', activityId, shown)
  await shoot(wall, 'projector-matrix')
}

/** Who learns from whom, with the first pair in the light. */
export async function learningMap({ wall, lead }: Faces, activityId: string, shoot: Shoot): Promise<void> {
  const { activity } = lead.facilitator()
  const key = activity?.kind === 'learningMap' ? (activity.order[0] ?? null) : null
  await tell(lead, 'learningMap.show', activityId, { view: 'map', themeId: null, key })
  await shoot(wall, 'projector-map')
}

/** A board put into the agenda: what somebody writes, and what the room sees. */
export async function board({ wall, phone, lead }: Faces, afterId: string, shoot: Shoot): Promise<void> {
  const activityId = 'shots-board'
  const place = { sessionId: 'session-1', activityId, preset: 'dosAndDonts', title: null, minutes: 10, afterId }
  await tell(lead, 'plan.insert', null, place)
  await goTo(lead, activityId)
  await phone.reload()
  await phone.getByRole('radio', { name: 'Niet doen' }).check({ force: true })
  await phone.getByLabel('Wat zou je een collega afraden?').fill('Geef een ondernemer niet drie telefoonnummers.')
  await phone.getByLabel('Wat zou je nu anders doen?').fill('Wie het eerste gesprek voert, regelt ook het tweede.')
  await phone.getByRole('heading').first().click()
  await shoot(phone, 'phone-lesson', false)
  await shoot(wall, 'projector-board')
}

async function tell(lead: WireClient, name: string, activityId: string | null, data: object): Promise<void> {
  const outcome = await lead.send(name, activityId, data)
  if (outcome?.status !== 'committed') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
}
