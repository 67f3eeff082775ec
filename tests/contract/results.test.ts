import { afterEach, expect, test, vi } from 'vitest'
import type { SessionReport } from '../../shared/programme/report.ts'
import type { RehearsalAnswer } from '../../shared/protocol/http.ts'
import { gather } from '../support/server/crowd.ts'
import { patient } from '../support/server/eventually.ts'
import { command, goTo, startSession } from '../support/server/script.ts'
import { startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, secretOf, Visitor } from '../support/server/visitor.ts'
import { WireClient } from '../support/server/wireClient.ts'

vi.setConfig(patient)

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

async function start() {
  const { base, stop } = await startApp({}, { crowds: { start: () => ({ set: () => {}, end: async () => {} }) } })
  endings.push(stop)
  return base
}

const path = (programmeId: string, sessionId = 'session-1') =>
  `/api/programmes/${programmeId}/sessions/${sessionId}/results`

async function lead(base: string, programmeId: string, visitor: Visitor): Promise<WireClient> {
  const console = new WireClient(base, 'facilitator', programmeId, visitor.cookieHeader)
  await console.connected()
  endings.push(() => console.close())
  return console
}

test('Z11: what a session brought is for links that open the console: not for a phone, a wall, or another programme', async () => {
  const base = await start()
  const { facilitator, created } = await createProgramme(base)
  const { programmeId, code } = created
  expect((await facilitator.get(path(programmeId))).status).toBe(404)
  const console = await lead(base, programmeId, facilitator)
  const crowd = await gather(base, code, 9)
  endings.push(() => crowd.leave())
  await startSession(console)
  const items = Object.values(console.facilitator().agenda)
  const item = (kind: string) => items.find((one) => one.kind === kind)?.id ?? ''
  const collect = items.find(({ title }) => title.nl === 'Leervragen maken')?.id ?? ''
  await goTo(console, collect)
  await crowd.writeQuestions()
  await goTo(console, item('dotVote'))
  await command(console, 'dotVote.open', item('dotVote'), {})
  await crowd.vote()
  await command(console, 'dotVote.close', item('dotVote'), {})
  await command(console, 'dotVote.reveal', item('dotVote'), { to: 'projector' })
  await command(console, 'session.end', null, { expectedPhase: console.facilitator().phase })

  const answer = await facilitator.get(path(programmeId))
  const report = JSON.parse(answer.text) as SessionReport
  expect(report.votes[0]?.result?.ballots).toBe(8)
  expect(report.cards.map(({ type }) => type)).toEqual(['learningQuestion'])
  expect(report.programme).toMatchObject({ isRehearsal: false })
  // A question by a region is a region's: no seat, and no name that was not shown.
  expect(answer.text).not.toMatch(/seatId|secretHash|Anouk/)

  const { phone } = await joinAs(base, code)
  const wall = new Visitor(base)
  await wall.post('/api/access', { code, secret: secretOf(created.links.projector), role: 'projector' })
  const { facilitator: other } = await createProgramme(base)
  for (const who of [phone, wall, other, new Visitor(base)])
    expect([(await who.get(path(programmeId))).status, (await who.get(path(programmeId))).json()]).toEqual([
      401,
      { code: 'linkUnknown' },
    ])
  expect((await facilitator.get(path(programmeId, 'session-9'))).status).toBe(404)
})

test('P8: what a rehearsal brought says that it was one, and nothing of it is in what the programme brought', async () => {
  const base = await start()
  const { facilitator, created } = await createProgramme(base)
  const made = await facilitator.post('/api/rehearsals', { programmeId: created.programmeId, people: 2 })
  const copy = JSON.parse(made.text) as RehearsalAnswer
  const console = await lead(base, copy.programmeId, facilitator)
  await startSession(console)
  await console.send('parking.put', null, { pointId: 'p'.repeat(22), text: 'Kanarie' })
  expect((await facilitator.get(path(copy.programmeId))).json()).toMatchObject({
    programme: { isRehearsal: true },
    parked: [{ text: 'Kanarie' }],
  })
  expect((await facilitator.get(path(created.programmeId))).status).toBe(404)
})
