import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FileBoxKeys } from '../../server/adapters/sqlite/FileBoxKeys.ts'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import { patient } from '../support/server/eventually.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, Visitor } from '../support/server/visitor.ts'
import { randomText, WireClient } from '../support/server/wireClient.ts'
import { appendOf, event, head } from './storeRequests.ts'
import { type TemporaryDirectory, temporaryDirectory } from './temporaryDirectory.ts'

vi.setConfig(patient)

const questions = 's1-09'
const pages = 400

let directory: TemporaryDirectory
let store: SqliteEventStore
let started: StartedApp
let console: WireClient
let phone: WireClient

beforeEach(async () => {
  directory = temporaryDirectory()
  store = await SqliteEventStore.open({ directory: directory.path, maxPages: pages })
  started = await startApp({}, { store, boxKeys: new FileBoxKeys(directory.path) })
  const { created, facilitator } = await createProgramme(started.base)
  const open = async (audience: 'participant' | 'facilitator', cookie: string) => {
    const client = new WireClient(started.base, audience, created.programmeId, cookie)
    await client.connected()
    return client
  }
  console = await open('facilitator', facilitator.cookieHeader)
  await startSession(console)
  await goTo(console, questions)
  const joined = await joinAs(started.base, created.code)
  phone = await open('participant', joined.phone.cookieHeader)
  await phone.until(() => phone.participant().activity?.kind === 'collect')
})
afterEach(async () => {
  phone.close()
  console.close()
  await started.stop()
  directory.remove()
})

const readiness = async () => {
  const answer = await new Visitor(started.base).get('/readyz')
  return [answer.status, answer.json().status]
}
const wish = (text: string) => ({
  cardId: randomText(16),
  cardSeq: 1,
  text,
  kind: 'process',
  themeId: null,
  sourceRegionId: null,
})
const cardTexts = (): readonly unknown[] => {
  const { activity } = console.facilitator()
  return activity?.kind === 'collect' ? Object.values(activity.cards).map(({ text }) => text) : []
}

test('F24: on a full disk a command is kept by its phone and told why; with room again it counts, once', async () => {
  await store.create({ ...head, programmeId: 'ballast', code: 'BALAST' }, [])
  const ballast = Array.from({ length: pages }, (_, index) => `${index}`)
  for (const key of ballast) {
    const entries = [{ boxId: 'ballast', key, value: 'x'.repeat(3500) }]
    const revision = (await store.head('ballast'))?.revision ?? 0
    const request = appendOf({ programmeId: 'ballast', expectedRevision: revision, events: [event('fill')], entries })
    const isFull = await store.append(request).then(
      () => false,
      () => true,
    )
    if (isFull) break
  }
  const named = { ...wish('x'.repeat(160)), attribution: 'region' }
  const fill = async (): Promise<unknown> => {
    for (let cardSeq = 1; ; cardSeq += 1) {
      const outcome = await phone.send('collect.putCard', questions, { ...named, cardSeq })
      if (outcome?.status !== 'committed') return outcome
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  expect(await fill()).toMatchObject({ status: 'retry', code: 'storageFull', afterMs: expect.any(Number) })
  expect(await readiness()).toEqual([503, 'storageFull'])
  // Whoever leads is told, though it was no command of theirs.
  await console.until(() => console.presence?.storage === 'storageFull')
  // Several pages long: what is small may still find a place on a page that is there.
  const text = '👨‍👩‍👧‍👦'.repeat(160)
  const anonymous = wish(text)
  const send = () => phone.sendSealed('collect.putSealedCard', questions, anonymous)
  expect(await send()).toMatchObject({ status: 'retry', code: 'storageFull' })
  expect(cardTexts()).not.toContain(text)

  const { revision = 0 } = (await store.head('ballast')) ?? {}
  await store.append(appendOf({ programmeId: 'ballast', expectedRevision: revision, dropBoxes: ['ballast'] }))
  expect(await send()).toMatchObject({ status: 'committed' })
  expect(await send()).toMatchObject({ status: 'committed' })
  await console.until(() => cardTexts().includes(text))
  expect(cardTexts().filter((shown) => shown === text)).toHaveLength(1)
  await console.until(() => console.presence?.storage === null)
  await expect.poll(readiness, { timeout: 10_000 }).toEqual([200, 'ready'])
})

test('a folder of secrets that cannot be used: anonymous cards wait, all else goes on, and then they count', async () => {
  const folder = join(directory.path, 'box-keys')
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(folder, 'a file in the way')
  const anonymous = wish('anonymous')
  const send = () => phone.sendSealed('collect.putSealedCard', questions, anonymous)
  expect(await send()).toMatchObject({ status: 'retry', code: 'storageUnavailable' })
  const named = await phone.send('collect.putCard', questions, { ...wish('named'), attribution: 'region' })
  expect(named).toMatchObject({ status: 'committed' })
  rmSync(folder)
  mkdirSync(folder)
  expect(await send()).toMatchObject({ status: 'committed' })
  await console.until(() => cardTexts().includes('anonymous'))
})
