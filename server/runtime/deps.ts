import type { BoxKeys } from '../ports/BoxKeys.ts'
import type { Clock } from '../ports/Clock.ts'
import type { EventStore } from '../ports/EventStore.ts'
import type { Telemetry } from '../ports/Telemetry.ts'
import type { Tokens } from '../ports/Tokens.ts'
import type { ViewSink } from '../ports/ViewSink.ts'

/** The edges of the machine, as the runtime uses them. */
export interface RuntimeDeps {
  readonly store: EventStore
  readonly boxKeys: BoxKeys
  readonly clock: Clock
  readonly tokens: Tokens
  readonly sink: ViewSink
  readonly telemetry: Telemetry
  /** This origin is one that phones may be sent to, now. */
  readonly offersAddress: (address: string) => boolean
}
