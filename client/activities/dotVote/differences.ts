import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { BallotItem, VoteResult } from '../../../shared/programme/rankings.ts'

/** A question on which the room is divided: many gave it the most, and many nothing. */
export interface Divided {
  readonly type: 'question'
  readonly item: BallotItem
  readonly most: number
  readonly none: number
  /** Ballots with at least one dot. */
  readonly voters: number
}
/** What a region puts first, when the whole room does not. */
export interface OtherFirst {
  readonly type: 'region'
  readonly regionId: string
  readonly item: BallotItem
}
export type Difference = Divided | OtherFirst

const kinds: readonly QuestionKind[] = ['process', 'content']
const mostQuestions = 3
/** Each side is at least this part of the room, and never one person alone. */
const smallestShare = 0.2
const smallestSide = 2

/** Most divided first, then regions in their order. Null where too few voted for anything to be said. */
export function differencesOf(result: VoteResult, regionOrder: readonly string[]): readonly Difference[] | null {
  const { dissent } = result
  if (dissent == null) return null
  const voters = result.ballots - result.abstained
  const isSide = (count: number): boolean => count >= smallestSide && count >= voters * smallestShare
  const divided = Object.entries(dissent.spread)
    .flatMap(([id, { most, none }]): Divided[] => {
      const item = result.items[id]
      return item === undefined || !isSide(most) || !isSide(none)
        ? []
        : [{ type: 'question', item, most, none, voters }]
    })
    .sort(
      (a, b) =>
        Math.min(b.most, b.none) - Math.min(a.most, a.none) || b.most - a.most || (a.item.id < b.item.id ? -1 : 1),
    )
    .slice(0, mostQuestions)
  const others = regionOrder.flatMap((regionId): OtherFirst[] =>
    kinds.flatMap((kind) => {
      const own = dissent.regions[regionId]?.[kind]?.[0] ?? []
      const isShared = own.some((id) => result[kind].order[0]?.includes(id))
      const item = result.items[own[0] ?? '']
      // Several firsts of equal height are no clear other choice.
      return isShared || own.length !== 1 || item === undefined ? [] : [{ type: 'region', regionId, item }]
    }),
  )
  return [...divided, ...others]
}

export const differenceKey = (difference: Difference): string =>
  difference.type === 'region' ? `${difference.regionId} ${difference.item.id}` : difference.item.id
