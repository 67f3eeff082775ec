import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { FacilitatorView } from '../../shared/programme/views.ts'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import type { Outcome } from '../../shared/protocol/messages.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, type LiveClient, next } from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, secretOf, Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

/** Stands in every field that is the facilitators' or one person's own. */
const mark = 'Kanarie'

let started: StartedApp
let created: CreatedAnswer
let facilitator: Visitor

beforeAll(async () => {
  started = await startApp()
  const made = await createProgramme(started.base)
  created = made.created
  facilitator = made.facilitator
})
afterEach(disconnectAll)
afterAll(() => started.stop())

/** Every frame that a connection gets, as text. */
function frames(client: LiveClient): readonly string[] {
  const heard: string[] = []
  client.io.on('open', () => {
    client.io.engine.on('packet', ({ data }: { readonly data?: unknown }) => {
      if (typeof data === 'string') heard.push(data)
    })
  })
  return heard
}

function desk(client: LiveClient) {
  let seq = 0
  return async (name: string, data: object, activityId: string | null = null, isSealed = false): Promise<Outcome> => {
    if (!isSealed) seq += 1
    const command = { seq: isSealed ? null : seq, name, activityId, data }
    const answer = await client.timeout(3000).emitWithAck('commands', { commands: [command] })
    const [outcome] = 'outcomes' in answer ? answer.outcomes : []
    if (outcome === undefined) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return outcome
  }
}

const live = (visitor: Visitor, audience: string): LiveClient =>
  // Following too: what is known is everybody's, and in nobody's name.
  connect(started.base, created.programmeId, { cookie: visitor.cookieHeader, hello: { audience, isFollowing: true } })

async function byLink(role: string): Promise<Visitor> {
  const made = await facilitator.post('/api/links', {
    programmeId: created.programmeId,
    role,
    name: `${mark} link ${role}`,
  })
  const visitor = new Visitor(started.base)
  const secret = secretOf(String(made.json().url))
  const door = role === 'coFacilitator' ? 'facilitator' : 'projector'
  const access = await visitor.post('/api/access', { code: created.code, secret, role: door })
  expect(access.status).toBe(200)
  return visitor
}

test('I11, L1: what is the facilitators’ or one person’s own is in no frame and no answer of anybody else, and in no log', async () => {
  const { base } = started
  const [anna, bram] = [
    await joinAs(base, created.code, `${mark} Anna`),
    await joinAs(base, created.code, `${mark} Bram`),
  ]
  const console_ = live(facilitator, 'facilitator')
  const opened = next(console_, 'view')
  const lead = desk(console_)
  const view = (await opened).body as FacilitatorView
  const regionId = view.regionOrder[0]
  const others = {
    phone: frames(live((await joinAs(base, created.code, null)).phone, 'participant')),
    wall: frames(live(await byLink('projector'), 'projector')),
    observer: frames(live(await byLink('observer'), 'projector')),
  }
  const own = live(anna.phone, 'participant')
  const ownFrames = frames(own)
  const annas = desk(own)
  const say = async (...wish: Parameters<typeof lead>): Promise<void> => {
    expect(await lead(...wish), wish[0]).toMatchObject({ status: 'committed' })
  }
  const phase = { expectedPhase: view.phase }
  await say('session.start', { sessionId: 'session-1', ...phase })
  await say('agenda.go', { activityId: 's1-09', skipped: false, expectedPhase: phase.expectedPhase + 2 })
  await say('agenda.enterNow', { expectedPhase: phase.expectedPhase + 3 })
  const texts = { notes: `${mark} notitie`, says: `${mark} zegt` }
  await say('plan.change', { changes: [{ activityId: 's1-09', ...texts }] })
  await say('parking.put', { pointId: 'point', text: `${mark} later` })
  const person = { id: 'expected', name: `${mark} verwacht`, regionId, role: `${mark} rol` }
  await say('expected.add', { people: [person] })
  await say('expected.change', { ...person, name: `${mark} anders` })
  await say('expected.link', { personId: 'expected', seatId: bram.seat.seatId })
  await say('people.setName', { seatId: bram.seat.seatId, name: `${mark} Bram anders` })
  await say('people.remove', { seatId: bram.seat.seatId })
  await say('people.readmit', { seatId: bram.seat.seatId })
  await say('wall.setCountHidden', { isOn: true })
  const card = { cardId: 'c'.repeat(22), cardSeq: 1, kind: 'process', themeId: null, sourceRegionId: null }
  expect(await annas('collect.putSealedCard', { ...card, text: 'Wie schreef dit?' }, 's1-09', true)).toMatchObject({
    status: 'committed',
  })
  await say('collect.setHidden', { cardId: card.cardId, hidden: true }, 's1-09')
  await say('collect.setHidden', { cardId: card.cardId, hidden: false }, 's1-09')
  await say('people.merge', { fromSeatId: bram.seat.seatId, intoSeatId: anna.seat.seatId })
  // The last thing that everybody is told: all before it was told too.
  await say('plan.change', { changes: [{ activityId: 's1-09', title: 'Laatste woord' }] })
  const heard = (all: readonly string[]): string => all.join('\n')
  for (const [who, all] of Object.entries(others)) {
    await eventually(() => heard(all)).toContain('Laatste woord')
    expect(heard(all), who).toContain('Wie schreef dit?')
    expect(heard(all), who).not.toContain(mark)
    for (const seatId of [anna.seat.seatId, bram.seat.seatId]) expect(heard(all), who).not.toContain(seatId)
  }
  await eventually(() => heard(ownFrames)).toContain('Laatste woord')
  // Their own name, and what the facilitators keep of nobody.
  const annasOwn = heard(ownFrames).replaceAll(`${mark} Anna`, '')
  expect(annasOwn).not.toContain(mark)

  const stranger = new Visitor(base)
  const paths = [`/api/codes/${created.code}`, '/api/server', `/api/server?programme=${created.programmeId}`]
  for (const path of paths) expect((await stranger.get(path)).text, path).not.toContain(mark)
  for (const line of started.log) {
    expect(line).not.toContain(mark)
    expect(line).not.toContain('Wie schreef dit?')
  }
})
