import { cardTypes } from '../../../shared/programme/cards.ts'
import { maxSeats, type ProgrammeCommand } from '../../../shared/programme/contract.ts'
import type { DecideContext, KindFact } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import { removals } from './expected.ts'
import { checkName } from './names.ts'
import { hasCome, isOver } from './retention.ts'
import type { Activity } from './state.ts'

type SeatCommand = Extract<
  ProgrammeCommand,
  { readonly name: `seat.${string}` | `joining.${string}` | `programme.${string}` }
>

/** Seats, links and the door. Secrets arrive as hashes only. */
export function decideSeats(command: SeatCommand, context: DecideContext): Decision<ProgrammeEvent | KindFact> {
  const { state: programme } = context.programme
  switch (command.name) {
    case 'seat.join':
      return join(command.data, context)
    case 'seat.addDevice': {
      if (!programme.seats.has(command.data.seatId)) return reject('notFound')
      if (programme.seatIdBySecret.get(command.data.secretHash) === command.data.seatId) return accept([])
      return accept([{ type: 'seat.deviceAdded', data: command.data }])
    }
    case 'seat.rename': {
      if (context.seatId === null || !programme.seats.has(context.seatId)) return reject('notAllowed')
      const name = checkName(command.data.name)
      if (!name.ok) return reject(name.code)
      return accept([{ type: 'seat.renamed', data: { seatId: context.seatId, name: name.text } }])
    }
    case 'seat.leave':
      return command.data.seatId === context.seatId ? leave(context) : reject('notFound')
    case 'programme.retire':
      return retire(context)
    case 'joining.setLocked':
      return accept([{ type: 'joining.lockSet', data: command.data }])
  }
}

/** One seat per secret: a repeated join, its answer lost, changes nothing (I4). */
function join(
  data: Extract<ProgrammeCommand, { name: 'seat.join' }>['data'],
  context: DecideContext,
): Decision<ProgrammeEvent> {
  const { state: programme } = context.programme
  const known = programme.seatIdBySecret.get(data.secretHash)
  if (known !== undefined) return programme.removed.has(known) ? reject('seatRemoved') : accept([])
  const isTaken = [programme.seats, programme.removed, programme.merged, programme.toErase].some((seats) =>
    seats.has(data.seatId),
  )
  if (isTaken) return reject('notAllowed')
  const isProxy = data.isProxy === true
  // The lock keeps strangers out, not whom the facilitator adds.
  if (programme.isLocked && !isProxy) return reject('joiningLocked')
  if (programme.seats.size >= maxSeats) return reject('programmeFull')
  if (!Object.hasOwn(programme.regions, data.regionId)) return reject('regionUnknown')
  const name = checkName(data.name)
  if (!name.ok) return reject(name.code)
  const { seatId, secretHash, personalCodeHash, regionId } = data
  const seat = { seatId, secretHash, personalCodeHash, regionId, name: name.text, at: context.now }
  return accept([{ type: 'seat.joined', data: isProxy ? { ...seat, isProxy } : seat }])
}

/**
 * Whatever can still be traced goes: rows in open boxes too, so that who leaves and joins again does not vote twice.
 * What was sealed stays, because nobody knows any more whose it is.
 */
function leave({ seatId, ownerKeyIn, programme: { state } }: DecideContext): Decision<ProgrammeEvent> {
  if (seatId === null || !state.seats.has(seatId)) return reject('notAllowed')
  const entries = [...state.activities.values()].flatMap(({ id: boxId, box }) => {
    const key = box.isEmpty() ? null : ownerKeyIn(boxId)
    return key === null || !box.has(key) ? [] : [{ boxId, key, value: null }]
  })
  return accept([{ type: 'seat.left', data: { seatId } }], [], entries)
}

/** Of a board that nothing is voted about, as when its session settles. */
function settledCards(activity: Activity, context: DecideContext): readonly KindFact[] {
  const { openCards, settle } = moduleOf(activity.kind)
  const decision = openCards === undefined ? undefined : settle?.(activity, context)
  return decision?.type === 'accepted' ? decision.events.map((event) => ({ activityId: activity.id, ...event })) : []
}

/** Anonymous cards that still wait in a box move to the log, shuffled; ballots that nobody closed are gone. */
function retire(context: DecideContext): Decision<ProgrammeEvent | KindFact> {
  const { programme, now, seed } = context
  const { state } = programme
  if (!isOver(state, now)) return reject('stalePhase')
  // Nobody ever came: only the list of who would is personal, and the programme may still wait for its first session.
  if (!hasCome(state)) return accept(removals([...state.expected.people.keys()].sort(), now))
  const frozen = cardTypes
    .flatMap((type) => programme.freezeCards(type, now, seed).events)
    .filter((event) => event.type !== 'cards.frozen' || event.data.cards.length > 0)
  const open = [...state.activities.values()].filter(({ box }) => !box.isEmpty())
  const settled = open.filter(({ config }) => !('cardType' in config)).flatMap((board) => settledCards(board, context))
  return accept<ProgrammeEvent | KindFact>(
    [...frozen, ...settled, { type: 'programme.retired', data: { at: now } }],
    open.map(({ id }) => id),
  )
}
