import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BatchEvent, decideBatch } from '../../../server/domain/programme/batch.ts'
import { isEmpty } from '../../../server/domain/programme/dealNow.ts'
import { evolve, evolveEntry } from '../../../server/domain/programme/evolve.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { canonical } from '../../support/domain/canonical.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { differences } from '../../support/domain/differences.ts'
import { Play } from '../../support/domain/Play.ts'
import { actors, ids, participant, type Scene, sceneIn, voteScene } from '../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../support/domain/wishes.ts'
import { facilitatorWish } from '../../support/domain/wishMaker.ts'

const minute = 60_000

/**
 * What undoing does not bring back, on purpose: where the room stands in numbers, receipts, the list of actions itself,
 * call signs that were given out, that an item was once open (what people still send there counts), ids that were used, and
 * how often a field of a deal or an instrument was changed: who still sees what was taken back must not write over it.
 * A temperature check that was counted is asked anew, and an announcement that would be over at `now` is not made again.
 */
function comparable(state: ProgrammeState, now: number): unknown {
  const { revision: _r, receipts: _c, actions: _a, joinedByRegion: _j, live, activities, pulse, ...rest } = state
  const { phase: _p, announced, ...place } = live
  // An item that was taken out is kept aside, so that it can come back; it is in no plan.
  const planned = Object.values(state.sessions).flatMap(({ itemOrder }) => itemOrder)
  const items = activities.filter(({ id }) => planned.includes(id)).map(({ enteredAt: _e, ...activity }) => activity)
  const seats = rest.seats.map(({ number: _n, ...seat }) => seat)
  // What was taken back leaves its id behind, so that a late repeat cannot bring it up again.
  // A named card is where its person is (U7), also one that was written meanwhile.
  const cards = rest.library.cards
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((card) => (card.seatId === null ? card : { ...card, regionId: null }))
  const bundles = rest.library.bundles.filter(({ cardIds }) => cardIds.length > 0)
  const deals = rest.deals
    .map((deal) => deal.filterNot(({ entry, at }) => isEmpty(entry) && at === 0).map((field) => ({ ...field, seq: 0 })))
    .filterNot((deal) => deal.isEmpty())
  const instruments = rest.instruments.map((instrument) => ({ ...instrument, seq: 0 }))
  // A box that closes again gets its ten minutes again; one that opens again says so.
  const own = items.map(({ own: state, ...item }) => ({
    ...item,
    own: { ...state, removed: null, seal: null, isReopened: null, closedAt: null },
  }))
  return JSON.parse(
    canonical({
      ...rest,
      expected: rest.expected.people,
      seats,
      deals,
      instruments,
      live: { ...place, announced: announced !== null && announced.entersAt <= now ? null : announced },
      pulse: pulse === null ? null : { ...pulse, id: null },
      activities: own,
      library: { ...rest.library, cards, bundles },
    }),
  )
}

/** Sealing, and rows in open boxes, cannot be taken back; those have tests of their own. */
const isForGood = ({ events, entries, dropBoxes }: ReturnType<typeof decideBatch>): boolean =>
  entries.length > 0 || dropBoxes.length > 0 || events.some(({ type }) => /\.sealed$|^cards\.frozen$/.test(type))

test('U1: undoing any action of a facilitator gives the state before it, with all that people did meanwhile', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
      const dice = new Dice(seed)
      const play = new Play(dice).run(12)
      for (let tries = 0; tries < 16; tries += 1) {
        const lead = play.people.facilitators.find(({ actor }) => actor.linkId === play.state.leadLinkId)
        if (lead === undefined) break
        const before = play.state
        const command = dice.chance(0.05) ? removal(dice, before) : facilitatorWish(dice, before)
        const done = play.commit([play.wish(lead, command)], 0)
        const action = play.state.actions.at(-1)
        const isNew = done.events.some(({ type }) => type === 'action.done')
        // Some stay done, so that there is something to change and to take out.
        if (!isNew || action === undefined || isForGood(done) || dice.chance(0.3)) continue
        const meanwhile = people(play, dice)
        const undoing = programmeWish('action.undo', { actionId: action.id })
        const undone = play.commit([play.wish(lead, undoing)], 0)
        if (undone.outcomes[0]?.status !== 'committed') continue
        const expected = meanwhile.reduce(follow, before)
        const wrong = differences(comparable(play.state, play.edge.now), comparable(expected, play.edge.now))
        expect(wrong, `${command.name} ${JSON.stringify(command.data)}`).toEqual([])
        seen.set(command.name, (seen.get(command.name) ?? 0) + 1)
      }
    }),
    { numRuns: 400 },
  )
  for (const name of often) expect(seen.get(name) ?? 0, name).toBeGreaterThan(0)
}, 120_000)

/** Rare elsewhere, so that rooms do not empty; here there must be somebody to let in again. */
const removal = (dice: Dice, { seats }: ProgrammeState) =>
  programmeWish('people.remove', { seatId: dice.pick([...seats.keys()]) ?? 'nobody' })

const often = [
  'session.start',
  'session.end',
  'agenda.go',
  'timer.pause',
  'timer.add',
  'timer.goToStep',
  'joining.setLocked',
  'plan.insert',
  'plan.duplicate',
  'plan.move',
  'plan.remove',
  'plan.change',
  'people.setRegion',
  'people.setName',
  'people.readmit',
  'wall.setBlank',
  'wall.setSpotlight',
  'wall.setScene',
  'parking.put',
  'parking.remove',
  'access.rename',
  'lead.handOver',
  'region.add',
  'deal.set',
  'shown.set',
  'theme.put',
  'theme.merge',
  'theme.setTable',
  'instrument.put',
  'instrument.setHidden',
  'suggestion.set',
  'card.setHidden',
  'card.setExample',
  'card.setTheme',
  'card.improve',
]

interface Step {
  readonly events: readonly BatchEvent[]
  readonly entries: readonly { readonly boxId: string; readonly key: string; readonly value: unknown }[]
}

const follow = (state: ProgrammeState, { events, entries }: Step): ProgrammeState =>
  entries.reduce(
    (next, { boxId, key, value }) => evolveEntry(next, boxId, key, value),
    events.reduce((next, event) => evolve(next, event), state),
  )

/** Participants and doors only, and only what the undoing leaves standing on its own. */
function people(play: Play, dice: Dice): readonly Step[] {
  const isTheirs = ({ actor, command }: ReturnType<Play['wishes']>[number]): boolean =>
    (actor.role === 'participant' || actor.role === 'door') && !/^(access|seat\.leave)/.test(command.name)
  return Array.from({ length: dice.below(3) }, () => play.commit(play.wishes(6).filter(isTheirs), 1000))
}

describe('U2: what is in the way', () => {
  const lastOf = (scene: Scene): string => scene.state.actions.at(-1)?.id ?? 'none'
  const undo = (scene: Scene, actionId: string) =>
    scene.try(actors.facilitator, programmeWish('action.undo', { actionId }))

  test('of two actions on one thing, the later goes first', () => {
    const scene = sceneIn(ids.collect)
    scene.lead(programmeWish('people.setName', { seatId: 'seat-1', name: 'Eerst' }))
    const first = lastOf(scene)
    scene.lead(programmeWish('people.setName', { seatId: 'seat-1', name: 'Daarna' }))
    expect(undo(scene, first)).toEqual({ status: 'rejected', code: 'undoBlocked' })
    expect(undo(scene, lastOf(scene)).status).toBe('committed')
    expect(undo(scene, first).status).toBe('committed')
    expect(scene.state.seats.get('seat-1')?.name).toBe('Name 1')
  })

  test('after ten minutes it is too late, and twice changes nothing', () => {
    const scene = sceneIn(ids.collect)
    scene.lead(programmeWish('joining.setLocked', { locked: true }))
    const action = lastOf(scene)
    expect(undo(scene, action).status).toBe('committed')
    expect(undo(scene, action).status).toBe('committed')
    expect(scene.state.isLocked).toBe(false)
    scene.lead(programmeWish('joining.setLocked', { locked: true }))
    scene.edge.now += 10 * minute
    expect(undo(scene, lastOf(scene))).toEqual({ status: 'rejected', code: 'undoTooLate' })
  })

  test('a vote that was closed too early opens again; one that was sealed since does not', () => {
    const scene = voteScene('closed')
    const closed = lastOf(scene)
    expect(undo(scene, closed).status).toBe('committed')
    expect(scene.state.activities.get(ids.dotVote)?.own.phase).toBe('open')
    expect(scene.state.activities.get(ids.dotVote)?.box.size).toBe(6)
    scene.lead(kindWish('dotVote', ids.dotVote, { name: 'close', data: {} }))
    const again = lastOf(scene)
    scene.lead(kindWish('dotVote', ids.dotVote, { name: 'reveal', data: { to: 'console' } }))
    expect(undo(scene, lastOf(scene)).status).toBe('committed')
    expect(undo(scene, again).status).toBe('rejected')
    expect(scene.state.activities.get(ids.dotVote)?.own.phase).toBe('sealed')
  })

  test('going on is undone as a whole, also when the room has arrived', () => {
    const scene = sceneIn(ids.agreements)
    const { live } = scene.state
    scene.entered(ids.collect)
    expect(undo(scene, lastOf(scene)).status).toBe('committed')
    const { phase: _before, ...place } = live
    const { phase, ...now } = scene.state.live
    expect(now).toEqual(place)
    expect(phase).toBeGreaterThan(live.phase)
  })
})

describe('U7, U8: people put right', () => {
  test('a ballot counts for the region that its person is put in, once', () => {
    const scene = voteScene('open')
    const [first = '', second = ''] = scene.state.regionOrder
    expect(scene.state.activities.get(ids.dotVote)?.tally).toMatchObject({ [first]: 2, [second]: 2 })
    scene.lead(programmeWish('people.setRegion', { seatId: 'seat-0', regionId: second }))
    expect(scene.state.activities.get(ids.dotVote)?.tally).toMatchObject({ [first]: 1, [second]: 3 })
    expect(scene.state.seatsByRegion).toMatchObject({ [first]: 1, [second]: 3 })
    expect(canonical(scene.log.replay())).toBe(canonical(scene.state))
  })

  test('two seats of one person vote once, and their devices are one seat', () => {
    const scene = voteScene('open')
    scene.lead(programmeWish('people.merge', { fromSeatId: 'seat-0', intoSeatId: 'seat-1' }))
    expect(scene.state.activities.get(ids.dotVote)?.box.size).toBe(5)
    expect(new Set(scene.state.seatIdBySecret.values())).toEqual(
      new Set(['seat-1', 'seat-2', 'seat-3', 'seat-4', 'seat-5']),
    )
    scene.vote(1, { 'lq-seed-2': 1 }, 9)
    expect(scene.state.activities.get(ids.dotVote)?.box.size).toBe(5)
    expect(canonical(scene.log.replay())).toBe(canonical(scene.state))
  })

  test('who is put out does not vote, cannot come in again by their own cookie, and can be let in', () => {
    const scene = voteScene('open')
    scene.lead(programmeWish('people.remove', { seatId: 'seat-0' }))
    expect(scene.state.activities.get(ids.dotVote)?.box.size).toBe(5)
    expect(scene.state.seats.has('seat-0')).toBe(false)
    scene.lead(programmeWish('people.readmit', { seatId: 'seat-0' }))
    scene.vote(0, { 'lq-seed-2': 1 }, 9)
    expect(scene.state.activities.get(ids.dotVote)?.box.size).toBe(6)
  })

  test('a participant moves nobody but themselves', () => {
    const scene = sceneIn(ids.collect)
    const [, second = ''] = scene.state.regionOrder
    const move = programmeWish('people.setRegion', { seatId: 'seat-0', regionId: second })
    expect(scene.try(participant(3), move)).toEqual({ status: 'rejected', code: 'notAllowed' })
    expect(scene.try(participant(0), move).status).toBe('committed')
  })
})

describe('U5: the lead', () => {
  const helper = { ...actors.facilitator, linkId: 'link-helper', clientId: 'console-2' }
  const granted = (role: 'facilitator' | 'coFacilitator'): Scene =>
    sceneIn(ids.collect).do(
      actors.door,
      programmeWish('access.grant', { linkId: 'link-helper', role, secretHash: 'H'.repeat(43), name: 'Helper' }),
      null,
    )

  test('who does not lead helps people and moves nothing', () => {
    const scene = granted('coFacilitator')
    const go = programmeWish('agenda.cancel', { expectedPhase: scene.state.live.phase })
    expect(scene.try(helper, go)).toEqual({ status: 'rejected', code: 'notLead' })
    expect(scene.try(helper, programmeWish('people.setName', { seatId: 'seat-1', name: 'Zo' })).status).toBe(
      'committed',
    )
  })

  test('it is handed over by hand, and taken back by a link of its own only', () => {
    const scene = granted('coFacilitator')
    expect(scene.try(helper, programmeWish('lead.take', {}))).toEqual({ status: 'rejected', code: 'notAllowed' })
    scene.lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
    expect(scene.state.leadLinkId).toBe('link-helper')
    expect(scene.try(actors.facilitator, programmeWish('wall.setBlank', { isOn: true }))).toMatchObject({
      code: 'notLead',
    })
    scene.lead(programmeWish('lead.take', {}))
    expect(scene.state.leadLinkId).toBe('link-console')
  })

  test('revoking the link that leads gives the lead to the oldest that may; the last one stays', () => {
    const scene = granted('coFacilitator')
    expect(scene.try(actors.facilitator, programmeWish('access.revoke', { linkId: 'link-console' }))).toMatchObject({
      code: 'lastLink',
    })
    scene.lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
    scene.do(actors.door, programmeWish('access.revoke', { linkId: 'link-helper' }), null)
    expect(scene.state.leadLinkId).toBe('link-console')
  })
})
