import { afterEach, expect, test, vi } from 'vitest'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import type { FacilitatorView } from '../../shared/programme/views.ts'
import type { EnvelopeAnswer, ViewMessage } from '../../shared/protocol/messages.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { JumpClock } from '../support/server/jumpClock.ts'
import { connect, disconnectAll, type LiveClient } from '../support/server/phone.ts'
import { startApp } from '../support/server/startApp.ts'
import { createProgramme } from '../support/server/visitor.ts'
import { countInFiles } from './sqliteFiles.ts'
import { temporaryDirectory } from './temporaryDirectory.ts'

vi.setConfig(patient)

const canary = 'Kanarie-zingt'
const minute = 60_000
const day = 24 * 60 * minute
const endings: (() => unknown)[] = []
afterEach(async () => {
  disconnectAll()
  for (const end of endings.splice(0).toReversed()) await end()
})

/** A server on a file, and a console on it that holds what its last full view said. */
async function startOnFile() {
  const directory = temporaryDirectory()
  endings.push(directory.remove)
  const clock = new JumpClock()
  const store = await SqliteEventStore.open({ directory: directory.path })
  const started = await startApp({}, { clock, store })
  endings.push(started.stop)
  const { facilitator, created } = await createProgramme(started.base)
  const hello = { audience: 'facilitator', clientId: 'console' }
  const console = connect(started.base, created.programmeId, { cookie: facilitator.cookieHeader, hello })
  const held = { epoch: 0, regionId: '', ids: [] as readonly string[] }
  console.on('view', ({ epoch, body }: ViewMessage) => {
    const { regionOrder, expected } = body as FacilitatorView
    Object.assign(held, { epoch, regionId: regionOrder[0] ?? '', ids: Object.keys(expected.people) })
  })
  await eventually(() => held.epoch).toBe(1)
  const { regionId } = held
  const people = ['one', 'two'].map((id) => ({ id, name: `${canary}-${id}`, regionId, role: canary }))
  await send(console, 1, 'expected.add', { people })
  const traces = (word: string) => countInFiles(directory.path, word)
  expect(traces(`${canary}-one`)).toBeGreaterThan(0)
  return { ...started, clock, console, held, traces }
}

async function send(client: LiveClient, seq: number, name: string, data: unknown): Promise<void> {
  const commands = [{ seq, name, activityId: null, data }]
  const answer: EnvelopeAnswer = await client.timeout(5000).emitWithAck('commands', { commands })
  expect(answer).toMatchObject({ outcomes: [{ status: 'committed' }] })
}

test('L5, P6: who was taken off the list is in no file any more once nobody can undo it, nor in a log line; others stay', async () => {
  const { clock, console, held, log, traces } = await startOnFile()
  await send(console, 2, 'expected.remove', { ids: ['one'] })
  clock.jump(9 * minute)
  expect(traces(`${canary}-one`)).toBeGreaterThan(0)
  clock.jump(2 * minute)
  await eventually(() => held.epoch).toBe(2)
  expect(traces(`${canary}-one`)).toBe(0)
  expect(traces(`${canary}-two`)).toBeGreaterThan(0)
  expect(held.ids).toEqual(['two'])
  expect(log.join('\n')).not.toContain(canary)
})

test('L6, P6: a list that nobody came for is gone from every file after its date, and the programme goes on', async () => {
  const { clock, console, held, traces } = await startOnFile()
  // The sweep comes by every hour; what it took off the list is forgotten like anything that was.
  clock.jump(90 * day)
  await eventually(() => {
    clock.jump(61 * minute)
    return traces(canary)
  }).toBe(0)
  const { regionId } = held
  await send(console, 2, 'expected.add', { people: [{ id: 'three', name: null, regionId, role: null }] })
})
