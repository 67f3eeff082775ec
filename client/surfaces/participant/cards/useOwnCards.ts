import { useEffect } from 'react'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { useMine, useStatus } from '../../../store/live.tsx'
import { type KeptCard, useKeptCardStore, useKeptCards } from './keptCards.ts'

export interface OwnCardRow {
  readonly card: PublicCard
  readonly activityId: string
  readonly cardSeq: number
  readonly isEditable: boolean
  /** Not confirmed by the server yet; the time it was kept on this device. */
  readonly waitingSince: number | null
  /** Anonymous and settled: only this device still knows whose it is. */
  readonly isOnlyKnownHere: boolean
  /** Nobody else sees it before a facilitator lets it through. */
  readonly isHeldBack?: boolean | undefined
}

/** Everything this person wrote: what the server shows as theirs, and what only this device knows. */
export function useOwnCards(): readonly OwnCardRow[] {
  const { seat, cards } = useMine((mine) => ({ seat: mine.seat, cards: mine.cards }))
  const kept = useKeptCards()
  const { nothingWaits } = useKeptCardStore()
  const { pending } = useStatus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time that the last answer came in
  useEffect(() => {
    if (pending === 0) nothingWaits()
  }, [pending])

  const known = Object.values(cards).map((own): OwnCardRow => {
    const local = kept[own.card.id]
    return { ...own, waitingSince: local?.isWaiting ? local.at : null, isOnlyKnownHere: false }
  })
  const others = Object.values(kept)
    .filter((local) => !cards[local.cardId])
    .map(
      (local): OwnCardRow => ({
        card: publicCardOf(local, seat),
        activityId: local.activityId,
        cardSeq: local.cardSeq,
        isEditable: local.isWaiting,
        waitingSince: local.isWaiting ? local.at : null,
        isOnlyKnownHere: !local.isWaiting,
      }),
    )
  return [...known, ...others]
}

/** The card as others will see it. */
export function publicCardOf(
  { cardId, type, content, attribution }: KeptCard,
  seat: { readonly regionId: string; readonly name: string | null },
): PublicCard {
  return {
    id: cardId,
    type,
    ...content,
    attribution,
    regionId: attribution === 'anonymous' ? null : seat.regionId,
    name: attribution === 'name' ? seat.name : null,
  }
}
