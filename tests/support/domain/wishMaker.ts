import type { Command } from '../../../server/domain/programme/decide.ts'
import { isSealed } from '../../../server/domain/programme/permissions.ts'
import { deadlinesOf } from '../../../server/domain/programme/reader.ts'
import type { Activity, ProgrammeState } from '../../../server/domain/programme/state.ts'
import { allKindTests } from '../kinds/registry.ts'
import type { Dice } from './Dice.ts'
import { expectedWish } from './expectedWishes.ts'
import { anyGarbage } from './garbage.ts'
import { hashOf } from './hashOf.ts'
import { facilitatorWishFor, participantWishFor } from './kindWishes.ts'
import { knowledgeWish } from './knowledgeWishes.ts'
import { peopleWish, planWish, undoWish, wallWish } from './leadWishes.ts'
import type { People, Person } from './people.ts'
import { programmeWish } from './wishes.ts'

export interface Wish {
  readonly person: Person
  readonly command: Command
}

/** Somebody's next wish: mostly sensible in `state`, sometimes not, sometimes rubbish. Follows from the dice. */
export function nextWish(dice: Dice, state: ProgrammeState, people: People): Wish {
  const participant = dice.pick(people.participants) ?? people.projector
  const facilitator = dice.pick(people.facilitators) ?? people.projector
  const anybody = dice.pick([participant, facilitator, people.projector, people.door, people.timer])
  const activity = someActivity(dice, state)
  return dice.weighted<Wish>([
    [6, () => ({ person: people.door, command: doorWish(dice, state, people) })],
    [8, () => ({ person: facilitator, command: roomWish(dice, state) })],
    [12, () => ({ person: facilitator, command: facilitatorWishFor(dice, state, activity) })],
    [2, () => ({ person: facilitator, command: planWish(dice, state) })],
    [2, () => ({ person: facilitator, command: peopleWish(dice, state) })],
    [2, () => ({ person: facilitator, command: knowledgeWish(dice, state, null) })],
    [6, () => ({ person: participant, command: knowledgeWish(dice, state, participant.actor.seatId) })],
    [1, () => ({ person: facilitator, command: expectedWish(dice, state) })],
    [3, () => ({ person: facilitator, command: wallWish(dice, state) })],
    [3, () => ({ person: facilitator, command: undoWish(dice, state) })],
    [26, () => ({ person: participant, command: participantWishFor(dice, state, activity, participant.actor.seatId) })],
    [2, () => ({ person: people.timer, command: timerWish(dice, state) })],
    [1, () => ({ person: participant, command: programmeWish('seat.rename', { name: someName(dice) }) })],
    [0.2, () => ({ person: participant, command: leaveWish(participant) })],
    [2, () => ({ person: anybody, command: participantWishFor(dice, state, activity, anybody.actor.seatId) })],
    [2, () => ({ person: anybody, command: anyGarbage(dice, state) })],
  ])
}

/** Anything that whoever leads may want. */
export const facilitatorWish = (dice: Dice, state: ProgrammeState): Command =>
  dice.weighted([
    [4, () => roomWish(dice, state)],
    [3, () => facilitatorWishFor(dice, state, someActivity(dice, state))],
    [4, () => planWish(dice, state)],
    [3, () => peopleWish(dice, state)],
    [2, () => expectedWish(dice, state)],
    [4, () => wallWish(dice, state)],
    [6, () => knowledgeWish(dice, state, null)],
  ])

const leaveWish = ({ actor }: Person): Command => programmeWish('seat.leave', { seatId: actor.seatId ?? 'nobody' })

/** As the wire numbers it: sealed wishes have no number; the server's own need none. Now and then a wrong one. */
export function numbered(dice: Dice, { person, command }: Wish): number | null {
  const isClient = person.actor.role !== 'door' && person.actor.role !== 'timer'
  const isNumbered = isClient && isSealed(command.name) === dice.chance(0.01)
  if (!isNumbered) return null
  person.nextSeq += 1
  return person.nextSeq - 1
}

/** Mostly the running one; now and then any other. */
function someActivity(dice: Dice, state: ProgrammeState): Activity {
  const running = state.activities.get(state.live.activityId ?? '')
  const entered = [...state.activities.values()].filter((activity) => activity.enteredAt !== null)
  const other = dice.pick(dice.chance(0.9) ? entered : [...state.activities.values()])
  const chosen = running !== undefined && dice.chance(0.85) ? running : (other ?? state.activities.first())
  if (chosen === undefined) throw new Error('a programme without activities')
  return chosen
}

/** Null, short, far too long, invisible. */
export const someName = (dice: Dice): string | null =>
  dice.pick([null, null, '', 'Anna', 'Bo de Vries', '\u200B\u200B', 'x'.repeat(60)])

export function doorWish(dice: Dice, state: ProgrammeState, people: People): Command {
  // The last one has no seat, and never will have.
  const { seatId } = (dice.pick(people.participants.slice(0, -1)) ?? people.projector).actor
  const id = seatId ?? 'nobody'
  const regionId = dice.chance(0.95) ? (dice.pick(state.regionOrder) ?? '') : 'nowhere'
  return dice.weighted([
    [
      10,
      () =>
        programmeWish('seat.join', {
          seatId: id,
          secretHash: hashOf(`secret-${id}`),
          personalCodeHash: hashOf(`personal-${id}`),
          regionId,
          name: someName(dice),
        }),
    ],
    [1, () => programmeWish('seat.addDevice', { seatId: id, secretHash: hashOf(`second-${id}`) })],
    [
      1,
      () =>
        programmeWish('access.grant', {
          linkId: `link-${dice.below(3)}`,
          role: dice.pick(['facilitator', 'coFacilitator', 'observer', 'projector']),
          secretHash: hashOf(`link-${dice.below(3)}`),
        }),
    ],
    [1, () => programmeWish('access.revoke', { linkId: `link-${dice.below(3)}` })],
  ])
}

/** Items of every kind; those with most to go wrong more than once. */
const visited = allKindTests.flatMap(([, { item, inLives = [item] }]) => inLives)

/** The pure edge offers the first two. */
const addresses = ['http://10.0.0.5:3000', 'http://10.0.0.6:3000', 'https://elsewhere.example'] as const

/** Session, agenda and clock. */
function roomWish(dice: Dice, state: ProgrammeState): Command {
  const expectedPhase = dice.chance(0.95) ? state.live.phase : dice.below(state.live.phase + 2)
  const isRunning = state.sessions[state.live.sessionId ?? '']?.status === 'running'
  if (!isRunning && dice.chance(0.8)) {
    const withKinds = state.activities.get(dice.pick(visited) ?? '')?.sessionId
    const sessionId = dice.chance(0.8) ? withKinds : dice.pick([...state.sessionOrder, 'session-9'])
    return programmeWish('session.start', { sessionId: sessionId ?? 'session-1', expectedPhase })
  }
  if (state.live.announced !== null && dice.chance(0.6)) return programmeWish('agenda.enterNow', { expectedPhase })
  return dice.weighted([
    [8, () => programmeWish('agenda.go', goTo(dice, state, expectedPhase))],
    [1, () => programmeWish('agenda.enterNow', { expectedPhase })],
    [1, () => programmeWish('agenda.cancel', { expectedPhase })],
    [1, () => programmeWish('timer.pause', { expectedPhase })],
    [1, () => programmeWish('timer.resume', { expectedPhase })],
    [1, () => programmeWish('timer.add', { ms: dice.pick([60_000, 300_000, -60_000]), expectedPhase })],
    [1, () => programmeWish('timer.goToStep', { index: dice.below(4), expectedPhase })],
    [1, () => programmeWish('joining.setLocked', { locked: dice.chance(0.3) })],
    [0.3, () => programmeWish('joinAddress.set', { address: dice.pick([null, ...addresses]) ?? null })],
    [0.3, () => programmeWish('session.end', { expectedPhase })],
    [0.3, () => programmeWish('session.start', { sessionId: 'session-2', expectedPhase })],
  ])
}

function goTo(dice: Dice, state: ProgrammeState, expectedPhase: number) {
  const all = [...state.activities.keys()]
  const here = visited.filter((id) => state.activities.get(id)?.sessionId === state.live.sessionId)
  const activityId = (dice.chance(0.85) ? dice.pick(here) : dice.pick(all)) ?? 's1-01'
  return { activityId, expectedPhase, skipped: dice.chance(0.2) }
}

/** A deadline that is there, or one that is not any more. */
function timerWish(dice: Dice, state: ProgrammeState): Command {
  const deadline = dice.pick(deadlinesOf(state))
  if (dice.chance(0.03)) return programmeWish('programme.retire', {})
  if (deadline === undefined || dice.chance(0.1)) return programmeWish('agenda.enter', { deadlineId: 'made-1' })
  return { name: deadline.command, activityId: deadline.activityId, data: { deadlineId: deadline.id } }
}
