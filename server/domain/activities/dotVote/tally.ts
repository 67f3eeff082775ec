import type { EntryOf } from '../../../../shared/activities/registry.ts'
import type { QuestionKind } from '../../../../shared/programme/cards.ts'
import type { BallotItem, Ranking, VoteResult } from '../../../../shared/programme/rankings.ts'

type Row = EntryOf<'dotVote'>

/** Below these, an order by region weight could betray somebody. */
const minBallots = 5
const minRegions = 3

/** Totals of all ballots. Pure, and independent of the order of the rows. */
export function tally(items: Readonly<Record<string, BallotItem>>, rows: readonly Row[]): VoteResult {
  const cast = rows.filter((row) => row.done || Object.keys(row.dots).length > 0)
  const voted = cast.filter((row) => Object.keys(row.dots).length > 0)
  return {
    items,
    ballots: cast.length,
    abstained: cast.length - voted.length,
    process: rank(items, voted, 'process'),
    content: rank(items, voted, 'content'),
    equalRegions: enough(voted)
      ? { process: equalRegions(items, voted, 'process'), content: equalRegions(items, voted, 'content') }
      : null,
  }
}

const enough = (rows: readonly Row[]): boolean =>
  rows.length >= minBallots && new Set(rows.map((row) => row.regionId)).size >= minRegions

function rank(items: Readonly<Record<string, BallotItem>>, rows: readonly Row[], kind: QuestionKind): Ranking {
  const ids = idsOf(items, kind)
  const dots = Object.fromEntries(ids.map((id) => [id, rows.reduce((sum, row) => sum + (row.dots[id] ?? 0), 0)]))
  return { order: inTieGroups(ids, (id) => dots[id] ?? 0), dots }
}

/** Each region's dots of a kind share one vote; an order only, never figures. */
function equalRegions(
  items: Readonly<Record<string, BallotItem>>,
  rows: readonly Row[],
  kind: QuestionKind,
): string[][] {
  const ids = idsOf(items, kind)
  const weights = new Map<string, number>(ids.map((id) => [id, 0]))
  for (const region of new Set(rows.map((row) => row.regionId))) {
    const sums = ids.map((id) => sum(rows.filter((row) => row.regionId === region).map((row) => row.dots[id] ?? 0)))
    const total = sum(sums)
    if (total > 0)
      for (const [index, id] of ids.entries()) weights.set(id, (weights.get(id) ?? 0) + (sums[index] ?? 0) / total)
  }
  // Shares are sums of fractions: equal ones may differ in the last bits, and a tie must stay a tie.
  return inTieGroups(ids, (id) => Math.round((weights.get(id) ?? 0) * 1e9))
}

const idsOf = (items: Readonly<Record<string, BallotItem>>, kind: QuestionKind): string[] =>
  Object.values(items)
    .filter((item) => item.kind === kind)
    .map((item) => item.id)
    .sort()

/** Ids from highest to lowest score; equal scores in one group, so that a tie is shown as a tie. */
function inTieGroups(ids: readonly string[], score: (id: string) => number): string[][] {
  const groups = new Map<number, string[]>()
  for (const id of ids) groups.set(score(id), [...(groups.get(score(id)) ?? []), id])
  return [...groups.entries()].sort(([a], [b]) => b - a).map(([, group]) => group)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
