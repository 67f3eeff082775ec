import { useMemo } from 'react'
import { type Levels, levelsOf, type SaidLevel, tagsOf } from '../../../shared/programme/compare.ts'
import { useKnowledge } from '../../store/knowledge.ts'

export interface Deals {
  readonly levels: Levels<SaidLevel>
  readonly tags: Readonly<Record<string, readonly string[]>>
}

/** What all regions say of how far they are, for a page that reads it; null until it has arrived. */
export function useDeals(): Deals | null {
  const deals = useKnowledge((knowledge) => knowledge.deals)
  return useMemo(() => (deals === null ? null : { levels: levelsOf(deals), tags: tagsOf(deals) }), [deals])
}
