import type { ExpectedPerson } from '../../../shared/programme/expected.ts'
import type { DomainEvent } from './events.ts'
import type { ExpectedEvent } from './expected.ts'

export const isExpectedEvent = (event: DomainEvent): event is DomainEvent & ExpectedEvent =>
  event.type.startsWith('expected.')

/** Whose words go, and which seats nothing may lead to any more. */
export interface Erased {
  readonly isPerson: (personId: string) => boolean
  readonly isSeat: (seatId: string) => boolean
}

export const everybody: Erased = { isPerson: () => true, isSeat: () => true }

/** The data of an event about the list without those words and seats; the very same when it holds none. */
export function wordless(event: DomainEvent, erased: Erased): unknown {
  if (!isExpectedEvent(event)) return event.data
  switch (event.type) {
    case 'expected.added': {
      const people = event.data.people.map((person) => wordlessPerson(person, erased))
      const isSame = people.every((person, index) => person === event.data.people[index])
      return isSame ? event.data : { ...event.data, people }
    }
    case 'expected.changed': {
      const { person } = event.data
      return erased.isPerson(person.id) && hasWords(person)
        ? { ...event.data, person: { ...person, name: null, role: null } }
        : event.data
    }
    case 'expected.linked': {
      const { toSeatId } = event.data
      return toSeatId !== null && erased.isSeat(toSeatId) ? { ...event.data, toSeatId: null } : event.data
    }
    default:
      return event.data
  }
}

/** What takes a change of the list back holds its words too: without them it takes nothing back. */
export function wordlessAction<A extends { readonly undo: readonly DomainEvent[] }>(action: A, erased: Erased): A {
  return action.undo.every((event) => wordless(event, erased) === event.data) ? action : { ...action, undo: [] }
}

export const hasWords = ({ name, role }: Pick<ExpectedPerson, 'name' | 'role'>): boolean =>
  name !== null || role !== null

function wordlessPerson(person: ExpectedPerson, { isPerson, isSeat }: Erased): ExpectedPerson {
  const isMute = isPerson(person.id) && hasWords(person)
  const isUnlinked = person.seatId !== null && isSeat(person.seatId)
  if (!isMute && !isUnlinked) return person
  return { ...person, ...(isMute && { name: null, role: null }), ...(isUnlinked && { seatId: null }) }
}
