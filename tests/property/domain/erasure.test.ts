import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ErasedSeats, eraseFrom } from '../../../server/domain/programme/erasure.ts'
import { startState } from '../../../server/domain/programme/evolve.ts'
import { fold, type LoggedEvent } from '../../../server/domain/programme/fold.ts'
import { deletedAfter, hasPeople } from '../../../server/domain/programme/retention.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { viewFor } from '../../../server/domain/programme/views.ts'
import { canonical } from '../../support/domain/canonical.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { differences } from '../../support/domain/differences.ts'
import { hashOf } from '../../support/domain/hashOf.ts'
import { Play } from '../../support/domain/Play.ts'
import type { Person } from '../../support/domain/people.ts'
import { actors, Scene } from '../../support/domain/scenes.ts'
import { programmeWish } from '../../support/domain/wishes.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })
const lives = { numRuns: 140 }
const canary = (seatId: string | null): string => `Kanarie-${seatId}-zingt`
const day = 86_400_000

/** A life in which everybody gave a name that stands nowhere else, and one changed it. */
function namedLife(seed: number): Play {
  const play = new Play(new Dice(seed))
  for (const person of play.people.participants) rename(play, person)
  return play.run(30)
}

function rename(play: Play, person: Person): void {
  const command = programmeWish('seat.rename', { name: canary(person.actor.seatId) })
  person.nextSeq += 1
  play.commit([{ actor: person.actor, envelope: -1, seq: person.nextSeq - 1, command }], 0)
}

const leaveWish = ({ actor }: Person) => programmeWish('seat.leave', { seatId: actor.seatId ?? '' })

function leave(play: Play, person: Person) {
  person.nextSeq += 1
  const seq = person.nextSeq - 1
  return play.commit([{ actor: person.actor, envelope: -1, seq, command: leaveWish(person) }])
}

const retire = (play: Play) =>
  play.commit(
    [{ actor: play.people.timer.actor, envelope: -1, seq: null, command: programmeWish('programme.retire', {}) }],
    0,
  )

/** The log after the rewriting, as a store would then hold it. */
function rewritten({ log: told }: Pick<Play, 'log'>, seats: ErasedSeats): readonly LoggedEvent[] {
  const log = told.events().map((event, index) => ({ revision: index + 1, ...event }))
  const changes = new Map(eraseFrom(log, seats).map((change) => [change.revision, change]))
  return log.map(({ revision, ...event }) => {
    const change = changes.get(revision)
    return change === undefined ? event : { ...event, data: change.data, meta: change.meta }
  })
}

/** Everything but what erasing is about: whether it was done, and what the devices of the erased last sent. */
function comparable(state: ProgrammeState, isGone: (clientId: string) => boolean): string {
  const activities = state.activities.map((activity) => ({ ...activity, box: null, tally: null }))
  const receipts = state.receipts.filterNot((_, clientId) => isGone(clientId))
  return canonical({ ...state, activities, receipts, toErase: null })
}

const tracesOf = (seatId: string): readonly string[] => [
  canary(seatId),
  hashOf(`secret-${seatId}`),
  hashOf(`second-${seatId}`),
  hashOf(`personal-${seatId}`),
]

test('F70, P4: who leaves is nowhere in the rewritten log, others stay, and a replay gives the state that was live', () => {
  let left = 0
  fc.assert(
    fc.property(seeds, fc.nat({ max: 5 }), (seed, index) => {
      const play = namedLife(seed)
      const person = play.people.participants[index]
      const seatId = person?.actor.seatId ?? ''
      if (person === undefined || !play.state.seats.has(seatId)) return
      const before = play.state
      const { outcomes } = leave(play, person)
      expect(outcomes[0]?.status).toBe('committed')
      left += 1
      expect([...play.state.toErase.keys()]).toContain(seatId)
      const seats = new Set(play.state.toErase.keys())
      const phones = play.people.participants.flatMap(({ actor }) =>
        seats.has(actor.seatId ?? '') ? actor.clientId : [],
      )
      const log = rewritten(play, seats)
      const text = JSON.stringify(log)
      for (const gone of seats) for (const trace of tracesOf(gone)) expect(text).not.toContain(trace)
      for (const phone of phones) expect(text).not.toContain(`"clientId":"${phone}"`)
      const after = fold(startState, log)
      expect(after.toErase.isEmpty()).toBe(true)
      const isGone = (clientId: string) => phones.includes(clientId)
      expect(differences(JSON.parse(comparable(after, isGone)), JSON.parse(comparable(play.state, isGone)))).toEqual([])
      for (const other of before.seats.values()) {
        if (other.id !== seatId && other.name !== null) expect(text).toContain(JSON.stringify(other.name))
      }
      expectRightCounts(before, play.state, seatId)
    }),
    lives,
  )
  expect(left).toBeGreaterThan(50)
})

function expectRightCounts(before: ProgrammeState, after: ProgrammeState, seatId: string): void {
  expect(after.seats.size).toBe(before.seats.size - 1)
  for (const [id, card] of before.library.cards) {
    const now = after.library.cards.get(id)
    if (card.seatId !== seatId) expect(now).toBe(card)
    else if (!card.isWithdrawn) {
      expect(now).toEqual({ ...card, seatId: null, name: null, attribution: 'region' })
    }
  }
  // Nobody is waited for who is not there: each open box has at most one row less, and the leaver's is it.
  for (const activity of before.activities.values()) {
    const rows = after.activities.get(activity.id)?.box
    expect(activity.box.size - (rows?.size ?? 0)).toBeLessThanOrEqual(1)
  }
}

test('P4: who leaves takes the open ballot along, so that who joins again does not vote twice', () => {
  let taken = 0
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = namedLife(seed)
      for (const person of play.people.participants) {
        const seatId = person.actor.seatId ?? ''
        if (!play.state.seats.has(seatId)) continue
        const open = [...play.state.activities.values()].filter(({ id, box }) =>
          box.has(play.edge.ownerKey(id, seatId)),
        )
        leave(play, person)
        for (const { id } of open) {
          expect(play.state.activities.get(id)?.box.has(play.edge.ownerKey(id, seatId))).toBe(false)
          taken += 1
        }
      }
      expect(canonical(play.log.replay())).toBe(canonical(play.state))
    }),
    { numRuns: 200 },
  )
  expect(taken).toBeGreaterThan(5)
})

test('P4: nothing is retired before the date that everybody saw; after it no name is left and nobody gets in', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = namedLife(seed)
      // In one life of some thousands everybody wiped themselves: nothing is left to retire.
      if (!hasPeople(play.state)) return
      const end = deletedAfter(play.state)
      play.edge.now = Math.max(play.edge.now, end)
      expect(retire(play).outcomes[0]).toMatchObject({ status: 'rejected', code: 'stalePhase' })
      play.edge.now = end + 1
      const before = play.state
      expect(retire(play).outcomes[0]?.status).toBe('committed')
      expect(play.log.rowTexts).toEqual([])
      const log = rewritten(play, null)
      const text = JSON.stringify(log)
      for (const { actor } of play.people.participants) {
        for (const trace of tracesOf(actor.seatId ?? '')) expect(text).not.toContain(trace)
      }
      expect(text).not.toMatch(/"clientId":"/)
      const after = fold(startState, log)
      const gone = () => true
      expect(differences(JSON.parse(comparable(after, gone)), JSON.parse(comparable(play.state, gone)))).toEqual([])
      expect(after.seatsByRegion).toEqual(before.seatsByRegion)
      expect(JSON.stringify(viewFor.facilitator(play.state))).not.toContain('Kanarie')
      for (const wish of play.wishes(10)) {
        const [outcome] = play.commit([wish]).outcomes
        expect(outcome?.status).not.toBe('committed')
      }
    }),
    lives,
  )
})

test('P4: after the end date no link is anybody’s any more, nor does undoing a renaming or a revoking name who it was', () => {
  const named = (linkId: string) =>
    programmeWish('access.grant', {
      linkId,
      role: 'coFacilitator',
      secretHash: hashOf(linkId),
      name: `Kanarie ${linkId}`,
    })
  const scene = new Scene().joined(1)
  for (const linkId of ['link-renamed', 'link-revoked']) scene.do(actors.door, named(linkId))
  scene.lead(programmeWish('access.rename', { linkId: 'link-renamed', name: 'Kanarie opnieuw' }))
  scene.lead(programmeWish('access.revoke', { linkId: 'link-revoked' }))
  expect(JSON.stringify(scene.state.actions)).toContain('Kanarie')
  scene.edge.now = deletedAfter(scene.state) + 1
  scene.do(actors.timer, programmeWish('programme.retire', {}), null)
  expect(canonical(scene.state)).not.toContain('Kanarie')
  const log = rewritten(scene, null)
  expect(JSON.stringify(log)).not.toContain('Kanarie')
  const gone = () => true
  const replayed = JSON.parse(comparable(fold(startState, log), gone))
  expect(differences(replayed, JSON.parse(comparable(scene.state, gone)))).toEqual([])
})

test('P4: a wish to leave that comes late, from a device that has another seat by now, takes nobody away', () => {
  const play = new Play(new Dice(3))
  const [first, second] = play.people.participants.filter(({ actor }) => play.state.seats.has(actor.seatId ?? ''))
  if (first === undefined || second === undefined) throw new Error('nobody joined')
  const late = { actor: second.actor, envelope: -1, seq: 1, command: leaveWish(first) }
  expect(play.commit([late]).outcomes).toMatchObject([{ status: 'rejected', code: 'notFound' }])
  expect(play.state.seats.has(first.actor.seatId ?? '')).toBe(true)
  expect(play.state.seats.has(second.actor.seatId ?? '')).toBe(true)
})

test('P4: a join, like a session, moves the date; a programme that nobody joined has none to keep to', () => {
  const empty = new Play(new Dice(1), { people: { ...new Play(new Dice(1)).people, participants: [] } })
  empty.edge.now += 400 * day
  expect(retire(empty).outcomes[0]).toMatchObject({ status: 'rejected' })
  const late = new Play(new Dice(2))
  const joinedAt = late.edge.now
  expect(deletedAfter(late.state)).toBe(joinedAt + 90 * day)
})
