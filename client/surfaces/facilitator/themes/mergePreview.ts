import type { CardList } from '../../../../shared/programme/cards.ts'
import { dealFieldId } from '../../../../shared/programme/dealParts.ts'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'

/** How much is about a theme, and would be about another one. */
export interface MergePreview {
  readonly lessons: number
  readonly questions: number
  readonly wishes: number
  readonly instruments: number
  /** Asks, offers and indicators of regions. */
  readonly asks: number
  /** Regions that said how far they are; null while that is still theirs alone. */
  readonly levels: number | null
  /** Of those, how many said it of both. */
  readonly both: number | null
}

export function mergePreview(knowledge: KnowledgeView, themeId: string, intoId: string): MergePreview {
  const about = ({ cards }: CardList): number => Object.values(cards).filter((card) => card.themeId === themeId).length
  const deals = Object.values(knowledge.deals)
  const isSaid = (deal: (typeof deals)[number], id: string) => {
    const entry = deal[dealFieldId({ part: 'now', themeId: id })]
    return entry?.part === 'now' && entry.value !== null
  }
  const entries = deals.flatMap((deal) => Object.values(deal))
  return {
    lessons: about(knowledge.lessons),
    questions: about(knowledge.questions),
    wishes: about(knowledge.inspiration),
    instruments: Object.values(knowledge.instruments).filter((one) => one.themeIds.includes(themeId)).length,
    asks: entries.filter(
      (entry) =>
        (entry.part === 'ask' || entry.part === 'offer' || entry.part === 'indicator') &&
        entry.themeId === themeId &&
        entry.value !== null,
    ).length,
    levels: knowledge.areLevelsShown ? deals.filter((deal) => isSaid(deal, themeId)).length : null,
    both: knowledge.areLevelsShown
      ? deals.filter((deal) => isSaid(deal, themeId) && isSaid(deal, intoId)).length
      : null,
  }
}
