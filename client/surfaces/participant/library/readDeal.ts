import { type DealFieldRef, dealFieldId, slots } from '../../../../shared/programme/dealParts.ts'
import type { DealEntryOf, DealPart, ShownDeal } from '../../../../shared/programme/deals.ts'

/** `entryOf(deal, { part: 'fit', targetId })`: one field of what a region says, null when it says nothing. */
export function entryOf<P extends DealPart>(
  deal: ShownDeal | undefined,
  ref: DealFieldRef & { readonly part: P },
): DealEntryOf<P> | null {
  const entry = deal?.[dealFieldId(ref)]
  return entry?.part === ref.part ? (entry as DealEntryOf<P>) : null
}

type LinePart = keyof typeof slots
/** An entry in which something is said. */
export type Said<P extends DealPart> = DealEntryOf<P> & { readonly value: NonNullable<DealEntryOf<P>['value']> }

/** Goals, levers, offers, asks, indicators: those that have words, each with its slot. */
export const linesOf = <P extends LinePart>(deal: ShownDeal | undefined, part: P): readonly Said<P>[] =>
  Array.from({ length: slots[part] }, (_, slot) => entryOf(deal, { part, slot })).filter(isSaid<P>)

export const isSaid = <P extends DealPart>(entry: DealEntryOf<P> | null): entry is Said<P> =>
  entry !== null && (entry as { readonly value: unknown }).value !== null
