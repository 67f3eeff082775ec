import type { DomainEvent } from './events.ts'

/**
 * Lifts an event of an older release to today's shape, by type. The log is never rewritten for it; golden logs of
 * every release are replayed in the tests. A release that changes the shape of an event adds its line here.
 */
const upcasters: Readonly<Record<string, (data: unknown) => unknown>> = {}

export function upcast(event: DomainEvent): DomainEvent {
  const lift = upcasters[event.type]
  return lift === undefined ? event : { ...event, data: lift(event.data) }
}
