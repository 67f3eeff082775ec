import { type DealFieldRef, dealFieldId } from '../../../shared/programme/dealParts.ts'
import type { DealChange, DealEntryOf, DealPart } from '../../../shared/programme/deals.ts'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import type { Sent } from '../../live/commands.ts'
import type { FacilitatorProps } from '../module.ts'

export type FilledProfile = FacilitatorProps<'profile'>['activity']['profiles'][string]

/** Saves one field of a region, on what the console sees of it; or on `baseSeq`, what it saw when the change was begun. */
export function useSaveField(regionId: string, profile: FilledProfile) {
  const send = useConsoleSend()
  return (change: DealChange, baseSeq = profile[dealFieldId(change)]?.seq ?? 0): Sent =>
    send({ name: 'deal.set', activityId: null, data: { regionId, change, baseSeq } })
}

/** What a field says; null when nothing was ever said. */
export function entryOf<P extends DealPart>(
  profile: FilledProfile,
  part: P,
  ref: Omit<DealFieldRef, 'part'>,
): DealEntryOf<P> | null {
  const entry = profile[dealFieldId({ part, ...ref })]?.entry
  // The id names the part.
  return entry?.part === part ? (entry as DealEntryOf<P>) : null
}
