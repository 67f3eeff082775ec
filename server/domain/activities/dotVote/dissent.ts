import type { EntryOf } from '../../../../shared/activities/registry.ts'
import type { QuestionKind } from '../../../../shared/programme/cards.ts'
import type { Dissent } from '../../../../shared/programme/rankings.ts'

type Row = EntryOf<'dotVote'>

/** Below this many ballots a figure or an order may show who chose what. */
export const minGroup = 5

/**
 * V8: where the room differs, from ballots with at least one dot. `orderOf` ranks the questions of a kind by some of
 * the rows; `most` is what could be put on one question of a kind.
 */
export function dissentOf(
  items: Readonly<Record<string, { readonly id: string; readonly kind: QuestionKind }>>,
  rows: readonly Row[],
  most: Readonly<Record<QuestionKind, number>>,
  orderOf: (rows: readonly Row[], kind: QuestionKind) => string[][],
): Dissent | null {
  if (!isBig(rows)) return null
  const spread = Object.values(items).map(({ id, kind }) => {
    const dots = rows.map((row) => row.dots[id] ?? 0)
    const counts = {
      none: dots.filter((count) => count === 0).length,
      most: dots.filter((count) => count >= most[kind]).length,
    }
    return [id, counts] as const
  })
  const orders = (kind: QuestionKind): ReadonlyMap<string, string[][]> => {
    const cast = rows.filter((row) => Object.keys(row.dots).some((id) => items[id]?.kind === kind))
    return new Map([...shownRegions(cast)].map(([regionId, own]) => [regionId, orderOf(own, kind)]))
  }
  const byRegion = { process: orders('process'), content: orders('content') }
  const regionIds = [...new Set([...byRegion.process.keys(), ...byRegion.content.keys()])].sort()
  return {
    spread: Object.fromEntries(spread),
    regions: Object.fromEntries(
      regionIds.map((id) => [
        id,
        { process: byRegion.process.get(id) ?? null, content: byRegion.content.get(id) ?? null },
      ]),
    ),
  }
}

/**
 * Regions with enough ballots, such that what is left when they are taken off the totals is nobody, or enough as well:
 * otherwise the smallest of them joins the rest. A region that is the whole room has nothing of its own to show.
 */
function shownRegions(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const byRegion = Map.groupBy(rows, (row) => row.regionId)
  const big = [...byRegion].filter(([, own]) => isBig(own))
  const sorted = big.sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
  const shownIds = new Set(sorted.map(([id]) => id))
  const rest = rows.filter((row) => !shownIds.has(row.regionId))
  const shown = rest.length === 0 || isBig(rest) ? sorted : sorted.slice(0, -1)
  return new Map(byRegion.size > 1 ? shown : [])
}

/** What a facilitator filled in for somebody is known to one person: it hides nobody. */
const isBig = (rows: readonly Row[]): boolean => rows.filter(({ isProxy }) => isProxy !== true).length >= minGroup
