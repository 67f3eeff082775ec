import type { FacilitatorView } from '../../shared/programme/views.ts'

/** How many are done with the running activity, per region; never what they chose. */
export interface Done {
  readonly total: number
  readonly byRegion: Readonly<Record<string, number>>
}

/** Null for an activity without an end for one person. */
export function doneWith(activity: FacilitatorView['activity']): Done | null {
  if (activity === null) return null
  if ('progress' in activity) {
    return activity.phase === 'ready'
      ? null
      : { total: activity.progress.done, byRegion: activity.progress.doneByRegion }
  }
  return 'doneByRegion' in activity ? { total: activity.done, byRegion: activity.doneByRegion } : null
}
