import { useKept } from '../../../store/drafts.ts'

/** Most characters on a card of this activity; remembered, so that an own card can be changed in a later step too. */
export const useCardLimit = (activityId: string): [limit: number | null, remember: (limit: number) => void] =>
  useKept<number>(`limit:${activityId}`)
