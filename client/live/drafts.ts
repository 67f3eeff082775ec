import type { ParkedDraft } from './liveState.ts'

/**
 * What people are typing, and small things the device remembers. Remote state never touches it.
 * Keys of drafts are `draft:<activityId>:<field>`.
 */
export interface Drafts {
  readonly read: (key: string) => unknown
  /** Null forgets. */
  readonly write: (key: string, value: unknown) => void
  readonly subscribe: (onChange: () => void) => () => void
  /** Drafts with content of other activities than this one. The same array until something changes. */
  readonly parked: (currentActivityId: string | null) => readonly ParkedDraft[]
}
