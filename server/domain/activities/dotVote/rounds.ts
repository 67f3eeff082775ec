import type { Budgets } from '../../../../shared/activities/dotVote/contract.ts'
import type { BallotItem, EarlierResult, RevealTarget, VoteResult } from '../../../../shared/programme/rankings.ts'
import type { Outcome, ProgrammeReader } from '../module.ts'
import { budgetsFor, candidates } from './ballots.ts'
import type { DotVoteActivity } from './state.ts'

/** The questions as they would be on the ballot now: of the library, or of the vote before this one and what was added. */
export function itemsNow(activity: DotVoteActivity, programme: ProgrammeReader): readonly BallotItem[] {
  const before = repeated(activity, programme)
  if (before === null) return candidates(programme)
  const { added } = activity.own
  const wanted = topIds(before.result, topShown(activity, programme))
  const { hidden } = programme.state.library
  const again = Object.values(before.result.items).filter(({ id }) => wanted.has(id) && !hidden.has(id))
  const others = candidates(programme).filter(({ id }) => added.includes(id) && !wanted.has(id))
  return [...again, ...others]
}

/** As the facilitator set them, as in the round before, or by formula; no dots for a kind without questions. */
export function budgetsNow(
  activity: DotVoteActivity,
  items: readonly BallotItem[],
  programme: ProgrammeReader,
): Budgets {
  const byFormula = budgetsFor(items, activity.config.perKind)
  const before = repeated(activity, programme)?.budgets ?? null
  if (activity.own.budgets !== null || before === null) return activity.own.budgets ?? byFormula
  return {
    process: byFormula.process === 0 ? 0 : before.process,
    content: byFormula.content === 0 ? 0 : before.content,
  }
}

/** Whether the vote before this one can be repeated, and its best asked for. */
export function secondRound(activity: DotVoteActivity, programme: ProgrammeReader) {
  const before = programme.voteBefore(activity)?.outcome ?? null
  return before === null ? null : { repeat: activity.own.repeat, hasTop: isTopKnown(before) }
}

/**
 * V9: what the vote before showed in this place, once this one's result is there too. Without that, nothing: a change
 * would give away both.
 */
export function earlierFor(
  activity: DotVoteActivity,
  programme: ProgrammeReader,
  target: RevealTarget,
): EarlierResult | null {
  if (activity.own.sealed === null || !activity.own.revealed[target]) return null
  const before = programme.voteBefore(activity)?.outcome
  if (!before?.revealed[target]) return null
  const { result } = before
  return { process: result.process, content: result.content, equalRegions: result.equalRegions }
}

const repeated = (activity: DotVoteActivity, programme: ProgrammeReader): Outcome | null =>
  activity.own.repeat === null ? null : (programme.voteBefore(activity)?.outcome ?? null)

/** The best stand on phones and console: who has not seen that result there would learn it from the list (V9). */
const isTopKnown = ({ revealed }: Outcome): boolean => revealed.phones && revealed.console

function topShown(activity: DotVoteActivity, programme: ProgrammeReader): number | null {
  const before = repeated(activity, programme)
  return before !== null && isTopKnown(before) ? (activity.own.repeat?.top ?? null) : null
}

/** Ids of the best of each kind; a tie at the edge comes in whole. Null: all. */
function topIds(result: VoteResult, top: number | null): ReadonlySet<string> {
  if (top === null) return new Set(Object.keys(result.items))
  const best = [result.process, result.content].flatMap(({ order, dots }) => {
    const ids: string[] = []
    for (const group of order) if (ids.length < top && (dots[group[0] ?? ''] ?? 0) > 0) ids.push(...group)
    return ids
  })
  return new Set(best)
}
