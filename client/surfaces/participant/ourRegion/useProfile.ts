import {
  filledSteps,
  type GridFigures,
  gridFigures,
  minutesLeft,
  type ProfileStep,
  profileSteps,
} from '../../../../shared/programme/profile.ts'
import { useOwnDeal } from '../deal/useDealField.ts'

export interface OwnProfile {
  readonly filled: ReadonlySet<ProfileStep>
  readonly total: number
  /** What the rest takes. */
  readonly minutes: number
  readonly grid: GridFigures
  /** Words or value of a field; null when there is none. */
  readonly said: (fieldId: string) => unknown
}

/** How far the own region's profile is, what is not saved yet included. */
export function useProfile(): OwnProfile {
  const deal = useOwnDeal()
  const said = (fieldId: string): unknown => deal[fieldId]?.value ?? null
  const filled = new Set(filledSteps(said))
  return {
    filled,
    total: profileSteps.length,
    minutes: minutesLeft(filled.size),
    grid: gridFigures(said),
    said,
  }
}
