import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { KnowledgeView } from '../../shared/programme/knowledge.ts'
import type { FacilitatorView } from '../../shared/programme/views.ts'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import type { Hello, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import { apply, type PatchOp } from '../../shared/protocol/patch.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, type LiveClient, next, type Transport } from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, secretOf, Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

let started: StartedApp
let created: CreatedAnswer
let facilitator: Visitor

beforeAll(async () => {
  started = await startApp()
  const made = await createProgramme(started.base)
  created = made.created
  facilitator = made.facilitator
})
afterAll(() => started.stop())
afterEach(disconnectAll)

let seq = 0

/** Somebody says something that everybody may know: the first goal of the first region. */
async function say(value: string): Promise<void> {
  const { client } = attend(facilitator, { audience: 'facilitator', clientId: 'console' })
  const [regionId] = ((await next(client, 'view')).body as FacilitatorView).regionOrder
  // Nobody else writes there, so that its number is how often this did.
  const data = { regionId, change: { part: 'goal', slot: 0, value }, baseSeq: seq }
  seq += 1
  const command = { seq, name: 'deal.set', activityId: null, data }
  const answer = await client.timeout(3000).emitWithAck('commands', { commands: [command] })
  expect(answer).toMatchObject({ outcomes: [{ status: 'committed' }] })
  client.disconnect()
}

interface Held {
  readonly revision: number
  readonly body: unknown
}

/** A socket, and what it holds of what is known, patch by patch. */
function attend(
  visitor: Visitor,
  hello: Partial<Record<keyof Hello, unknown>> = {},
  transport: Transport = 'websocket',
  before: Held | null = null,
) {
  let held = before
  const client: LiveClient = connect(started.base, created.programmeId, {
    transport,
    cookie: visitor.cookieHeader,
    hello,
  })
  const messages: (ViewMessage | PatchMessage)[] = []
  client.on('view', (message) => {
    if (message.view !== 'knowledge') return
    messages.push(message)
    held = message
  })
  client.on('patch', (message) => {
    if (message.view !== 'knowledge') return
    messages.push(message)
    if (held === null || held.revision !== message.from) throw new Error(`a patch from ${message.from}`)
    held = { revision: message.to, body: apply(held.body, message.ops as readonly PatchOp[]) }
  })
  const goal = (): unknown => {
    const { deals } = (held?.body ?? { deals: {} }) as KnowledgeView
    const entries = Object.values(deals).flatMap((deal) => deal['goal:0'] ?? [])
    return entries[0]?.part === 'goal' ? entries[0].value : null
  }
  return { client, messages, goal, revision: () => held?.revision ?? null, held: () => held }
}

const kinds = (messages: readonly (ViewMessage | PatchMessage)[]): readonly string[] =>
  messages.map((message) => ('body' in message ? 'view' : 'patch'))

const phone = async () => (await joinAs(started.base, created.code)).phone

describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
  test('a phone that follows gets what is known, and then only what changes; one that does not gets nothing of it', async () => {
    await say(`Eerst ${transport}`)
    const reader = attend(await phone(), {}, transport)
    const other = attend(await phone(), {}, transport)
    await Promise.all([next(reader.client, 'view'), next(other.client, 'view')])
    expect(reader.messages).toEqual([])
    reader.client.emit('follow', true)
    await eventually(reader.goal).toBe(`Eerst ${transport}`)
    const count = reader.messages.length
    await say(`Daarna ${transport}`)
    await eventually(reader.goal).toBe(`Daarna ${transport}`)
    expect(kinds(reader.messages.slice(count))).toEqual(['patch'])

    // What it missed while it did not follow comes as a patch, as long as somebody else followed.
    const second = attend(await phone(), { isFollowing: true }, transport)
    await eventually(second.goal).toBe(`Daarna ${transport}`)
    reader.client.emit('follow', false)
    await say(`Zonder ${transport}`)
    await eventually(second.goal).toBe(`Zonder ${transport}`)
    expect(reader.goal()).toBe(`Daarna ${transport}`)
    reader.client.emit('follow', true)
    await eventually(reader.goal).toBe(`Zonder ${transport}`)
    expect(kinds(reader.messages.slice(count))).toEqual(['patch', 'patch'])
    expect(other.messages).toEqual([])
  })

  test('a phone that comes back goes on following: with a patch, or with nothing when nothing changed', async () => {
    const visitor = await phone()
    const stays = attend(await phone(), { isFollowing: true }, transport)
    const before = attend(visitor, { isFollowing: true }, transport)
    await eventually(() => before.messages.length).toBe(1)
    const shared = 0
    const welcome = { epoch: (before.messages[0] as ViewMessage).epoch, shared, mine: null }
    before.client.disconnect()
    await say(`Weg ${transport}`)
    await eventually(stays.goal).toBe(`Weg ${transport}`)

    const back = attend(
      visitor,
      { isFollowing: true, held: { ...welcome, knowledge: before.revision() } },
      transport,
      before.held(),
    )
    await eventually(back.goal).toBe(`Weg ${transport}`)
    expect(kinds(back.messages)).toEqual(['patch'])
    const held = { ...welcome, knowledge: back.revision() }
    back.client.disconnect()

    const again = attend(visitor, { isFollowing: true, held }, transport, back.held())
    await next(again.client, 'view')
    await say(`Terug ${transport}`)
    await eventually(again.goal).toBe(`Terug ${transport}`)
    expect(kinds(again.messages)).toEqual(['patch'])
  })
})

test('P6: who held it at another epoch gets a full view, also when it asks only later', async () => {
  const stays = attend(await phone(), { isFollowing: true })
  await eventually(() => stays.messages.length).toBe(1)
  const [{ epoch, revision }] = stays.messages as [ViewMessage]
  const held = { epoch: epoch - 1, shared: revision, mine: revision, knowledge: revision }
  const later = attend(await phone(), { held })
  await next(later.client, 'view')
  later.client.emit('follow', true)
  await eventually(() => kinds(later.messages)).toEqual(['view'])
})

test('consoles, walls and observers get the same by following as a phone does', async () => {
  const wall = new Visitor(started.base)
  const secret = secretOf(created.links.projector)
  await wall.post('/api/access', { code: created.code, secret, role: 'projector' })
  const all = [
    attend(await phone(), { isFollowing: true }),
    attend(facilitator, { audience: 'facilitator', clientId: 'desk', isFollowing: true }),
    attend(wall, { audience: 'projector', isFollowing: true }),
  ]
  await say('Voor iedereen')
  for (const { goal } of all) await eventually(goal).toBe('Voor iedereen')
  const [one, ...others] = all.map(({ held }) => held())
  for (const other of others) expect(other?.body).toEqual(one?.body)
})

test('a resync brings a full view of it to who follows, and to nobody else', async () => {
  const [reader, other] = [attend(await phone(), { isFollowing: true }), attend(await phone())]
  await Promise.all([next(other.client, 'view'), eventually(() => reader.messages.length).toBe(1)])
  const told = next(other.client, 'view')
  for (const { client } of [reader, other]) client.emit('resync')
  await eventually(() => reader.messages.length).toBe(2)
  expect(reader.messages[1]).toHaveProperty('body')
  await told
  expect(other.messages).toEqual([])
})

test('F68: what is no yes or no changes nothing', async () => {
  const { client, messages } = attend(await phone())
  const reader = attend(await phone(), { isFollowing: true })
  await next(client, 'view')
  for (const rubbish of ['true', 1, null, undefined, {}, [true]]) client.emit('follow', rubbish)
  // Answered after all of those.
  await client.timeout(3000).emitWithAck('clock')
  await say('Rustig')
  await eventually(reader.goal).toBe('Rustig')
  expect(messages).toEqual([])
})

test('who turns it on and off all the time gets no more full views than one a second', async () => {
  const { client, messages, goal } = attend(await phone())
  await next(client, 'view')
  const startedAt = performance.now()
  for (let round = 0; round < 12; round += 1) {
    client.emit('follow', true)
    client.emit('follow', false)
    await client.timeout(3000).emitWithAck('clock')
    // Nobody follows, and the gap of who did is over: whoever follows next needs a new full view.
    await new Promise((resolve) => setTimeout(resolve, 150))
    await say(`Ronde ${round}`)
  }
  client.emit('follow', true)
  await eventually(goal).toBe('Ronde 11')
  expect(messages.length).toBeLessThan(3 + (performance.now() - startedAt) / 1000)
})
