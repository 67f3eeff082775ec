import type { Command } from '../../../server/domain/programme/decide.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { itemPresets } from '../../../shared/programme/itemPresets.ts'
import { pulseQuestions } from '../../../shared/programme/pulse.ts'
import { wallScenes } from '../../../shared/programme/wall.ts'
import type { Dice } from './Dice.ts'
import { programmeWish } from './wishes.ts'

const someText = (dice: Dice): string =>
  dice.pick(['Even bijpraten', 'Ronde langs de regio’s', '', '\u200B', 'x'.repeat(3000)])

/** The plan of a session. */
export function planWish(dice: Dice, state: ProgrammeState): Command {
  const order = state.sessions[dice.pick(state.sessionOrder) ?? '']?.itemOrder ?? []
  const item = (): string => dice.pick(order) ?? 'nothing'
  const after = (): string | null => (dice.chance(0.1) ? null : item())
  return dice.weighted([
    [
      3,
      () =>
        programmeWish('plan.insert', {
          sessionId: dice.pick(state.sessionOrder) ?? 'session-9',
          activityId: `extra-${dice.below(40)}`,
          preset: dice.pick(itemPresets),
          title: dice.pick([null, someText(dice)]),
          minutes: 1 + dice.below(30),
          afterId: after(),
        }),
    ],
    [1, () => programmeWish('plan.duplicate', { activityId: item(), newId: `extra-${dice.below(40)}` })],
    [2, () => programmeWish('plan.move', { activityId: item(), afterId: after() })],
    [1, () => programmeWish('plan.remove', { activityId: item() })],
    [
      2,
      () =>
        programmeWish('plan.change', {
          changes: [
            { activityId: item(), minutes: 1 + dice.below(60) },
            { activityId: item(), title: someText(dice) },
            { activityId: item(), notes: someText(dice), says: someText(dice), prompt: someText(dice) },
          ].slice(0, 1 + dice.below(3)),
        }),
    ],
  ])
}

/** Putting people right. */
export function peopleWish(dice: Dice, state: ProgrammeState): Command {
  const seat = (): string => dice.pick([...state.seats.keys()]) ?? 'nobody'
  const removed = (): string => dice.pick([...state.removed.keys()]) ?? 'nobody'
  return dice.weighted([
    [
      3,
      () => programmeWish('people.setRegion', { seatId: seat(), regionId: dice.pick(state.regionOrder) ?? 'nowhere' }),
    ],
    [2, () => programmeWish('people.setName', { seatId: seat(), name: dice.pick([null, 'Carla', 'x'.repeat(80)]) })],
    [0.2, () => programmeWish('people.merge', { fromSeatId: seat(), intoSeatId: seat() })],
    [0.2, () => programmeWish('people.remove', { seatId: seat() })],
    [state.removed.isEmpty() ? 0.5 : 6, () => programmeWish('people.readmit', { seatId: removed() })],
  ])
}

/** Walls, the parking lot, links, the lead. */
export function wallWish(dice: Dice, state: ProgrammeState): Command {
  const isOn = dice.chance(0.5)
  const leaders = Object.values(state.links).flatMap(({ id, role }) => (/acilitator$/.test(role) ? [id] : []))
  const pointId = `point-${dice.below(6)}`
  const linkId = dice.pick([...Object.keys(state.links), 'link-9']) ?? 'link-9'
  const pulseId = state.pulse?.id ?? 'pulse-0'
  const cardId = dice.pick([...state.library.cards.keys(), 'nothing']) ?? 'nothing'
  return dice.weighted([
    [1, () => programmeWish('wall.setBlank', { isOn })],
    [1, () => programmeWish('wall.setFrozen', { isOn })],
    [1, () => programmeWish('wall.setCountHidden', { isOn })],
    [2, () => programmeWish('wall.setSpotlight', { cardId: dice.pick([null, cardId]) })],
    [2, () => programmeWish('wall.setScene', { linkId, scene: dice.pick(wallScenes) })],
    [3, () => programmeWish('parking.put', { pointId, text: dice.pick(['Later over geld', someText(dice)]) })],
    [1, () => programmeWish('parking.setDone', { pointId, isDone: isOn })],
    [4, () => programmeWish('parking.remove', { pointId: dice.pick(state.parked)?.id ?? pointId })],
    [1, () => programmeWish('pulse.open', { pulseId: `pulse-${dice.below(9)}`, question: dice.pick(pulseQuestions) })],
    [1, () => programmeWish('pulse.close', { pulseId })],
    [1, () => programmeWish('pulse.show', { pulseId, isOn })],
    [0.5, () => programmeWish('pulse.clear', { pulseId })],
    [1, () => programmeWish('access.rename', { linkId, name: someText(dice) })],
    [3, () => programmeWish('lead.handOver', { linkId: dice.chance(0.8) ? (dice.pick(leaders) ?? linkId) : linkId })],
    [1, () => programmeWish('lead.take', {})],
  ])
}

/** Mostly the newest action that still stands. */
export function undoWish(dice: Dice, { actions }: ProgrammeState): Command {
  const standing = actions.filter(({ isUndone }) => !isUndone)
  const action = dice.chance(0.7) ? standing.at(-1) : dice.pick(actions)
  return programmeWish('action.undo', { actionId: action?.id ?? 'nothing' })
}
