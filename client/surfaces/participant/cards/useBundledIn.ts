import { useEffect, useMemo } from 'react'
import type { Bundle } from '../../../../shared/programme/bundles.ts'
import type { CardText } from '../../../../shared/programme/localised.ts'
import type { BallotItem } from '../../../../shared/programme/rankings.ts'
import { useKept } from '../../../store/drafts.ts'
import { useView } from '../../../store/live.tsx'
import { useOwnCards } from './useOwnCards.ts'

/** Card id → what the bundle is called that it went into. */
type BundledIn = Readonly<Record<string, CardText>>

const none: BundledIn = {}

/**
 * Where a question of one's own went. The room sees it while questions are collected, voted on and shown; later steps
 * do not tell any more, and of an anonymous question nobody but this device knows whose it is: so it remembers.
 */
export function useBundledIn(): BundledIn {
  const [kept] = useKept<BundledIn>(key)
  const seen = useBundlesSeen()
  return seen ?? kept ?? none
}

/** Mount once: keeps for one's own questions what the room shows now. */
export function useRememberBundles(): void {
  const [kept, keep] = useKept<BundledIn>(key)
  const seen = useBundlesSeen()
  const own = useOwnCards()
  useEffect(() => {
    if (seen === null) return
    const ownIds = new Set(own.map(({ card }) => card.id))
    const mine: BundledIn = Object.fromEntries(Object.entries(seen).filter(([cardId]) => ownIds.has(cardId)))
    if (JSON.stringify(mine) !== JSON.stringify(kept ?? none)) keep(Object.keys(mine).length > 0 ? mine : null)
  }, [seen, own, kept, keep])
}

const key = 'bundled-in'

/** Null: this step does not tell. */
function useBundlesSeen(): BundledIn | null {
  const source = useView('participant', ({ activity }) => {
    if (activity?.kind === 'collect' && activity.cardType === 'learningQuestion') return activity.bundles
    return activity?.kind === 'dotVote' ? activity.items : null
  })
  return useMemo(() => (source === null ? null : Object.fromEntries(Object.values(source).flatMap(cardsIn))), [source])
}

const cardsIn = (told: Bundle | BallotItem): readonly (readonly [cardId: string, name: CardText])[] => {
  const cardIds = 'cardIds' in told ? told.cardIds : (told.bundled ?? []).map(({ id }) => id)
  return cardIds.map((cardId) => [cardId, told.text])
}
