import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { BallotItem, VoteResult } from '../../../shared/programme/rankings.ts'

/** One question in a ranking. Equal questions have the same rank. */
export interface RankedRow {
  readonly item: BallotItem
  /** From 1; after two on 1 comes 3. */
  readonly rank: number
  readonly isTied: boolean
  /** Null where only the order may be shown. */
  readonly dots: number | null
}

/** The ranking of one kind, best first. Weighted by region it is an order without figures; null when there is none. */
export function rankedRows(
  result: VoteResult,
  kind: QuestionKind,
  weight: 'person' | 'region',
): readonly RankedRow[] | null {
  const order = weight === 'region' ? (result.equalRegions?.[kind] ?? null) : result[kind].order
  if (order === null) return null
  const rows: RankedRow[] = []
  for (const group of order) {
    const rank = rows.length + 1
    for (const id of group) {
      const item = result.items[id]
      if (item === undefined) continue
      const dots = weight === 'region' ? null : (result[kind].dots[id] ?? 0)
      rows.push({ item, rank, isTied: group.length > 1, dots })
    }
  }
  return rows
}
