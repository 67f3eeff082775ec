import { afterEach, expect, test, vi } from 'vitest'
import { MemoryBoxKeys } from '../../server/adapters/memory/MemoryBoxKeys.ts'
import { MemoryDisk } from '../../server/adapters/memory/MemoryDisk.ts'
import { MemoryEventStore } from '../../server/adapters/memory/MemoryEventStore.ts'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import type { AppOptions } from '../../server/app.ts'
import { type RewriteRequest, type RewriteResult, StorageError } from '../../server/ports/EventStore.ts'
import type { FacilitatorView } from '../../shared/programme/views.ts'
import type { EnvelopeAnswer, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import { apply, type PatchOp } from '../../shared/protocol/patch.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { JumpClock } from '../support/server/jumpClock.ts'
import { connect, disconnectAll, disconnected, type LiveClient, next } from '../support/server/phone.ts'
import { startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, Visitor } from '../support/server/visitor.ts'
import { countInFiles } from './sqliteFiles.ts'
import { temporaryDirectory } from './temporaryDirectory.ts'

vi.setConfig(patient)

const canary = 'Kanarie-zingt'
const day = 86_400_000
const endings: (() => unknown)[] = []
afterEach(async () => {
  disconnectAll()
  for (const end of endings.splice(0).toReversed()) await end()
})

async function start(parts: Partial<Omit<AppOptions, 'config'>> = {}) {
  const clock = new JumpClock()
  const started = await startApp({}, { clock, ...parts })
  endings.push(started.stop)
  return { ...started, clock }
}

async function startOnFile() {
  const directory = temporaryDirectory()
  endings.push(directory.remove)
  const boxKeys = new MemoryBoxKeys()
  const store = await SqliteEventStore.open({ directory: directory.path })
  const started = await start({ store, boxKeys })
  return { ...started, boxKeys, store, traces: () => countInFiles(directory.path, canary) }
}

/** A socket, and the shared view as its client would hold it, patch by patch. */
function attend(base: string, programmeId: string, visitor: Visitor, audience = 'participant') {
  const client = connect(base, programmeId, { cookie: visitor.cookieHeader, hello: { audience, clientId: audience } })
  const held = { epoch: 0, revision: -1, body: null as unknown, gaps: 0, views: 0 }
  client.on('view', ({ view, epoch, revision, body }: ViewMessage) => {
    if (view === 'shared') Object.assign(held, { epoch, revision, body, views: held.views + 1 })
  })
  client.on('patch', ({ view, from, to, ops }: PatchMessage) => {
    if (view !== 'shared') return
    if (from !== held.revision) held.gaps += 1
    Object.assign(held, { revision: to, body: apply(held.body, ops as readonly PatchOp[]) })
  })
  return { client, held }
}

const send = (client: LiveClient, seq: number, name: string, data: unknown): Promise<EnvelopeAnswer> =>
  client.timeout(5000).emitWithAck('commands', { commands: [{ seq, name, activityId: null, data }] })

const namesIn = (held: { readonly body: unknown }) =>
  Object.values((held.body as FacilitatorView | null)?.seats ?? {})
    .map(({ name }) => name)
    .sort()

test('F70, P4: who wipes themselves is answered, stopped, and nowhere any more; everybody else goes on at a new epoch', async () => {
  const { base, log, traces, store } = await startOnFile()
  const { facilitator, created } = await createProgramme(base)
  const leaver = await joinAs(base, created.code, canary)
  const stayer = await joinAs(base, created.code, 'Bo')
  const phone = attend(base, created.programmeId, leaver.phone)
  const other = attend(base, created.programmeId, stayer.phone)
  const board = attend(base, created.programmeId, facilitator, 'facilitator')
  await eventually(() => namesIn(board.held)).toEqual(['Bo', canary])
  await eventually(() => [phone.held.views, other.held.views]).toEqual([1, 1])
  expect(traces()).toBeGreaterThan(0)

  const order: string[] = []
  phone.client.on('stopped', ({ code }) => order.push(code))
  const gone = disconnected(phone.client)
  const answer = await new Promise((resolve) => {
    const leave = { seq: 1, name: 'seat.leave', activityId: null, data: { seatId: leaver.seat.seatId } }
    phone.client.emit('commands', { commands: [leave] }, (said) => {
      order.push('answered')
      resolve(said)
    })
  })
  expect(answer).toMatchObject({ outcomes: [{ status: 'committed' }] })
  await gone
  expect(order).toEqual(['answered', 'notFound'])

  await eventually(() => [board.held.epoch, other.held.epoch]).toEqual([2, 2])
  expect(namesIn(board.held)).toEqual(['Bo'])
  expect(traces()).toBe(0)
  expect(log.join('\n')).not.toContain(canary)
  expect(await store.erasures(created.programmeId)).toMatchObject([{ epoch: 2, seatIds: [leaver.seat.seatId] }])

  // Cookie and personal code open nothing; the others go on, by patches that fit.
  expect((await leaver.phone.get(`/api/codes/${created.code}`)).json()).toMatchObject({ hasSeat: false })
  const { personalCode } = leaver.seat
  const resume = { code: created.code, secret: 'x'.repeat(43), personalCode }
  expect((await new Visitor(base).post('/api/resume', resume)).json()).toMatchObject({ code: 'personalCodeUnknown' })
  expect(await send(other.client, 1, 'seat.rename', { name: 'Bo Mus' })).toMatchObject({
    outcomes: [{ status: 'committed' }],
  })
  await eventually(() => namesIn(board.held)).toEqual(['Bo Mus'])
  expect([board.held.gaps, board.held.epoch]).toEqual([0, 2])
})

test('P4: after the date that everybody saw nobody gets in, everybody is told, and no name or box secret is left', async () => {
  const { base, clock, traces, boxKeys, store, log } = await startOnFile()
  const { facilitator, created } = await createProgramme(base)
  const { phone, seat } = await joinAs(base, created.code, canary)
  await boxKeys.ensure(created.programmeId, 's1-09')
  const { client } = attend(base, created.programmeId, phone)
  const board = attend(base, created.programmeId, facilitator, 'facilitator')
  await eventually(() => board.held.views).toBe(1)
  const { deletedAfter } = (board.held.body as FacilitatorView).programme

  clock.jump((deletedAfter ?? 0) - clock.now() - 3_600_000)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await phone.get(`/api/codes/${created.code}`)).status).toBe(200)

  const told = Promise.all([next(client, 'stopped'), next(board.client, 'stopped')])
  clock.jump(2 * 3_600_000)
  expect(await told).toEqual([{ code: 'codeExpired' }, { code: 'codeExpired' }])
  await eventually(traces).toBe(0)
  await eventually(async () => (await boxKeys.list(created.programmeId)).length).toBe(0)
  expect(await store.erasures(created.programmeId)).toMatchObject([{ seatIds: null }])
  expect(log.join('\n')).not.toContain(canary)

  const late = { code: created.code, secret: 'y'.repeat(43), regionId: 'a', name: null }
  const answers = [
    await phone.get(`/api/codes/${created.code}`),
    await new Visitor(base).post('/api/join', late),
    await new Visitor(base).post('/api/resume', {
      code: created.code,
      secret: late.secret,
      personalCode: seat.personalCode,
    }),
    await facilitator.get(`/api/me/${created.code}/facilitator`),
  ]
  expect(answers.map(({ status }) => status)).toEqual([410, 410, 410, 410])
  expect(answers.map((answer) => answer.json().code)).toEqual(Array(4).fill('codeExpired'))
  const again = connect(base, created.programmeId, { cookie: phone.cookieHeader })
  const refusal = await new Promise((resolve) => again.once('connect_error', resolve))
  expect(refusal).toMatchObject({ data: { code: 'codeExpired' } })
})

test('F70: a node that did not hear of it can write no name back, and its phones get full views of the new epoch', async () => {
  const disk = new MemoryDisk()
  const boxKeys = new MemoryBoxKeys()
  const one = await start({ store: new MemoryEventStore({ disk }), boxKeys })
  const two = await start({ store: new MemoryEventStore({ disk }), boxKeys })
  const { created } = await createProgramme(one.base)
  const leaver = await joinAs(one.base, created.code, canary)
  const stayer = await joinAs(one.base, created.code, 'Bo')
  // Cookies are read with the keys of a data directory; each node has its own here, so seats come from the secret.
  const second = new Visitor(two.base)
  await second.post('/api/join', { code: created.code, secret: stayer.secret, regionId: 'a', name: null })
  const far = attend(two.base, created.programmeId, second)
  const near = attend(one.base, created.programmeId, leaver.phone)
  await eventually(() => [far.held.epoch, near.held.epoch]).toEqual([1, 1])
  await send(near.client, 1, 'seat.leave', { seatId: leaver.seat.seatId })
  const text = () => JSON.stringify([...disk.programmes.values()])
  await eventually(() => text().includes(canary)).toBe(false)
  expect(await send(far.client, 1, 'seat.rename', { name: 'Bo Mus' })).toMatchObject({
    outcomes: [{ status: 'committed' }],
  })
  await eventually(() => [far.held.epoch, far.held.views]).toEqual([2, 2])
  await two.stop()
  expect(text()).not.toContain(canary)
  expect(text()).toContain('Bo Mus')
})

/** Storage that says no to a rewriting as long as a test wants. */
class StubbornStore extends MemoryEventStore {
  isStubborn = true
  override async rewrite(request: RewriteRequest): Promise<RewriteResult> {
    if (this.isStubborn) throw new StorageError('storageFull', 'No room.')
    return super.rewrite(request)
  }
}

test('F70: a rewriting that failed is tried again, and one that a stop cut short is done after the start', async () => {
  const disk = new MemoryDisk()
  const store = new StubbornStore({ disk })
  const { base, clock, stop } = await start({ store })
  const { created } = await createProgramme(base)
  const text = () => JSON.stringify([...disk.programmes.values()].map(({ events }) => events))
  const leave = async (): Promise<void> => {
    const { phone, seat } = await joinAs(base, created.code, canary)
    const { client, held } = attend(base, created.programmeId, phone)
    await eventually(() => held.views).toBe(1)
    await send(client, 1, 'seat.leave', { seatId: seat.seatId })
  }
  await leave()
  expect(text()).toContain(canary)
  store.isStubborn = false
  clock.jump(10_000)
  await eventually(() => text().includes(canary)).toBe(false)

  store.isStubborn = true
  await leave()
  await stop()
  expect(text()).toContain(canary)
  await start({ store: new MemoryEventStore({ disk }) })
  await eventually(() => text().includes(canary)).toBe(false)
})

test('P4: a programme that nobody joined waits for its first session, however long', async () => {
  const { base, clock } = await start()
  const { created } = await createProgramme(base)
  clock.jump(400 * day)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await joinAs(base, created.code)).seat.programmeId).toBe(created.programmeId)
  clock.jump(2 * 3_600_000)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await new Visitor(base).get(`/api/codes/${created.code}`)).status).toBe(200)
})
