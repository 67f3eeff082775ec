import type { FacilitatorView } from '../../../shared/programme/views.ts'

/** How much of the middle the clock takes. */
export type StageRoom = 'large' | 'medium' | 'small'

/** Where the kind has nothing to handle, the clock is the message; where there is a result to show, that is. */
export function stageRoom(activity: NonNullable<FacilitatorView['activity']>): StageRoom {
  switch (activity.kind) {
    case 'plenary':
    case 'outline':
    case 'break':
      return 'large'
    case 'link':
      return 'small'
    case 'dotVote':
      return activity.phase === 'closed' || activity.phase === 'sealed' ? 'small' : 'medium'
    case 'collect':
      return activity.isBundling ? 'small' : 'medium'
    case 'checkout':
      return activity.outcome === null ? 'medium' : 'small'
    default:
      return 'medium'
  }
}
