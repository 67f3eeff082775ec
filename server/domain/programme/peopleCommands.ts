import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import type { DecideContext } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { accept, type Decision, type EntryChange, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import { checkName } from './names.ts'
import { nextNumber } from './people.ts'
import type { Activity, ProgrammeState } from './state.ts'

type PeopleCommand = Extract<ProgrammeCommand, { readonly name: `people.${string}` }>

/** What is wrong about a person, put right. Rows in open boxes move along, where only the server can find them. */
export function decidePeople(command: PeopleCommand, context: DecideContext): Decision<ProgrammeEvent> {
  const { state } = context.programme
  switch (command.name) {
    case 'people.setRegion':
      return setRegion(command.data, context)
    case 'people.setName': {
      const { seatId } = command.data
      if (!state.seats.has(seatId)) return reject('notFound')
      const name = checkName(command.data.name)
      return name.ok ? accept([{ type: 'seat.nameSet', data: { seatId, name: name.text } }]) : reject(name.code)
    }
    case 'people.merge':
      return merge(command.data, context)
    case 'people.remove': {
      const { seatId } = command.data
      if (state.removed.has(seatId)) return accept([])
      if (!state.seats.has(seatId)) return reject('notFound')
      const rows = rowsOf(seatId, context).filter(({ activity }) => !isOnView(activity))
      const gone = rows.map(({ boxId, key }) => ({ boxId, key, value: null }))
      return accept([{ type: 'seat.removed', data: { seatId } }], [], gone)
    }
    case 'people.readmit': {
      const { seatId } = command.data
      if (state.seats.has(seatId)) return accept([])
      return state.removed.has(seatId) ? accept([{ type: 'seat.readmitted', data: { seatId } }]) : reject('notFound')
    }
  }
}

function setRegion(
  { seatId, regionId }: Extract<PeopleCommand, { name: 'people.setRegion' }>['data'],
  context: DecideContext,
): Decision<ProgrammeEvent> {
  const { state } = context.programme
  if (context.role === 'participant' && context.seatId !== seatId) return reject('notAllowed')
  const seat = state.seats.get(seatId)
  if (seat === undefined) return reject('notFound')
  if (!Object.hasOwn(state.regions, regionId)) return reject('regionUnknown')
  if (seat.regionId === regionId) return accept([])
  const rows = rowsOf(seatId, context).map(({ activity, boxId, key, row }) => ({
    boxId,
    key,
    value: moduleOf(activity.kind).moveEntry?.(row, regionId) ?? row,
  }))
  const number = nextNumber(state, regionId)
  return accept([{ type: 'seat.regionSet', data: { seatId, regionId, number } }], [], rows)
}

/** Of two rows in one box one stays: nobody counts twice. */
function merge(
  wish: Extract<PeopleCommand, { name: 'people.merge' }>['data'],
  context: DecideContext,
): Decision<ProgrammeEvent> {
  const { state } = context.programme
  // Who has a phone keeps it, and nobody fills in for them any more: that seat stays, whichever was named first (P9).
  const isProxy = (seatId: string): boolean =>
    (state.seats.get(seatId) ?? state.merged.get(seatId)?.seat)?.isProxy === true
  const isTurned = isProxy(wish.intoSeatId) && !isProxy(wish.fromSeatId)
  const [fromSeatId, intoSeatId] = isTurned ? [wish.intoSeatId, wish.fromSeatId] : [wish.fromSeatId, wish.intoSeatId]
  if (state.merged.get(fromSeatId)?.intoSeatId === intoSeatId) return accept([])
  const into = state.seats.get(intoSeatId)
  if (fromSeatId === intoSeatId || into === undefined || !state.seats.has(fromSeatId)) return reject('notFound')
  const rows = rowsOf(fromSeatId, context).flatMap(({ activity, boxId, key, row }): EntryChange[] => {
    const { moveEntry, mergeEntries } = moduleOf(activity.kind)
    const intoKey = context.ownerKeyOf(boxId, intoSeatId)
    if (intoKey === null) return []
    const known = activity.box.get(intoKey)
    const here = moveEntry?.(row, into.regionId) ?? row
    const value = known === undefined ? here : (mergeEntries?.(known, here) ?? known)
    return [
      { boxId, key, value: null },
      { boxId, key: intoKey, value },
    ]
  })
  return accept([{ type: 'seat.merged', data: { seatId: fromSeatId, intoSeatId } }], [], rows)
}

/** What one seat still has in open boxes. */
function rowsOf(
  seatId: string,
  { ownerKeyOf, programme: { state } }: DecideContext,
): readonly { readonly activity: Activity; readonly boxId: string; readonly key: string; readonly row: unknown }[] {
  return openBoxes(state).flatMap((activity) => {
    const key = ownerKeyOf(activity.id, seatId)
    const row = key === null ? undefined : activity.box.get(key)
    return key === null || row === undefined ? [] : [{ activity, boxId: activity.id, key, row }]
  })
}

/** Cards that everybody sees: the ones that went together with somebody would be known as theirs. */
const isOnView = ({ kind }: Activity): boolean => moduleOf(kind).openCards !== undefined

const openBoxes = (state: ProgrammeState): readonly Activity[] =>
  [...state.activities.values()].filter(({ box }) => !box.isEmpty())
