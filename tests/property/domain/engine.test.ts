import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BatchResult, decideBatch, type Submission } from '../../../server/domain/programme/batch.ts'
import { commandTable } from '../../../server/domain/programme/permissions.ts'
import type { Activity, ProgrammeState } from '../../../server/domain/programme/state.ts'
import { decodeState, encodeState } from '../../../server/domain/programme/stateCodec.ts'
import { canonical } from '../../support/domain/canonical.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { Play } from '../../support/domain/Play.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })
const usualRefusals = [
  'activityClosed',
  'activityNotOpen',
  'alreadySealed',
  'changedElsewhere',
  'dotsOverBudget',
  'invalidCommand',
  'joiningLocked',
  'nameTooLong',
  'notAllowed',
  'notFound',
  'questionFrozen',
  'sessionNotRunning',
  'stalePhase',
  'textEmpty',
  'textInvisible',
  'textTooLong',
  'tooFewBallots',
  'tooManyCards',
  'voteClosed',
]
const lives = { numRuns: 120 }

test('the generator reaches what it should: every kind of activity, every command, both yes and no', () => {
  const committed = new Set<string>()
  const rejected = new Set<string>()
  for (let seed = 1; seed <= 300; seed += 1) {
    const play = new Play(new Dice(seed))
    for (let batch = 0; batch < 120; batch += 1) {
      const wishes = play.wishes(3)
      const { outcomes } = play.commit(wishes)
      for (const [index, { command }] of wishes.entries()) {
        const said = outcomes[index]
        if (said?.status === 'committed') committed.add(command.name)
        if (said?.status === 'rejected') rejected.add(said.code)
      }
    }
    expect(play.edge.bugs).toEqual([])
  }
  // A programme is retired after 90 days, and a life here is shorter: see erasure.test.ts.
  expect([...commandTable.keys()].filter((name) => !committed.has(name))).toEqual(['programme.retire'])
  for (const code of usualRefusals) expect(rejected).toContain(code)
})

test('I8: a batch equals its envelopes one by one, but for the coalesced box.advanced', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed)).run(25)
      const batch = play.wishes(12)
      const edge = play.edge.fork()
      const whole = decideBatch(play.state, batch, play.edge)
      const alone = oneByOne(play.state, byEnvelope(batch), edge)
      expect(canonical({ ...whole.next, revision: 0 })).toBe(canonical({ ...alone.state, revision: 0 }))
      expect(whole.outcomes.map(withoutRevision)).toEqual(alone.outcomes.map(withoutRevision))
      expect(facts(whole.events)).toEqual(facts(alone.events))
      expect(play.edge.bugs).toEqual([])
    }),
    lives,
  )
})

test('I8: deciding changes nothing of the state that it is given', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed)).run(20)
      const before = canonical(play.state)
      decideBatch(play.state, play.wishes(12), play.edge)
      expect(canonical(play.state)).toBe(before)
    }),
    lives,
  )
})

test('I1: replay of the log = live state = any snapshot and the tail after it, open boxes included', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 39 }), (seed, snapshotAt) => {
      const play = new Play(new Dice(seed))
      let snapshot = ''
      for (let batch = 0; batch < 40; batch += 1) {
        play.run(1)
        if (batch === snapshotAt) snapshot = encodeState(play.state)
      }
      const live = canonical(play.state)
      expect(canonical(play.log.replay())).toBe(live)
      expect(canonical(play.log.replay(decodeState(snapshot)))).toBe(live)
      expect(play.state.revision).toBe(play.log.texts.length)
    }),
    lives,
  )
})

test('I11: a snapshot holds no row of a box', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed)).run(40)
      const snapshot = encodeState(play.state)
      for (const { box } of play.state.activities.values()) {
        for (const key of box.keys()) expect(snapshot).not.toContain(key)
      }
    }),
    { numRuns: 40 },
  )
})

test('figures beside the state are what a recount gives: who is done, cards per person, seats per region', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { state } = new Play(new Dice(seed)).run(40)
      for (const activity of state.activities.values()) expect(activity.tally).toEqual(recountDone(activity))
      const seats = [...state.seats.values()]
      for (const [regionId, count] of Object.entries(state.seatsByRegion)) {
        expect(count).toBe(seats.filter((seat) => seat.regionId === regionId).length)
      }
      const cards = [...state.library.cards.values()]
      for (const [key, count] of state.library.counts.entries()) {
        const owned = cards.filter(
          (card) => `${card.activityId ?? 'replies'} ${card.seatId}` === key && !card.isWithdrawn,
        )
        expect(count).toBe(owned.length)
      }
    }),
    lives,
  )
})

interface DoneRow {
  readonly regionId?: string
  readonly done?: boolean
  readonly dots?: Readonly<Record<string, number>>
}

function recountDone({ kind, box }: Activity) {
  const done: Record<string, number> = {}
  for (const row of box.values() as Iterable<DoneRow>) {
    const hasNoDots = Object.keys(row.dots ?? {}).length === 0
    if (row.regionId === undefined || (kind === 'dotVote' && row.done !== true && hasNoDots)) continue
    done[row.regionId] = (done[row.regionId] ?? 0) + 1
  }
  return done
}

function oneByOne(start: ProgrammeState, batches: readonly (readonly Submission[])[], edge: Play['edge']) {
  let state = start
  const outcomes: BatchResult['outcomes'][number][] = []
  const events: BatchResult['events'][number][] = []
  for (const batch of batches) {
    const result = decideBatch(state, batch, edge)
    state = result.next
    outcomes.push(...result.outcomes)
    events.push(...result.events)
  }
  return { state, outcomes, events }
}

const byEnvelope = (batch: readonly Submission[]): readonly (readonly Submission[])[] => [
  ...Map.groupBy(batch, ({ envelope }) => envelope).values(),
]

const facts = (events: BatchResult['events']) => events.filter((event) => event.type !== 'box.advanced')

const withoutRevision = (outcome: BatchResult['outcomes'][number]) => ({ ...outcome, revision: 0 })
