import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { type NotHereReason, notHereReasons } from '../../../../shared/programme/dealParts.ts'
import type { DealEntry } from '../../../../shared/programme/deals.ts'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { entryOf } from './readDeal.ts'
import { saidOf } from './uses.ts'

/** What the own region says: it fits (with a change or not), it does not, or nothing yet. */
export type FitForUs = 'us' | 'notUs' | 'open'

export interface LessonFilter {
  readonly theme: string | null
  readonly side: string | null
  readonly region: string | null
  readonly fit: string | null
  /** Why some region says that it does not fit there; the own one included. */
  readonly reason: string | null
}

interface LessonFacts {
  readonly card: PublicCard
  readonly fit: FitForUs
  readonly reasons: ReadonlySet<NotHereReason>
}

/** Each lesson with what regions said of whether it fits. */
export function lessonFacts(
  cards: readonly PublicCard[],
  knowledge: KnowledgeView,
  regions: readonly Region[],
  own: { readonly id: string; readonly deal: Readonly<Record<string, DealEntry>> },
): readonly LessonFacts[] {
  return cards.map((card) => {
    const ours = entryOf(own.deal, { part: 'fit', targetId: card.id })
    const others = saidOf(knowledge, regions, 'fit', card.id).filter(({ region }) => region.id !== own.id)
    const reasons = [ours?.reason ?? null, ...others.map(({ entry }) => entry.reason)]
    const verdict = ours?.value ?? null
    return {
      card,
      fit: verdict === null ? 'open' : verdict === 'notHere' ? 'notUs' : 'us',
      reasons: new Set(reasons.filter((reason) => reason !== null)),
    }
  })
}

export const filteredLessons = (
  facts: readonly LessonFacts[],
  { theme, side, region, fit, reason }: LessonFilter,
): readonly LessonFacts[] =>
  facts.filter(
    ({ card, fit: ours, reasons }) =>
      (theme === null || card.themeId === theme) &&
      (side === null || card.lesson?.side === side) &&
      (region === null || card.regionId === region) &&
      (fit === null || ours === fit) &&
      (reason === null || [...reasons].includes(reason as NotHereReason)),
  )

/** Reasons that somebody gave, most given first. */
export const reasonsIn = (facts: readonly LessonFacts[]) =>
  notHereReasons
    .map((reason) => ({ reason, count: facts.filter(({ reasons }) => reasons.has(reason)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
