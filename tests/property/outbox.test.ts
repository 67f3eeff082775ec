import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command, SealedCommand, Settled } from '../../client/live/commands.ts'
import type { LiveProgramme } from '../../client/live/liveProgramme.ts'
import { fair } from '../support/live/virtualWire.ts'
import { createWorld, type Device, type Page, type World } from '../support/live/virtualWorld.ts'

interface Made {
  readonly value: string
  readonly page: Page
  isKept: boolean
  settled: Settled | null
}

type Step =
  | { readonly type: 'send'; readonly bad: boolean; readonly page: number }
  | { readonly type: 'vote' | 'crash' | 'openTab' | 'wake' | 'follow' | 'unfollow'; readonly page: number }
  | { readonly type: 'cut' | 'heal' | 'dropSilently' | 'drop' | 'fullDisk' | 'freeDisk' | 'erase' }
  | { readonly type: 'wait'; readonly ms: number }

const page = fc.nat({ max: 3 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('send' as const), bad: fc.boolean(), page }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constantFrom('vote' as const), page }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom('crash' as const, 'openTab', 'wake', 'follow', 'unfollow'), page }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('cut' as const, 'heal', 'dropSilently', 'drop', 'fullDisk', 'freeDisk', 'erase'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.nat({ max: 12_000 }) }) },
)
const manySteps = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' })
const weather = fc.record({
  loss: fc.double({ min: 0, max: 0.3, noNaN: true }),
  duplication: fc.double({ min: 0, max: 0.1, noNaN: true }),
  longestMs: fc.constantFrom(1, 50, 400, 9000),
})

const putCard = (text: string): Command => ({
  name: 'agreements.propose',
  activityId: 'a1',
  data: { agreementId: text, text },
})
const setBallot = (ballotSeq: number): SealedCommand => ({
  slot: 'ballot:a1',
  name: 'dotVote.setBallot',
  activityId: 'a1',
  data: { ballotSeq, nonce: 'n', earlierNonce: null, dots: {}, done: true },
})

const alive = (device: Device): readonly Page[] => device.pages.filter((each) => each.isAlive())

async function play(world: World, device: Device, steps: readonly Step[]) {
  const made: Made[] = []
  let ballotSeq = 0
  let keptBallot = 0
  /** How each page ends what it follows. */
  const following = new Map<LiveProgramme, (() => void)[]>()
  const pick = (index: number): Page => {
    const living = alive(device)
    return living[index % living.length] ?? device.open()
  }
  for (const each of steps) {
    switch (each.type) {
      case 'send': {
        const from = pick(each.page)
        const entry: Made = {
          value: `${each.bad ? 'bad' : 'v'}${made.length}`,
          page: from,
          isKept: false,
          settled: null,
        }
        made.push(entry)
        const sent = from.live.send(putCard(entry.value))
        void sent.kept.then(() => {
          entry.isKept = true
        })
        void sent.then((settled) => {
          entry.settled = settled
        })
        break
      }
      case 'vote': {
        ballotSeq += 1
        const mine = ballotSeq
        void pick(each.page)
          .live.sendSealed(setBallot(mine))
          .kept.then(() => {
            keptBallot = Math.max(keptBallot, mine)
          })
        break
      }
      case 'crash':
        pick(each.page).crash()
        if (alive(device).length === 0) device.open()
        break
      case 'openTab':
        if (alive(device).length < 3) device.open()
        break
      case 'wake':
        pick(each.page).wake()
        break
      case 'follow': {
        const { live } = pick(each.page)
        following.set(live, [...(following.get(live) ?? []), live.follow()])
        break
      }
      case 'unfollow': {
        const { live } = pick(each.page)
        following.get(live)?.pop()?.()
        break
      }
      case 'cut':
        world.setCut(true)
        break
      case 'heal':
        world.setCut(false)
        break
      case 'dropSilently':
        world.dropLinks(false)
        break
      case 'drop':
        world.dropLinks(true)
        break
      case 'fullDisk':
        world.server.setStorageFull(true)
        break
      case 'freeDisk':
        world.server.setStorageFull(false)
        break
      case 'erase':
        world.server.bumpEpoch()
        break
      case 'wait':
        await world.time.advance(each.ms)
    }
  }
  return { made, keptBallot, isFollowing: (live: LiveProgramme) => (following.get(live)?.length ?? 0) > 0 }
}

async function calmDown(world: World, device: Device): Promise<void> {
  world.setWeather(fair)
  world.setCut(false)
  world.server.setStorageFull(false)
  for (const each of alive(device)) each.wake()
  await world.time.advance(170_000)
  world.nudge()
  await world.time.advance(10_000)
}

test('I4, F03–F07, F13: over a network that loses, doubles and reorders, and through crashes, every kept command counts exactly once, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), weather, fc.boolean(), manySteps, async (seed, roughness, areTabsDeaf, steps) => {
      const world = createWorld(seed)
      const device = world.createDevice({ areTabsDeaf })
      device.open()
      world.setWeather(roughness)
      const { made, keptBallot, isFollowing } = await play(world, device, steps)
      await calmDown(world, device)

      const values = world.server.log().map(({ value }) => value)
      expect(new Set(values).size).toBe(values.length)
      for (const { value, isKept, settled, page: from } of made) {
        if (value.startsWith('bad')) expect(values).not.toContain(value)
        else if (isKept) expect(values).toContain(value)
        if (!from.isAlive()) continue
        // Deaf tabs both ask about one command, and a receipt remembers a refusal only until the next commit.
        if (!areTabsDeaf) expect(settled?.status).toBe(value.startsWith('bad') ? 'rejected' : 'committed')
      }
      // F06: nothing made is lost, also when it did not count.
      const shown = new Set(alive(device).flatMap(({ live }) => live.getState().notCounted.map(({ data }) => data)))
      const texts = [...shown].map((data) => (data as { readonly text: string }).text)
      for (const { value, isKept, page: from } of made) {
        if (value.startsWith('bad') && isKept && from.isAlive() && !areTabsDeaf) expect(texts).toContain(value)
      }
      // Per page, in the order in which they were made.
      const seqs = Map.groupBy(world.server.log(), ({ clientId }) => clientId)
      for (const events of seqs.values()) {
        expect(events.map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq).toSorted((a, b) => a - b))
      }
      expect(world.server.ballot()).toBeGreaterThanOrEqual(keptBallot)
      expect([...device.records.keys()].filter((key) => key.includes('/outbox/'))).toEqual([])
      for (const { live } of alive(device)) {
        expect(live.getState().status).toMatchObject({ pending: 0, connection: 'live' })
        // R8: after rest all are equal, whatever was patched, missed or asked again on the way.
        expect(live.getState().shared).toEqual(world.server.view())
        expect(live.getState().mine).toEqual(world.server.mine())
        if (isFollowing(live)) expect(live.getState().knowledge).toEqual(world.server.knowledge())
      }
    }),
    { numRuns: 300 },
  )
})
