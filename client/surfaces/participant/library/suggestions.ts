import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import {
  type LearningInput,
  type LearningSuggestion,
  learningSuggestions,
} from '../../../../shared/programme/learningPotential.ts'
import type { Region, Theme } from '../../../../shared/programme/regions.ts'
import { cardsIn } from './threads.ts'

/** What the formula needs of what the programme knows. */
export const learningInput = (
  { deals, inspiration, suggestions }: KnowledgeView,
  regions: readonly Region[],
  themes: readonly Theme[],
): LearningInput => ({
  regionOrder: regions.map(({ id }) => id),
  themeOrder: themes.map(({ id }) => id),
  deals,
  inspiration: cardsIn(inspiration),
  suggestions,
})

let last: {
  readonly knowledge: KnowledgeView
  readonly key: string
  readonly made: readonly LearningSuggestion[]
} | null = null

/** All suggestions, best first. Made once for each state of what is known: several pages ask for it. */
export function allSuggestions(
  knowledge: KnowledgeView,
  regions: readonly Region[],
  themes: readonly Theme[],
): readonly LearningSuggestion[] {
  const key = JSON.stringify([regions.map(({ id }) => id), themes.map(({ id }) => id)])
  if (last?.knowledge !== knowledge || last.key !== key) {
    last = { knowledge, key, made: learningSuggestions(learningInput(knowledge, regions, themes)) }
  }
  return last.made
}
