import { Map as PersistentMap } from 'immutable'
import type { ExpectedPerson, ExpectedView } from '../../../shared/programme/expected.ts'
import { maxExpectedPerCommand } from '../../../shared/programme/limits.ts'
import type { Deadline } from '../activities/module.ts'
import { undoMs } from '../activities/sealing.ts'
import type { ProgrammeEvent } from './events.ts'
import { everybody, hasWords, wordlessAction } from './expectedWords.ts'
import { memo } from './memo.ts'
import type { ProgrammeState } from './state.ts'

/** Who was asked to come, as the organiser wrote it down. */
export interface ExpectedList {
  readonly people: PersistentMap<string, ExpectedPerson>
  /** Whose words the log still holds while the list does not (changed, taken off), since when; server epoch ms. */
  readonly stale: PersistentMap<string, number>
  /** When somebody was last put on it; server epoch ms, 0 for never. */
  readonly addedAt: number
}

/** Facts about the list. Times are server epoch ms. */
export interface ExpectedEvents {
  'expected.added': { readonly people: readonly ExpectedPerson[]; readonly at: number }
  'expected.changed': { readonly person: Omit<ExpectedPerson, 'seatId'>; readonly at: number }
  /** Not `seatId`: it is a facilitator's word about a seat, and not an event of who sits there. */
  'expected.linked': { readonly personId: string; readonly toSeatId: string | null }
  'expected.removed': { readonly ids: readonly string[]; readonly at: number }
  /** From here on nothing can bring these people's former words back: they go from the log. */
  'expected.forgotten': { readonly ids: readonly string[] }
}

export type ExpectedEvent = Extract<ProgrammeEvent, { type: `expected.${string}` }>

export const noExpected: ExpectedList = { people: PersistentMap(), stale: PersistentMap(), addedAt: 0 }

/** How somebody of the list stands among those whom the log is to forget. A seat's id has no colon. */
export const eraseKey = (personId: string): string => `expected:${personId}`

export function evolveExpected(state: ProgrammeState, event: ExpectedEvent): ProgrammeState {
  const { expected } = state
  const { people } = expected
  switch (event.type) {
    case 'expected.added': {
      const added = people.withMutations((all) => {
        for (const person of event.data.people) all.set(person.id, person)
      })
      return withList(state, { people: added, addedAt: Math.max(expected.addedAt, event.data.at) })
    }
    case 'expected.changed': {
      const { person, at } = event.data
      const before = people.get(person.id)
      if (before === undefined) return state
      const changed = people.set(person.id, { ...before, ...person })
      return withList(state, { people: changed, stale: withStale(state, [before], at) })
    }
    case 'expected.linked': {
      const { personId, toSeatId } = event.data
      const person = people.get(personId)
      return person === undefined
        ? state
        : withList(state, { people: people.set(personId, { ...person, seatId: toSeatId }) })
    }
    case 'expected.removed': {
      const { ids, at } = event.data
      const gone = ids.flatMap((id) => people.get(id) ?? [])
      return withList(state, { people: people.deleteAll(ids), stale: withStale(state, gone, at) })
    }
    case 'expected.forgotten': {
      const ids = event.data.ids.filter((id) => expected.stale.has(id))
      const toErase = state.toErase.merge(ids.map((id) => [eraseKey(id), true as const]))
      const erased = { isPerson: (id: string) => ids.includes(id), isSeat: () => false }
      return {
        ...withList(state, { stale: expected.stale.deleteAll(ids) }),
        toErase,
        actions: state.actions.map((action) => wordlessAction(action, erased)),
      }
    }
  }
}

const withList = (state: ProgrammeState, change: Partial<ExpectedList>): ProgrammeState => ({
  ...state,
  expected: { ...state.expected, ...change },
})

/** Who is about to be erased already leaves no words behind; the newest words of all stand. */
function withStale(state: ProgrammeState, before: readonly ExpectedPerson[], at: number): ExpectedList['stale'] {
  const told = before.filter(({ id, ...person }) => hasWords(person) && !state.toErase.has(eraseKey(id)))
  return told.length === 0 ? state.expected.stale : state.expected.stale.merge(told.map(({ id }) => [id, at]))
}

type Listed = Pick<ProgrammeState, 'expected' | 'actions'>

/** Somebody wiped themselves: nothing of the list leads to their seat any more. */
export function unlinked({ expected, actions }: Listed, seatId: string): Listed {
  const linked = expected.people.filter((person) => person.seatId === seatId)
  const people = expected.people.merge(linked.map((person) => ({ ...person, seatId: null })))
  const erased = { isPerson: () => false, isSeat: (id: string) => id === seatId }
  return {
    expected: linked.isEmpty() ? expected : { ...expected, people },
    actions: actions.map((action) => wordlessAction(action, erased)),
  }
}

/** The end date passed: how many were expected from where stays, and nobody's name. */
export const withoutNames = ({ expected, actions }: Listed): Listed => ({
  expected: {
    ...expected,
    people: expected.people.map((person) => ({ ...person, name: null, role: null, seatId: null })),
    stale: PersistentMap(),
  },
  actions: actions.map((action) => wordlessAction(action, everybody)),
})

/** What takes one of these events back, given the state before it. Words that were forgotten cannot come back. */
export function undoExpected(event: ExpectedEvent, { expected }: ProgrammeState): readonly ExpectedEvent[] {
  const { people } = expected
  switch (event.type) {
    case 'expected.added': {
      const ids = event.data.people.flatMap(({ id }) => (people.has(id) ? [] : id))
      return removals(ids, event.data.at)
    }
    case 'expected.changed': {
      const before = people.get(event.data.person.id)
      if (before === undefined) return []
      const { seatId: _link, ...person } = before
      return [{ type: 'expected.changed', data: { person, at: event.data.at } }]
    }
    case 'expected.linked': {
      const before = people.get(event.data.personId)
      return before === undefined
        ? []
        : [{ type: 'expected.linked', data: { personId: before.id, toSeatId: before.seatId } }]
    }
    case 'expected.removed': {
      const gone = event.data.ids.flatMap((id) => people.get(id) ?? [])
      return inParts(gone).map((part) => ({ type: 'expected.added', data: { people: part, at: event.data.at } }))
    }
    case 'expected.forgotten':
      return []
  }
}

/** Keys of the people an event is about: of two actions on one person, the later is taken back first. */
export function touchesExpected({ data }: ExpectedEvent): readonly string[] {
  const keys =
    'people' in data
      ? data.people.map(({ id }) => id)
      : 'person' in data
        ? [data.person.id]
        : 'personId' in data
          ? [data.personId]
          : data.ids
  return keys.map((id) => `person:${id}`)
}

export const removals = (ids: readonly string[], at: number): readonly ExpectedEvent[] =>
  inParts(ids).map((part) => ({ type: 'expected.removed', data: { ids: part, at } }))

function inParts<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / maxExpectedPerCommand)
  return Array.from({ length: count }, (_, part) =>
    items.slice(part * maxExpectedPerCommand, (part + 1) * maxExpectedPerCommand),
  )
}

/** When the next words are forgotten: once nobody can undo what put them aside. */
export function forgetDeadlines({ expected: { stale } }: ProgrammeState): readonly Deadline[] {
  const since = oldest(stale)
  return since === null
    ? []
    : [{ id: `forget-${since}`, at: since + undoMs, command: 'expected.forget', activityId: null }]
}

/** Whose turn it is by then. */
export const toForget = ({ expected: { stale } }: ProgrammeState, by: number): readonly string[] =>
  [...stale].flatMap(([id, since]) => (since + undoMs <= by ? id : [])).sort()

const oldest = memo((stale: ExpectedList['stale']): number | null =>
  stale.isEmpty() ? null : stale.reduce((first, since) => Math.min(first, since), Number.POSITIVE_INFINITY),
)

/** A record by id whose unchanged people keep their reference, so that a patch holds only who changed. */
export const expectedViewOf = memo(
  (people: ExpectedList['people']): ExpectedView => ({ people: Object.fromEntries(people) }),
)
