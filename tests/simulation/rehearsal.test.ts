import { afterEach, expect, test } from 'vitest'
import type { Ballot } from '../../rehearsal/behaviours/dotVote.ts'
import type { KeptEntry } from '../../rehearsal/behaviours/sealedEntry.ts'
import { createCrowd, type SimulatedCrowd } from '../../rehearsal/crowd.ts'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import type { VoteResult } from '../../shared/programme/rankings.ts'
import type { RehearsalAnswer } from '../../shared/protocol/http.ts'
import { eventually } from '../support/server/eventually.ts'
import { command, goTo, startSession } from '../support/server/script.ts'
import { type RunningServer, startServer } from '../support/server/startServer.ts'
import { createProgramme, randomText, WireClient } from '../support/server/wireClient.ts'

const people = 12
const vote = 's1-11'
const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

/** The copy of a new programme, with a console that leads it. */
async function rehearse({ url }: RunningServer, count: number) {
  const { programmeId, facilitatorCookie } = await createProgramme(url, 'mkb-deals')
  const answer = await fetch(`${url}/api/rehearsals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie: facilitatorCookie },
    body: JSON.stringify({ programmeId, people: count }),
  })
  const copy = (await answer.json()) as RehearsalAnswer
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const desk = new WireClient(url, 'facilitator', copy.programmeId, cookie)
  endings.push(() => desk.close())
  await desk.connected()
  return { copy, desk, cookie }
}

const panel = <K extends string>(desk: WireClient, kind: K) => {
  const { activity } = desk.facilitator()
  if (activity?.kind !== kind) throw new Error(`not at ${kind} but at ${activity?.kind}`)
  return activity as Extract<typeof activity, { readonly kind: K }>
}

const waiting = (crowd: SimulatedCrowd): number =>
  crowd.people().reduce((sum, person) => sum + (person.live()?.getState().status.pending ?? 0), 0)

test('P8: twelve simulated people do session 1 over the real wire; all they sent has counted, once', async () => {
  const server = await startServer()
  endings.push(() => server.remove())
  const { copy, desk } = await rehearse(server, 0)
  const wire = { url: server.url, host: `127.0.0.1:${server.port}` }
  const crowd = await createCrowd({ wire, code: copy.code, seed: 7, people, tempo: 'calm', speedUp: 60 })
  endings.push(() => crowd.stop())
  await startSession(desk)
  await desk.until(() => desk.facilitator().seatCount === people)
  expect(Object.values(desk.facilitator().seatsByRegion).filter((count) => count > 0)).toHaveLength(9)

  await goTo(desk, 's1-03')
  await desk.until(() => panel(desk, 'agreements').agreed >= 7)
  await goTo(desk, 's1-09')
  const written = () => Object.values(panel(desk, 'collect').cards).filter(({ attribution }) => attribution !== 'seed')
  await desk.until(() => written().length >= 7)

  // Asked how it goes, most of them say so.
  const answered = new Promise<void>((resolve) => {
    desk.socket.on('presence', ({ signals }) => signals.answered >= 6 && resolve())
  })
  await desk.send('pulse.open', null, { pulseId: randomText(16), question: 'energy' })
  await answered

  await goTo(desk, vote)
  await command(desk, 'dotVote.open', vote, {})
  await desk.until(() => panel(desk, 'dotVote').progress.done >= 6)
  // Closed in the middle of it, as a facilitator does: what was acknowledged counts, the rest is told.
  await command(desk, 'dotVote.close', vote, {})
  await eventually(() => waiting(crowd)).toBe(0)
  for (const to of ['console', 'projector', 'phones']) await command(desk, 'dotVote.reveal', vote, { to })
  await goTo(desk, 's1-12')
  await goTo(desk, 's1-14')
  await desk.until(() => panel(desk, 'checkout').done >= 6)
  // One wipes everything and goes.
  await desk.until(() => desk.facilitator().seatCount === people - 1)
  await eventually(() => waiting(crowd)).toBe(0)

  crowd.stop()
  await server.stop()
  const store = await SqliteEventStore.open({ directory: server.dataDir })
  const log = await store.read(copy.programmeId, 0, 100_000)
  await store.close()
  const sealed = log.find(({ type }) => type === 'dotVote.sealed')?.data as { readonly result: VoteResult }
  const ballots = crowd.people().flatMap(({ memory }) => {
    const { counted } = (memory.get(`ballot:${vote}`) ?? { counted: null }) as Pick<KeptEntry<Ballot>, 'counted'>
    return counted === null ? [] : [counted.value]
  })
  const total = (dots: Readonly<Record<string, number>>): number => Object.values(dots).reduce((sum, n) => sum + n, 0)
  const { result } = sealed
  expect(result.ballots).toBe(ballots.length)
  expect(total(result.process.dots) + total(result.content.dots)).toBe(
    ballots.reduce((sum, { dots }) => sum + total(dots), 0),
  )
  expect(ballots.length).toBeGreaterThan(5)
})

test('P8: the people of the server itself come in as a process beside it, and are gone with one request', async () => {
  const server = await startServer()
  endings.push(() => server.remove())
  const { copy, desk, cookie } = await rehearse(server, people)
  const tell = (path: string, body: object) =>
    fetch(`${server.url}/api/rehearsals/${copy.programmeId}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, cookie },
      body: JSON.stringify(body),
    })
  await tell('people', { people, tempo: 'quick' })
  await desk.until(() => desk.facilitator().seatCount >= people / 2)
  const stopped = new Promise((resolve) => desk.socket.once('stopped', resolve))
  expect((await tell('stop', {})).status).toBe(200)
  expect(await stopped).toEqual({ code: 'codeExpired' })
  expect((await fetch(`${server.url}/api/codes/${copy.code}`)).status).toBe(404)
  expect(server.output()).not.toContain('rehearsal.trouble')
})
