import type { BallotItem, RevealTarget } from '../../../../shared/programme/rankings.ts'
import type { Outcome, ProgrammeReader } from '../module.ts'
import type { LinkActivity } from './state.ts'

/**
 * The top of both rankings, half each, whole tie groups only as far as they fit by votes; then the rescued one.
 * Null as long as this target may not see them.
 */
export function questionsFor(
  activity: LinkActivity,
  programme: ProgrammeReader,
  target: RevealTarget,
): readonly BallotItem[] | null {
  const outcome = programme.voteBefore(activity)?.outcome
  if (!outcome || !isShownTo(target, outcome)) return null
  const { result } = outcome
  const half = Math.ceil(activity.config.topN / 2)
  const top = [...topOf(result.process, half), ...topOf(result.content, half)]
  const rescued = activity.own.rescuedId
  const ids = rescued === null || top.includes(rescued) ? top : [...top, rescued]
  return ids.flatMap((id) => result.items[id] ?? [])
}

/** V5: what the room sees the console may see as well, to lead by it; everybody else only what was revealed to them. */
export const isShownTo = (target: RevealTarget, { revealed }: Outcome): boolean =>
  target === 'console' ? Object.values(revealed).includes(true) : revealed[target]

/** At least `count` ids when so many got a dot; a tie at the edge comes in whole, because it is a tie. */
function topOf(
  { order, dots }: { order: readonly (readonly string[])[]; dots: Readonly<Record<string, number>> },
  count: number,
) {
  const top: string[] = []
  for (const group of order) {
    if (top.length >= count || (dots[group[0] ?? ''] ?? 0) === 0) break
    top.push(...group)
  }
  return top
}
