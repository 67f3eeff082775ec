import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import type { EnvelopeAnswer } from '../../shared/protocol/messages.ts'
import { patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, disconnected, type LiveClient, next, type Transport } from '../support/server/phone.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

let started: StartedApp
let created: CreatedAnswer
const transports: readonly Transport[] = ['websocket', 'polling']

beforeAll(async () => {
  started = await startApp()
  const made = await createProgramme(started.base)
  created = made.created
})
afterEach(disconnectAll)
afterAll(() => started.stop())

const phone = async (options: Parameters<typeof connect>[2] = {}) => {
  const joined = await joinAs(started.base, created.code)
  const client = connect(started.base, created.programmeId, { cookie: joined.phone.cookieHeader, ...options })
  return { ...joined, client }
}
const rename = (seq: number | null, name: string | null = 'Sanne') => ({
  seq,
  name: 'seat.rename',
  activityId: null,
  data: { name },
})
const send = (client: LiveClient, said: unknown): Promise<EnvelopeAnswer> =>
  client.timeout(3000).emitWithAck('commands', said)

describe('rubbish', () => {
  const answerable: readonly [string, unknown][] = [
    ['nothing', null],
    ['a text', 'hello'],
    ['a number', 1],
    ['no commands', {}],
    ['an empty list', { commands: [] }],
    ['33 commands', { commands: Array.from({ length: 33 }, (_, index) => rename(index + 1)) }],
    ['an unknown field', { commands: [{ ...rename(1), role: 'facilitator' }] }],
    ['a seq that is no number', { commands: [{ ...rename(1), seq: '1' }] }],
    ['a name that is too long', { commands: [{ ...rename(1), name: 'x'.repeat(65) }] }],
    ['a prototype', JSON.parse('{"__proto__":{"commands":[]},"commands":1}')],
  ]
  test.each(answerable)('%s is answered `invalidCommand`', async (_what, said) => {
    const { client } = await phone()
    await next(client, 'welcome')
    expect(await send(client, said)).toEqual({ refused: 'invalidCommand' })
    expect(client.connected).toBe(true)
  })

  test('an unknown event, a lost callback and a deep value change nothing', async () => {
    const { client } = await phone()
    await next(client, 'welcome')
    const raw: { emit: (event: string, ...args: unknown[]) => void } = client as never
    raw.emit('nonsense', { a: 1 })
    raw.emit('error', new Error('pretended'))
    raw.emit('commands')
    raw.emit('clock', 'no callback')
    raw.emit('resync', 1, 2, 3)
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
    expect(await send(client, { commands: [{ ...rename(1), data: deep }] })).toMatchObject({
      outcomes: [{ status: 'rejected' }],
    })
    expect(await send(client, { commands: [rename(2)] })).toMatchObject({ outcomes: [{ status: 'committed' }] })
  })

  test.each(transports)('F50: a frame of 1 MB over %s closes that socket only', async (transport) => {
    const { client } = await phone({ transport })
    await next(client, 'welcome')
    client.emit('commands', 'x'.repeat(1_000_000), () => undefined)
    await disconnected(client)
    expect((await new Visitor(started.base).get('/healthz')).status).toBe(200)
  })

  test.each(transports)('binary over %s closes that socket only', async (transport) => {
    const { client } = await phone({ transport })
    await next(client, 'welcome')
    client.emit('commands', Buffer.from('binary'), () => undefined)
    await disconnected(client)
    expect((await new Visitor(started.base).get('/healthz')).status).toBe(200)
  })
})
