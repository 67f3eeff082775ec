import type { ErasedSeats, RevisedEvent } from './erasure.ts'
import type { ProgrammeEvents } from './events.ts'
import { eraseKey } from './expected.ts'
import { type Erased, isExpectedEvent, wordless, wordlessAction } from './expectedWords.ts'

/** Revision of the event that holds somebody's words as the list has them today, by person. */
export type StandingWords = ReadonlyMap<string, number>

export function standingWords(log: readonly RevisedEvent[]): StandingWords {
  const standing = new Map<string, number>()
  for (const event of log) {
    if (!isExpectedEvent(event)) continue
    const { revision } = event
    if (event.type === 'expected.added') for (const { id } of event.data.people) standing.set(id, revision)
    if (event.type === 'expected.changed') standing.set(event.data.person.id, revision)
    if (event.type === 'expected.removed') for (const id of event.data.ids) standing.delete(id)
  }
  return standing
}

/**
 * The data of an event without the words about, and without the seats of, whom the log is to forget; the very same when
 * it tells nothing about them. Types, ids and regions stay, so that a replay gives the same list.
 */
export function withoutWords(event: RevisedEvent, seats: ErasedSeats, standing: StandingWords): unknown {
  const erased: Erased = {
    isPerson: (id) => seats === null || (seats.has(eraseKey(id)) && standing.get(id) !== event.revision),
    isSeat: (id) => seats === null || seats.has(id),
  }
  return event.type === 'action.done'
    ? wordlessAction(event.data as ProgrammeEvents['action.done'], erased)
    : wordless(event, erased)
}
