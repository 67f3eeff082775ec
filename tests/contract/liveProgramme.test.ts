import { io } from 'socket.io-client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Edges } from '../../client/live/edges.ts'
import { createLiveProgrammeOn, type LiveProgramme } from '../../client/live/liveProgramme.ts'
import { randomId } from '../../client/live/randomId.ts'
import { createSocketTransport } from '../../client/live/socketTransport.ts'
import { createMemoryStorage } from '../../client/live/storage.ts'
import type { KnowledgeView } from '../../shared/programme/knowledge.ts'
import type { Audience } from '../../shared/programme/roles.ts'
import type { MineView } from '../../shared/programme/views.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs } from '../support/server/visitor.ts'

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

async function start(): Promise<StartedApp> {
  const started = await startApp()
  endings.push(started.stop)
  return started
}

/** The client as pages have it, on a real socket; only the browser is missing. */
function open(base: string, programmeId: string, audience: Audience, cookie: string, transport: string): LiveProgramme {
  const address = new URL(base)
  const edges: Edges = {
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    wallNow: Date.now,
    monotonicNow: () => performance.now(),
    transport: createSocketTransport(`?transport=${transport}`, (options) =>
      io(`http://127.0.0.1:${address.port}`, {
        ...options,
        extraHeaders: { host: address.host, origin: base, cookie },
      }),
    ),
    openStorage: createMemoryStorage,
    local: { read: () => null, write: () => undefined, keys: () => [] },
    tabs: { tell: () => undefined, listen: () => () => undefined },
    random: Math.random,
    randomId,
    build: 'test',
    onWake: () => () => undefined,
    onHide: () => () => undefined,
    reloadOnce: () => false,
    reloadFor: () => false,
    isInUse: () => false,
  }
  const live = createLiveProgrammeOn({ audience, programmeId, code: '' }, edges)
  live.start()
  endings.push(live.stop)
  return live
}

const mineOf = (live: LiveProgramme) => live.getState().mine as MineView | null

describe.each(['websocket', 'polling', 'any'])('over %s', (transport) => {
  test('F08, F09: a phone connects, sends, sees its change early and then for good', async () => {
    const { base } = await start()
    const { created } = await createProgramme(base)
    const { phone } = await joinAs(base, created.code)
    const live = open(base, created.programmeId, 'participant', phone.cookieHeader, transport)
    await vi.waitFor(() => expect(mineOf(live)).not.toBeNull(), 5000)
    const sent = live.send({
      name: 'seat.rename',
      activityId: null,
      data: { name: 'Sanne' },
      optimistic: { view: 'mine', change: (mine) => ({ ...mine, seat: { ...mine.seat, name: 'Sanne' } }) },
    })
    expect(mineOf(live)?.seat.name).toBe('Sanne')
    expect(await sent).toMatchObject({ status: 'committed' })
    await vi.waitFor(() => expect(live.getState().status).toMatchObject({ connection: 'live', pending: 0 }))
    expect(mineOf(live)?.seat.name).toBe('Sanne')
    expect(Math.abs(live.serverNow() - Date.now())).toBeLessThan(1000)
  })
})

const knowledgeOf = (live: LiveProgramme) => live.getState().knowledge as KnowledgeView | null

test.each(['websocket', 'polling'])(
  'over %s, a page that follows is told what is known; its own change is there early and stays',
  async (transport) => {
    const { base } = await start()
    const { created } = await createProgramme(base)
    const [writer, reader] = [await joinAs(base, created.code), await joinAs(base, created.code)]
    const live = open(base, created.programmeId, 'participant', writer.phone.cookieHeader, transport)
    const other = open(base, created.programmeId, 'participant', reader.phone.cookieHeader, transport)
    other.follow()
    await vi.waitFor(() => expect(knowledgeOf(other)).not.toBeNull(), 5000)
    const end = live.follow()
    await vi.waitFor(() => expect(knowledgeOf(live)).not.toBeNull(), 5000)
    const { regionId } = mineOf(live)?.seat ?? { regionId: '' }
    const change = { part: 'goal', slot: 0, value: 'Sneller helpen' } as const
    const goals = [live, other].map((each) => () => knowledgeOf(each)?.deals[regionId]?.['goal:0'])
    const sent = live.send({
      name: 'deal.set',
      activityId: null,
      data: { regionId, change, baseSeq: 0 },
      optimistic: {
        view: 'knowledge',
        change: (known) => ({
          ...known,
          deals: { ...known.deals, [regionId]: { ...known.deals[regionId], 'goal:0': change } },
        }),
      },
    })
    expect(goals[0]?.()).toEqual(change)
    expect(await sent).toMatchObject({ status: 'committed' })
    for (const goal of goals) await vi.waitFor(() => expect(goal()).toEqual(change), 5000)
    end()
  },
)

test('a page whose cookie opens nothing stops, and says why', async () => {
  const { base } = await start()
  const { created } = await createProgramme(base)
  const live = open(base, created.programmeId, 'participant', '', 'websocket')
  await vi.waitFor(
    () => expect(live.getState().status).toMatchObject({ connection: 'stopped', stopped: 'linkUnknown' }),
    5000,
  )
})
