import type { FacilitatorView } from '../../shared/programme/views.ts'

/** How many are done with the running activity, or voted in it, per region; never what they chose. */
export interface Done {
  readonly total: number
  /** Of how many; null: of everybody who is at the table now. */
  readonly of: number | null
  readonly isVote: boolean
  readonly byRegion: Readonly<Record<string, number>>
}

/** Null for an activity without an end for one person. */
export function doneWith(activity: FacilitatorView['activity']): Done | null {
  if (activity === null) return null
  if ('progress' in activity) {
    return activity.phase === 'ready'
      ? null
      : {
          total: activity.progress.done,
          of: activity.progress.total,
          isVote: true,
          byRegion: activity.progress.doneByRegion,
        }
  }
  return 'doneByRegion' in activity
    ? { total: activity.done, of: null, isVote: false, byRegion: activity.doneByRegion }
    : null
}
