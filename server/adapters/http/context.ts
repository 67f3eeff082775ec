import type { Credentials } from '../../ports/Credentials.ts'
import type { EventStore } from '../../ports/EventStore.ts'
import type { Origins } from '../../ports/Origins.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'
import type { Tokens } from '../../ports/Tokens.ts'
import type { Visitors } from '../../ports/Visitors.ts'
import type { Doors } from '../../runtime/doors.ts'
import type { Directory } from '../../runtime/types.ts'

/** What the routes need; filled in by the composition root. */
export interface HttpContext {
  readonly directory: Directory
  readonly doors: Doors
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
  readonly isDraining: () => boolean
}
