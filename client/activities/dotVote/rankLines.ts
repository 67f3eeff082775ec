import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { BallotItem, VoteResult } from '../../../shared/programme/rankings.ts'

export interface RankLine {
  readonly item: BallotItem
  /** From 1; equal questions share it, and after two on 1 comes 3. */
  readonly rank: number
  /** Null where only the order is shown. */
  readonly dots: number | null
}

/** One of the two rankings as the wall shows it, best first. */
export function rankLines(result: VoteResult, kind: QuestionKind, weight: 'person' | 'region'): readonly RankLine[] {
  const byRegion = weight === 'region' ? (result.equalRegions?.[kind] ?? null) : null
  const groups = byRegion ?? result[kind].order
  return groups.flatMap((ids, index) => {
    const rank = 1 + groups.slice(0, index).reduce((sum, group) => sum + group.length, 0)
    return ids.flatMap((id): readonly RankLine[] => {
      const item = result.items[id]
      return item === undefined ? [] : [{ item, rank, dots: byRegion === null ? (result[kind].dots[id] ?? 0) : null }]
    })
  })
}
