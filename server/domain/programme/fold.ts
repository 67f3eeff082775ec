import { type BatchEvent, withReceipt } from './batch.ts'
import type { DomainEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ProgrammeState } from './state.ts'
import { upcast } from './upcasters.ts'

/** What the log holds of one event. */
export interface LoggedEvent extends DomainEvent {
  readonly meta: BatchEvent['meta']
}

/** State after `events`: replay equals what was live (I1). Old shapes are lifted on the way. */
export const fold = (state: ProgrammeState, events: readonly LoggedEvent[]): ProgrammeState =>
  events.reduce((current, event) => withReceipt(evolve(current, upcast(event)), event.meta), state)
