import type { EntryOf } from '../../../../shared/activities/registry.ts'
import type { QuestionKind } from '../../../../shared/programme/cards.ts'
import type { BallotItem, Ranking, VoteResult } from '../../../../shared/programme/rankings.ts'
import { proxiesOf } from '../sealing.ts'
import { dissentOf, minGroup } from './dissent.ts'

type Row = EntryOf<'dotVote'>

/** With fewer, an order by region weight could betray somebody. */
const minRegions = 3
const twoOfEach = { process: 2, content: 2 } as const

/** Totals of all ballots. Pure, and independent of the order of the rows. `most`: dots that could go on one question. */
export function tally(
  items: Readonly<Record<string, BallotItem>>,
  rows: readonly Row[],
  most: Readonly<Record<QuestionKind, number>> = twoOfEach,
): VoteResult {
  const cast = rows.filter(hasVoted)
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
    dissent: dissentOf(items, voted, most, (own, kind) => rank(items, own, kind).order),
    proxyBallots: proxiesOf(cast),
  }
}

/** V3: put a dot, or said to be done without any. */
export const hasVoted = ({ done, dots }: Pick<Row, 'done' | 'dots'>): boolean => done || Object.keys(dots).length > 0

/**
 * A ballot as far as it is within what can be voted on now: when an opening was taken back, questions and budgets may
 * have changed since. The phone shows the same, and asks to put it right.
 */
export function counted(
  row: Row,
  items: Readonly<Record<string, BallotItem>>,
  budgets: Readonly<Record<QuestionKind, number>>,
): Row {
  const known = Object.entries(row.dots).flatMap(([id, dots]) => {
    const item = items[id]
    return item === undefined ? [] : [{ id, dots, kind: item.kind }]
  })
  const spent = (kind: QuestionKind): number => sum(known.filter((one) => one.kind === kind).map(({ dots }) => dots))
  const isOver = { process: spent('process') > budgets.process, content: spent('content') > budgets.content }
  const dots = known.filter(({ kind }) => !isOver[kind]).map((one) => [one.id, one.dots])
  return { ...row, dots: Object.fromEntries(dots) }
}

const enough = (rows: readonly Row[]): boolean =>
  rows.filter(({ isProxy }) => isProxy !== true).length >= minGroup &&
  new Set(rows.map((row) => row.regionId)).size >= minRegions

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
