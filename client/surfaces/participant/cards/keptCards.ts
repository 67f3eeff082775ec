import { useSyncExternalStore } from 'react'
import type { CardType, QuestionKind } from '../../../../shared/programme/cards.ts'
import type { LessonChange } from '../../../../shared/programme/lessons.ts'
import type { Drafts } from '../../../live/drafts.ts'
import { useConnected } from '../../../store/live.tsx'

export type ChosenAttribution = 'anonymous' | 'region' | 'name'

export interface CardContent {
  readonly text: string
  readonly kind: QuestionKind | null
  readonly themeId: string | null
  readonly sourceRegionId: string | null
  /** What makes it a lesson; only on a board for those. */
  readonly lesson?: LessonChange | undefined
}

/**
 * A card as this device remembers it: while it waits to be sent, and for anonymous cards ever after, because the server
 * can no longer tell whose they are.
 */
export interface KeptCard {
  readonly cardId: string
  readonly cardSeq: number
  readonly activityId: string
  readonly type: CardType
  readonly content: CardContent
  readonly attribution: ChosenAttribution
  /** Device clock, epoch ms. */
  readonly at: number
  readonly isWaiting: boolean
}
export type KeptCards = Readonly<Record<string, KeptCard>>

const key = 'own-cards'
const none: KeptCards = {}

/** Sent by this page and not answered yet; after a reload the outbox sends on, but nobody here hears the answer. */
const underWay = new Set<string>()
const versionOf = ({ cardId, cardSeq }: { cardId: string; cardSeq: number }): string => `${cardId}:${cardSeq}`

// Written by this file only, under this key.
const read = (drafts: Drafts): KeptCards => (drafts.read(key) as KeptCards | null) ?? none

export interface KeptCardStore {
  readonly put: (card: KeptCard) => void
  /** The server answered about this version. */
  readonly settle: (card: KeptCard, isCounted: boolean) => void
  readonly forget: (cardId: string) => void
  /** Nothing waits any more: what still says so was answered after a reload. */
  readonly nothingWaits: () => void
}

export function useKeptCards(): KeptCards {
  const { drafts } = useConnected().live
  return useSyncExternalStore(drafts.subscribe, () => read(drafts))
}

export function useKeptCardStore(): KeptCardStore {
  const { drafts } = useConnected().live
  const forget = (cardId: string): void => {
    const { [cardId]: gone, ...rest } = read(drafts)
    if (gone) drafts.write(key, rest)
  }
  return {
    forget,
    put: (card) => {
      underWay.add(versionOf(card))
      drafts.write(key, { ...read(drafts), [card.cardId]: card })
    },
    settle: (card, isCounted) => {
      underWay.delete(versionOf(card))
      if (read(drafts)[card.cardId]?.cardSeq !== card.cardSeq) return
      if (isCounted && card.attribution === 'anonymous') {
        drafts.write(key, { ...read(drafts), [card.cardId]: { ...card, isWaiting: false } })
      } else forget(card.cardId)
    },
    nothingWaits: () => {
      for (const card of Object.values(read(drafts))) {
        if (!card.isWaiting || underWay.has(versionOf(card))) continue
        if (card.attribution === 'anonymous')
          drafts.write(key, { ...read(drafts), [card.cardId]: { ...card, isWaiting: false } })
        else forget(card.cardId)
      }
    },
  }
}
