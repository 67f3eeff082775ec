import type { Erasure, EventMeta, Head, Snapshot } from '../../ports/EventStore.ts'

/** What survives a restart: hand the same disk to the next store. JSON texts, so that nobody shares an object with it. */
export class MemoryDisk {
  readonly programmes = new Map<string, StoredProgramme>()
  readonly erasures: Erasure[] = []
  /** Who locked a programme, by its id, and the end of that. */
  readonly locks = new Map<string, Promise<void>>()
}

export interface StoredProgramme {
  head: Head
  /** Revision n is at n - 1. */
  readonly events: string[]
  /** Box → key → JSON. */
  readonly boxes: Map<string, Map<string, string>>
  snapshot: Snapshot | null
}

/** What is in `StoredProgramme.events`; the place gives the revision. */
export interface StoredFields {
  readonly type: string
  readonly activityId: string | null
  readonly data: unknown
  readonly meta: EventMeta | null
}
