import type { OfferedAddress } from '../../../shared/protocol/http.ts'
import type { Clock } from '../../ports/Clock.ts'
import type { Credentials } from '../../ports/Credentials.ts'
import type { EventStore } from '../../ports/EventStore.ts'
import type { Origins } from '../../ports/Origins.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'
import type { Tokens } from '../../ports/Tokens.ts'
import type { Visitors } from '../../ports/Visitors.ts'
import type { Doors } from '../../runtime/doors.ts'
import type { Rehearsals } from '../../runtime/rehearsals.ts'
import type { Directory } from '../../runtime/types.ts'

/** What the routes need; filled in by the composition root. */
export interface HttpContext {
  readonly directory: Directory
  readonly doors: Doors
  readonly rehearsals: Pick<Rehearsals, 'start' | 'stateOf' | 'set' | 'remove'>
  readonly store: Pick<EventStore, 'check'>
  readonly credentials: Credentials
  readonly tokens: Tokens
  readonly origins: Origins
  readonly visitors: Visitors
  readonly telemetry: Telemetry
  readonly publicUrl: string | null
  readonly createKey: string | null
  readonly build: string
  /** Folder of the built client. */
  readonly clientDir: string
  /** Address that phones can reach, without a slash at the end. */
  readonly joinBase: () => string
  /** All that phones may be sent to, now. */
  readonly addresses: () => readonly OfferedAddress[]
  readonly offersAddress: (address: string) => boolean
  readonly clock: Clock
  readonly isDraining: () => boolean
}
