import { afterEach, expect, test, vi } from 'vitest'
import { cryptoTokens } from '../../server/adapters/auth/cryptoTokens.ts'
import { MemoryBoxKeys } from '../../server/adapters/memory/MemoryBoxKeys.ts'
import { MemoryDisk } from '../../server/adapters/memory/MemoryDisk.ts'
import { MemoryEventStore } from '../../server/adapters/memory/MemoryEventStore.ts'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import type { AppOptions } from '../../server/app.ts'
import type { Crowds, CrowdWish } from '../../server/ports/Crowds.ts'
import { createRehearsals } from '../../server/runtime/rehearsals.ts'
import type { Directory } from '../../server/runtime/types.ts'
import type { RehearsalAnswer } from '../../shared/protocol/http.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { JumpClock } from '../support/server/jumpClock.ts'
import { connect, disconnectAll, next } from '../support/server/phone.ts'
import { startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, secretOf, Visitor } from '../support/server/visitor.ts'
import { countInFiles } from './sqliteFiles.ts'
import { temporaryDirectory } from './temporaryDirectory.ts'

vi.setConfig(patient)

const canary = 'Kanarie-zingt'
const hour = 3_600_000
const endings: (() => unknown)[] = []
afterEach(async () => {
  disconnectAll()
  for (const end of endings.splice(0).toReversed()) await end()
})

/** People who do nothing but remember what they were told. */
function quietCrowds() {
  const told: [wish: CrowdWish, people: number, tempo: string][] = []
  const gone: string[] = []
  const crowds: Crowds = {
    start: (wish, onEnd) => {
      told.push([wish, wish.people, wish.tempo])
      return {
        set: (people, tempo) => told.push([wish, people, tempo]),
        end: async () => {
          gone.push(wish.programmeId)
          onEnd()
        },
      }
    },
  }
  return { told, gone, crowds }
}

async function start(parts: Partial<Omit<AppOptions, 'config'>> = {}) {
  const clock = new JumpClock()
  const people = quietCrowds()
  const started = await startApp({}, { clock, crowds: people.crowds, ...parts })
  endings.push(started.stop)
  return { ...started, ...people, clock }
}

async function rehearse(facilitator: Visitor, programmeId: string, people = 12): Promise<RehearsalAnswer> {
  const answer = await facilitator.post('/api/rehearsals', { programmeId, people })
  if (answer.status > 201) throw new Error(`${answer.status} ${answer.text}`)
  return JSON.parse(answer.text) as RehearsalAnswer
}

const stop = (facilitator: Visitor, programmeId: string) => facilitator.post(`/api/rehearsals/${programmeId}/stop`, {})

test('P8: a rehearsal is a copy with a code of its own, marked for all, and led by who made it; the programme notices nothing', async () => {
  const store = new MemoryEventStore()
  const { base, told } = await start({ store })
  const { facilitator, created } = await createProgramme(base)
  const before = await store.head(created.programmeId)
  const copy = await rehearse(facilitator, created.programmeId)
  expect(copy.links?.participant).toContain(copy.code)
  expect([copy.programmeId, copy.code]).not.toContain(created.programmeId)
  expect(copy.code).not.toBe(created.code)
  expect((await facilitator.get(`/api/codes/${copy.code}`)).json()).toMatchObject({ isRehearsal: true })
  expect((await facilitator.get(`/api/codes/${created.code}`)).json()).toMatchObject({ isRehearsal: false })
  expect((await facilitator.get(`/api/me/${copy.code}/facilitator`)).status).toBe(200)
  expect(told).toMatchObject([[{ programmeId: copy.programmeId, code: copy.code }, 12, 'calm']])
  expect(await store.head(created.programmeId)).toEqual(before)

  // Once more is the same one: nobody is left behind in a copy that cannot be found again.
  const cookies = facilitator.cookieHeader
  expect(await rehearse(facilitator, created.programmeId)).toMatchObject({ code: copy.code, links: null })
  expect(facilitator.cookieHeader).toBe(cookies)
  const other = new Visitor(base)
  const secret = secretOf(created.links.facilitator)
  await other.post('/api/access', { code: created.code, secret, role: 'facilitator' })
  expect(await rehearse(other, created.programmeId)).toMatchObject({ code: copy.code, links: null })
  expect((await other.get(`/api/rehearsals/${copy.programmeId}`)).status).toBe(200)
  const change = { people: 20, tempo: 'quick' }
  const answer = await facilitator.post(`/api/rehearsals/${copy.programmeId}/people`, change)
  expect(answer.json()).toEqual(change)
  expect((await facilitator.get(`/api/rehearsals/${copy.programmeId}`)).json()).toEqual(change)
  expect(told.at(-1)).toMatchObject([{}, 20, 'quick'])
})

test('P8: stopped, everybody in it is told, and no byte of it is left; the programme and its people stay', async () => {
  const directory = temporaryDirectory()
  endings.push(directory.remove)
  const boxKeys = new MemoryBoxKeys()
  const store = await SqliteEventStore.open({ directory: directory.path })
  const { base, gone, log } = await start({ store, boxKeys })
  const { facilitator, created } = await createProgramme(base)
  await joinAs(base, created.code, 'Bo')
  const copy = await rehearse(facilitator, created.programmeId)
  const { phone } = await joinAs(base, copy.code, canary)
  await boxKeys.ensure(copy.programmeId, 's1-09')
  const client = connect(base, copy.programmeId, { cookie: phone.cookieHeader })
  await next(client, 'view')
  const traces = () => [canary, copy.programmeId, copy.code].map((text) => countInFiles(directory.path, text))
  expect(traces().every((count) => count > 0)).toBe(true)

  const told = next(client, 'stopped')
  expect((await stop(facilitator, copy.programmeId)).status).toBe(200)
  expect(await told).toEqual({ code: 'codeExpired' })
  expect(gone).toEqual([copy.programmeId])
  expect(traces()).toEqual([0, 0, 0])
  expect(await boxKeys.list(copy.programmeId)).toEqual([])
  expect((await phone.get(`/api/codes/${copy.code}`)).json()).toMatchObject({ code: 'codeUnknown' })
  expect((await stop(facilitator, copy.programmeId)).status).toBe(401)
  expect((await joinAs(base, created.code, 'Ed')).seat.programmeId).toBe(created.programmeId)
  expect(countInFiles(directory.path, 'Bo')).toBeGreaterThan(0)
  expect(log.join('\n')).not.toContain(canary)
})

test('P8: who does not lead a programme cannot practise on it, and nothing but a copy can be stopped', async () => {
  const { base, told } = await start()
  const { facilitator, created } = await createProgramme(base)
  const copy = await rehearse(facilitator, created.programmeId)
  const { phone } = await joinAs(base, copy.code)
  const wish = { programmeId: created.programmeId, people: 12 }
  const refusals = [
    await new Visitor(base).post('/api/rehearsals', wish),
    await phone.post(`/api/rehearsals/${copy.programmeId}/stop`, {}),
    await phone.post(`/api/rehearsals/${copy.programmeId}/people`, { people: 1, tempo: 'calm' }),
    await facilitator.post('/api/rehearsals', { ...wish, programmeId: copy.programmeId }),
    await stop(facilitator, created.programmeId),
    await facilitator.post(`/api/rehearsals/${created.programmeId}/people`, { people: 1, tempo: 'calm' }),
    await facilitator.post('/api/rehearsals', { ...wish, people: 61 }),
  ]
  expect(refusals.map(({ status }) => status)).toEqual([401, 401, 401, 403, 403, 403, 400])
  expect((await facilitator.get(`/api/codes/${created.code}`)).status).toBe(200)
  expect(told).toHaveLength(1)
})

test('P8: only the link that leads a rehearsal can erase it', async () => {
  const { base } = await start()
  const { facilitator, created } = await createProgramme(base)
  const copy = await rehearse(facilitator, created.programmeId)
  const other = new Visitor(base)
  const secret = secretOf(created.links.facilitator)
  await other.post('/api/access', { code: created.code, secret, role: 'facilitator' })
  await rehearse(other, created.programmeId)
  const refused = await stop(other, copy.programmeId)
  expect([refused.status, refused.json()]).toEqual([422, { code: 'notLead' }])
  expect((await facilitator.get(`/api/codes/${copy.code}`)).status).toBe(200)
  expect((await stop(facilitator, copy.programmeId)).status).toBe(200)
})

test('P8: a server has two rehearsals with people at once; a third waits until one has ended', async () => {
  const { base } = await start()
  const [first, second, third] = [await createProgramme(base), await createProgramme(base), await createProgramme(base)]
  const copy = await rehearse(first.facilitator, first.created.programmeId)
  await rehearse(second.facilitator, second.created.programmeId)
  const wish = { programmeId: third.created.programmeId, people: 12 }
  expect((await third.facilitator.post('/api/rehearsals', wish)).json()).toEqual({ code: 'rehearsalsFull' })
  await stop(first.facilitator, copy.programmeId)
  expect((await third.facilitator.post('/api/rehearsals', wish)).status).toBe(201)
})

test('P8: people go after six hours, a copy that nobody stopped after two days, also after a restart; programmes stay', async () => {
  const disk = new MemoryDisk()
  const one = await start({ store: new MemoryEventStore({ disk }) })
  const { facilitator, created } = await createProgramme(one.base)
  const copy = await rehearse(facilitator, created.programmeId)
  one.clock.jump(6 * hour + 1)
  await eventually(() => one.gone).toEqual([copy.programmeId])
  await one.stop()

  const two = await start({ store: new MemoryEventStore({ disk }) })
  two.clock.jump(40 * hour)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(disk.programmes.size).toBe(2)
  two.clock.jump(10 * hour)
  await eventually(() => [...disk.programmes.keys()]).toEqual([created.programmeId])
})

test('P8: a server that stops takes the simulated people with it, and leaves the copy', async () => {
  const disk = new MemoryDisk()
  const { base, gone, stop: close } = await start({ store: new MemoryEventStore({ disk }) })
  const { facilitator, created } = await createProgramme(base)
  const copy = await rehearse(facilitator, created.programmeId)
  await close()
  expect(gone).toEqual([copy.programmeId])
  expect(disk.programmes.has(copy.programmeId)).toBe(true)
})

test('P8: who is asked for while the copy goes, goes with it', async () => {
  const clock = new JumpClock()
  const people = quietCrowds()
  let letGo: () => void = () => undefined
  const removing = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const directory = {
    copy: async () => ({ programmeId: 'copy', code: 'BCDFGH' }),
    removeCopy: () => removing.then(() => true),
    copies: async () => [],
  } as unknown as Directory
  const telemetry = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const rehearsals = createRehearsals({ directory, clock, telemetry, tokens: cryptoTokens, crowds: people.crowds })
  endings.push(() => rehearsals.close())
  await rehearsals.start('programme', 12)
  const removal = rehearsals.remove('copy')
  await eventually(() => people.gone).toEqual(['copy'])
  rehearsals.set('copy', 'BCDFGH', { people: 9, tempo: 'calm' })
  letGo()
  await removal
  expect(people.gone).toEqual(['copy', 'copy'])
  expect(rehearsals.stateOf('copy').people).toBe(0)
})
