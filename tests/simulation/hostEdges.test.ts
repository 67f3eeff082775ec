import { expect, test } from 'vitest'
import { createDirectory } from '../../server/runtime/Directory.ts'
import { ids } from '../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../support/domain/wishes.ts'
import { SimNode } from '../support/simulation/SimNode.ts'
import { programmeId, World } from '../support/simulation/World.ts'

const facilitator = { role: 'facilitator', clientId: 'desk', seatId: null, linkId: 'link-console' } as const
const phone = { role: 'participant', clientId: 'a-phone', seatId: 'seat-0', linkId: null } as const

/** A world with good weather; its clock runs only when told. */
async function fairWorld(nodes = 1): Promise<World> {
  const world = new World({ seed: 7, nodes, phones: 3 })
  await world.start()
  return world
}

async function hostOf(world: World, index = 0) {
  const host = world.nodes[index]?.host
  if (host == null) throw new Error('no host')
  return host
}

/** Where the first console sees the room. */
const phaseSeen = (world: World): number =>
  (Object(world.clients[3]?.held.shared?.body) as { readonly phase: number }).phase

async function openVote(world: World): Promise<void> {
  const phase = phaseSeen(world)
  const commands = [
    programmeWish('agenda.go', { activityId: ids.dotVote, expectedPhase: phase, skipped: false }),
    programmeWish('agenda.enterNow', { expectedPhase: phase + 1 }),
    kindWish('dotVote', ids.dotVote, { name: 'open', data: {} }),
  ]
  const host = await hostOf(world)
  const done = host.submit(
    facilitator,
    commands.map((command, index) => ({ seq: 100 + index, ...command })),
  )
  await world.clock.advance(100)
  expect((await done).every(({ status }) => status === 'committed')).toBe(true)
}

function ballot(ballotSeq: number) {
  const nonce = `nonce-${ballotSeq}`.padEnd(22, '_')
  const data = { ballotSeq, nonce, earlierNonce: null, dots: { 'lq-seed-1': 1 }, done: true }
  return kindWish('dotVote', ids.dotVote, { name: 'setBallot', data })
}

test('who asks again as soon as it is answered is answered again: no command waits for another to come', async () => {
  const world = await fairWorld()
  const host = await hostOf(world)
  let answered = 0
  const askOn = async (): Promise<void> => {
    for (let seq = 1; seq <= 20; seq += 1) {
      const command = programmeWish('joining.setLocked', { locked: seq % 2 === 0 })
      const [outcome] = await host.submit(facilitator, [{ seq, ...command }])
      if (outcome?.status === 'committed') answered += 1
    }
  }
  const asking = askOn()
  await world.clock.advance(2000)
  expect(answered).toBe(20)
  await asking
})

test('I5: a no is decided on the newest state: a node that fell behind looks before it refuses', async () => {
  const world = await fairWorld(2)
  const [ahead, behind] = [await hostOf(world, 0), await hostOf(world, 1)]
  const phase = phaseSeen(world)
  const go = programmeWish('agenda.go', { activityId: ids.agreements, expectedPhase: phase, skipped: false })
  const enter = programmeWish('agenda.enterNow', { expectedPhase: phase + 1 })
  const moved = ahead.submit(
    facilitator,
    [go, enter].map((command, index) => ({ seq: 1 + index, ...command })),
  )
  await world.clock.advance(100)
  expect((await moved).map(({ status }) => status)).toEqual(['committed', 'committed'])
  const agree = kindWish('agreements', ids.agreements, { name: 'setAgreed', data: { agreed: true } })
  const agreed = behind.submit(phone, [{ seq: 1, ...agree }])
  await world.clock.advance(100)
  expect((await agreed)[0]?.status).toBe('committed')
})

test('I5: who is always second gets a turn: a slow node is heard beside one that never stops', async () => {
  const world = await fairWorld(2)
  const { edges } = world.nodes[1] ?? {}
  if (edges === undefined) throw new Error('no node')
  await openVote(world)
  Object.assign(world.weather, { longestMs: 1 })
  const slow = new SimNode({ ...edges, weather: { refuses: 0, losesAnswers: 0, longestMs: 900 } })
  await slow.start()
  const [busyHost, slowHost] = [await hostOf(world), slow.host]
  let isOver = false
  let asked = 0
  const busy = async (): Promise<void> => {
    while (!isOver) {
      asked += 1
      const command = programmeWish('joining.setLocked', { locked: asked % 2 === 0 })
      expect((await busyHost.submit(facilitator, [{ seq: 1000 + asked, ...command }]))[0]?.status).toBe('committed')
    }
  }
  const answers: (string | undefined)[] = []
  const speak = async (): Promise<void> => {
    for (let turn = 1; turn <= 5; turn += 1) {
      const rename = programmeWish('seat.rename', { name: `turn ${turn}` })
      const outcomes = await slowHost?.submit(phone, [
        { seq: turn, ...rename },
        { seq: null, ...ballot(turn) },
      ])
      answers.push(...(outcomes ?? []).map(({ status }) => status))
    }
    isOver = true
  }
  const all = Promise.all([busy(), speak()])
  await world.clock.advance(60_000)
  expect(answers).toEqual(Array.from({ length: 10 }, () => 'committed'))
  await all
  expect(world.seen.get('host.lock')).toBeGreaterThan(2)
  expect(asked).toBeGreaterThan(100)
  expect(world.disk.programmes.get(programmeId)?.boxes.get(ids.dotVote)?.size).toBe(1)
})

test('I4: a ballot on another node of the same seat replaces, with the secret that the first node made', async () => {
  const world = await fairWorld(2)
  const nodes = [await hostOf(world, 0), await hostOf(world, 1)]
  await openVote(world)
  for (const [index, node] of nodes.entries()) {
    const cast = node.submit(phone, [{ seq: null, ...ballot(1 + index) }])
    await world.clock.advance(100)
    expect((await cast)[0]?.status).toBe('committed')
  }
  expect(world.disk.programmes.get(programmeId)?.boxes.get(ids.dotVote)?.size).toBe(1)
})

test('E6: of a copy that is put back without its secrets the rows cannot be read, and the box begins anew', async () => {
  const world = await fairWorld()
  await openVote(world)
  const cast = async (ballotSeq: number) => {
    const said = (await hostOf(world)).submit(phone, [{ seq: null, ...ballot(ballotSeq) }])
    await world.clock.advance(100)
    expect((await said)[0]?.status).toBe('committed')
  }
  await cast(1)
  const rows = world.disk.programmes.get(programmeId)?.boxes.get(ids.dotVote)
  expect(JSON.stringify([...(rows?.values() ?? [])])).not.toContain('lq-seed-1')
  world.nodes[0]?.kill()
  await world.boxKeys.destroy(programmeId, ids.dotVote)
  const { edges } = world.nodes[0] ?? {}
  if (edges === undefined) throw new Error('no node')
  const restored = new SimNode(edges)
  await restored.start()
  const seen = await doneOn(restored)
  expect(seen).toBe(0)
  const said = restored.host?.submit(phone, [{ seq: null, ...ballot(1) }])
  await world.clock.advance(100)
  expect((await said)?.[0]?.status).toBe('committed')
  expect(await doneOn(restored)).toBe(1)
})

/** How many have voted, as the console is told. */
async function doneOn({ host }: SimNode): Promise<number> {
  const [view] = host?.catchUp({ audience: 'facilitator', seatId: null, isFollowing: false }, null) ?? []
  const { activity } = Object(view).body as { readonly activity: { readonly progress: { readonly done: number } } }
  return activity.progress.done
}

test('I3: an answer comes before the view about it, and neither before the disk', async () => {
  const world = await fairWorld()
  const host = await hostOf(world)
  Object.assign(world.weather, { longestMs: 500 })
  const watcher = world.clients.find(({ audience }) => audience === 'facilitator')
  const heldAt: number[] = []
  const before = world.durable()
  const asked = host.submit(facilitator, [{ seq: 1, ...programmeWish('joining.setLocked', { locked: true }) }])
  const said = asked.then((outcomes) => {
    heldAt.push(watcher?.held.shared?.revision ?? -1)
    return outcomes
  })
  await world.clock.advance(0)
  expect(heldAt).toEqual([])
  await world.clock.advance(1000)
  // The fact, and what takes it back.
  expect((await said)[0]).toEqual({ status: 'committed', revision: before + 2 })
  expect(heldAt).toEqual([before])
  expect(watcher?.held.shared?.revision).toBe(before + 2)
})

test('a deadline that storage refuses is tried again, and not more than every other second', async () => {
  const world = await fairWorld()
  const host = await hostOf(world)
  const phase = phaseSeen(world)
  const go = programmeWish('agenda.go', { activityId: ids.agreements, expectedPhase: phase, skipped: false })
  const gone = host.submit(facilitator, [{ seq: 1, ...go }])
  await world.clock.advance(100)
  await gone
  Object.assign(world.weather, { refuses: 1 })
  await world.clock.advance(30_000)
  expect(world.seen.get('refused append')).toBeLessThan(16)
  Object.assign(world.weather, { refuses: 0 })
  await world.clock.advance(5000)
  const seen = world.clients[3]?.held.shared?.body as { readonly now: { readonly activityId: string } | null }
  expect(seen.now?.activityId).toBe(ids.agreements)
})

test('after a restart a closed vote seals in time, also when nobody comes back to it', async () => {
  const world = await fairWorld()
  const host = await hostOf(world)
  const phase = phaseSeen(world)
  const vote = (name: 'open' | 'close') => kindWish('dotVote', ids.dotVote, { name, data: {} })
  const nonce = 'n'.repeat(22)
  const data = { ballotSeq: 1, nonce, earlierNonce: null, dots: { 'lq-seed-1': 1 }, done: true }
  const go = programmeWish('agenda.go', { activityId: ids.dotVote, expectedPhase: phase, skipped: false })
  const enter = programmeWish('agenda.enterNow', { expectedPhase: phase + 1 })
  const opened = [go, enter, vote('open')].map((command, index) => ({ seq: 1 + index, ...command }))
  void host.submit(facilitator, opened)
  void host.submit(phone, [{ seq: null, ...kindWish('dotVote', ids.dotVote, { name: 'setBallot', data }) }])
  void host.submit(facilitator, [{ seq: 9, ...vote('close') }])
  await world.clock.advance(200)
  expect(await world.boxKeys.list(programmeId)).toEqual([ids.dotVote])
  world.nodes[0]?.kill()
  const { edges } = world.nodes[0] ?? {}
  if (edges === undefined) throw new Error('no node')
  const directory = createDirectory(new SimNode(edges).deps())
  await world.clock.advance(11 * 60_000)
  expect(await world.boxKeys.list(programmeId)).toEqual([])
  expect(world.disk.programmes.get(programmeId)?.boxes.get(ids.dotVote)).toBeUndefined()
  await directory.drain()
})
