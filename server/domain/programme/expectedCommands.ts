import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import type { ExpectedPerson, ExpectedWish } from '../../../shared/programme/expected.ts'
import { maxExpected, maxNameLength, maxRoleLength } from '../../../shared/programme/limits.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import type { DecideContext } from '../activities/module.ts'
import { accept, type Decision, reject } from './decision.ts'
import { type ExpectedEvent, forgetDeadlines, removals, toForget } from './expected.ts'
import type { ProgrammeState } from './state.ts'

type ExpectedCommand = Extract<ProgrammeCommand, { readonly name: `expected.${string}` }>

/** The list of expected people. Everything is absolute: said twice, it is the same list. */
export function decideExpected(command: ExpectedCommand, context: DecideContext): Decision<ExpectedEvent> {
  const { now } = context
  const { state } = context.programme
  const { people } = state.expected
  switch (command.name) {
    case 'expected.add':
      return add(command.data.people, context)
    case 'expected.change': {
      const before = people.get(command.data.id)
      if (before === undefined) return reject('notFound')
      const checked = check(state, command.data)
      if ('refused' in checked) return reject(checked.refused)
      const { seatId: _link, ...person } = checked.person
      const isSame = before.name === person.name && before.regionId === person.regionId && before.role === person.role
      return accept(isSame ? [] : [{ type: 'expected.changed', data: { person, at: now } }])
    }
    case 'expected.link':
      return link(command.data, state)
    case 'expected.remove':
      return accept(
        removals(
          [...new Set(command.data.ids)].filter((id) => people.has(id)),
          now,
        ),
      )
    case 'expected.clear':
      return accept(removals([...people.keys()].sort(), now))
    case 'expected.forget': {
      const deadline = forgetDeadlines(state).find(({ id }) => id === command.data.deadlineId)
      if (deadline === undefined) return reject('stalePhase')
      return accept([{ type: 'expected.forgotten', data: { ids: toForget(state, Math.max(deadline.at, now)) } }])
    }
  }
}

/** All or nothing. Who is on the list already stays as they are: this part was sent before. */
function add(wishes: readonly ExpectedWish[], { now, programme: { state } }: DecideContext): Decision<ExpectedEvent> {
  const people = new Map<string, ExpectedPerson>()
  for (const wish of wishes) {
    const checked = check(state, wish)
    if ('refused' in checked) return reject(checked.refused)
    if (!state.expected.people.has(wish.id) && !people.has(wish.id)) people.set(wish.id, checked.person)
  }
  if (people.size === 0) return accept([])
  if (state.expected.people.size + people.size > maxExpected) return reject('expectedFull')
  return accept([{ type: 'expected.added', data: { people: [...people.values()], at: now } }])
}

/** A seat is one person: who else was said to sit there no longer does. */
function link(
  { personId, seatId }: Extract<ExpectedCommand, { name: 'expected.link' }>['data'],
  { expected: { people }, seats }: ProgrammeState,
): Decision<ExpectedEvent> {
  const person = people.get(personId)
  if (person === undefined || (seatId !== null && !seats.has(seatId))) return reject('notFound')
  if (person.seatId === seatId) return accept([])
  const others = seatId === null ? [] : [...people.values()].filter((other) => other.seatId === seatId)
  return accept([
    ...others.map(({ id }): ExpectedEvent => ({ type: 'expected.linked', data: { personId: id, toSeatId: null } })),
    { type: 'expected.linked', data: { personId, toSeatId: seatId } },
  ])
}

/** Empty means none, for a name as for what somebody does. */
function check(
  { regions }: ProgrammeState,
  { id, name, regionId, role }: ExpectedWish,
): { readonly person: ExpectedPerson } | { readonly refused: RefusalCode } {
  if (!Object.hasOwn(regions, regionId)) return { refused: 'regionUnknown' }
  const checkedName = checkText(name ?? '', maxNameLength)
  if (!checkedName.ok && checkedName.code === 'textTooLong') return { refused: 'nameTooLong' }
  const checkedRole = checkText(role ?? '', maxRoleLength)
  if (!checkedRole.ok && checkedRole.code === 'textTooLong') return { refused: 'textTooLong' }
  const person = {
    id,
    name: checkedName.ok ? checkedName.text : null,
    regionId,
    role: checkedRole.ok ? checkedRole.text : null,
    seatId: null,
  }
  return { person }
}
