import { noFocus, type Stage } from './dealParts.ts'
import type { ShownDeal } from './deals.ts'
import type { CardText } from './localised.ts'

/** How far one region says it is on one theme. `null`: said nothing; `noFocus` is an answer, and never a number. */
export interface Level {
  readonly now: Stage | typeof noFocus | null
  readonly wanted: Stage | null
  readonly askUs: boolean
}
/** By region, then by theme; a theme that a region says nothing of is left out. */
export type Levels<L extends Level = Level> = Readonly<Record<string, Readonly<Record<string, L>>>>
export interface SaidLevel extends Level {
  readonly evidence: CardText | null
}

/** From here on a region is far: *we voeren uit* lies behind it. */
export const farFrom = 4

const nothing: SaidLevel = { now: null, wanted: null, askUs: false, evidence: null }

/** What regions say per theme, out of all that they say. */
export function levelsOf(deals: Readonly<Record<string, ShownDeal>>): Levels<SaidLevel> {
  return Object.fromEntries(
    Object.entries(deals).map(([regionId, deal]) => {
      const themes: Record<string, SaidLevel> = {}
      for (const entry of Object.values(deal)) {
        if (entry.part !== 'now' && entry.part !== 'wanted' && entry.part !== 'evidence' && entry.part !== 'askUs')
          continue
        themes[entry.themeId] = { ...(themes[entry.themeId] ?? nothing), [entry.part]: entry.value }
      }
      return [regionId, themes]
    }),
  )
}

export function tagsOf(deals: Readonly<Record<string, ShownDeal>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(deals).map(([regionId, deal]) => {
      const entry = deal.tags
      return [regionId, entry?.part === 'tags' ? entry.value : []]
    }),
  )
}

/** The stage as a number, or null: not a priority and nothing said are no numbers, and never a zero. */
export function stageOf(levels: Levels, regionId: string, themeId: string): Stage | null {
  const now = levels[regionId]?.[themeId]?.now ?? null
  return now === noFocus ? null : now
}

export interface Spread {
  /** Regions with a number. */
  readonly count: number
  readonly least: number
  readonly most: number
  /** Mean squared distance from the mean: tells two themes of the same range apart. Never shown. */
  readonly variance: number
}

/** How much regions differ on a theme; null with fewer than two numbers. */
export function spreadOf(levels: Levels, themeId: string): Spread | null {
  const stages = Object.keys(levels).flatMap((regionId) => stageOf(levels, regionId, themeId) ?? [])
  if (stages.length < 2) return null
  const mean = sum(stages) / stages.length
  // Rounded: the order of adding must not decide the order of themes.
  const variance = Math.round((1e6 * sum(stages.map((stage) => (stage - mean) ** 2))) / stages.length) / 1e6
  return { count: stages.length, least: Math.min(...stages), most: Math.max(...stages), variance }
}

/** The regions that share a theme: those with a number there, the furthest first, in the given order among equals. */
export function sharing(levels: Levels, themeId: string, regionOrder: readonly string[]): readonly string[] {
  const stages = new Map(regionOrder.map((regionId) => [regionId, stageOf(levels, regionId, themeId) ?? 0]))
  return regionOrder
    .filter((regionId) => (stages.get(regionId) ?? 0) > 0)
    .sort((a, b) => (stages.get(b) ?? 0) - (stages.get(a) ?? 0))
}

export const farIn = (levels: Levels, themeId: string, regionOrder: readonly string[]): readonly string[] =>
  sharing(levels, themeId, regionOrder).filter((regionId) => (stageOf(levels, regionId, themeId) ?? 0) >= farFrom)

export const themeOrders = ['seat', 'spread', 'focus', 'name'] as const
/** `seat`: as they stand; `spread`: the most different first; `focus`: shared by most deals first. */
export type ThemeOrder = (typeof themeOrders)[number]

/** Themes in an order; among equals as they stand. `nameOf` in the language of who looks. */
export function orderThemes(
  levels: Levels,
  themeOrder: readonly string[],
  order: ThemeOrder,
  nameOf: (themeId: string) => string,
): readonly string[] {
  switch (order) {
    case 'seat':
      return themeOrder
    case 'name':
      return [...themeOrder].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'))
    case 'focus': {
      const counts = new Map(themeOrder.map((id) => [id, sharing(levels, id, Object.keys(levels)).length]))
      return [...themeOrder].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    }
    case 'spread': {
      const spreads = new Map(themeOrder.map((id) => [id, spreadOf(levels, id)]))
      const range = (id: string) => {
        const spread = spreads.get(id)
        return spread ? spread.most - spread.least : -1
      }
      const variance = (id: string) => spreads.get(id)?.variance ?? 0
      return [...themeOrder].sort((a, b) => range(b) - range(a) || variance(b) - variance(a))
    }
  }
}

export interface Likeness {
  /** 0–100, the same from both sides; null when there is nothing to compare. Only ever an order, never shown. */
  readonly score: number | null
  /** Why, in parts that become words: context that both have, themes on which they are about as far, or far apart. */
  readonly tags: readonly string[]
  readonly closeThemes: readonly string[]
  readonly apartThemes: readonly string[]
}

/** One step apart is about as far; two steps is worth a conversation. */
const closeSteps = 1

/**
 * How much two regions look alike: by how far they are on the themes that at least one of them works on, and by their
 * context. Each counts for half when both are known.
 */
export function likeness(
  levels: Levels,
  tags: Readonly<Record<string, readonly string[]>>,
  a: string,
  b: string,
): Likeness {
  const closeThemes: string[] = []
  const apartThemes: string[] = []
  const alike: number[] = []
  for (const themeId of themesOfBoth(levels, a, b)) {
    const [one, other] = [stageOf(levels, a, themeId), stageOf(levels, b, themeId)]
    if (one === null && other === null) continue
    if (one === null || other === null) {
      // One works on it and the other says that it does not: that is a difference, of no number of steps.
      alike.push(0)
      continue
    }
    const steps = Math.abs(one - other)
    alike.push(1 - steps / 4)
    ;(steps <= closeSteps ? closeThemes : apartThemes).push(themeId)
  }
  const own = new Set(tags[a])
  const others = new Set(tags[b])
  const shared = [...own].filter((tag) => others.has(tag))
  const all = new Set([...own, ...others]).size
  const parts = [
    ...(alike.length === 0 ? [] : [sum(alike) / alike.length]),
    ...(own.size === 0 || others.size === 0 ? [] : [shared.length / all]),
  ]
  const score = parts.length === 0 ? null : Math.round((100 * sum(parts)) / parts.length)
  return { score, tags: shared.sort(), closeThemes, apartThemes }
}

/**
 * Other regions that look like this one, the most alike first, or that differ from it, the least alike first: the half that is
 * more alike than the other, as far as there is something to name. Those that nothing is known of are in neither.
 */
export function byLikeness(
  levels: Levels,
  tags: Readonly<Record<string, readonly string[]>>,
  regionId: string,
  mode: LikenessMode,
  regionOrder: readonly string[],
): readonly { readonly regionId: string; readonly likeness: Likeness }[] {
  const found = regionOrder
    .filter((other) => other !== regionId)
    .map((other) => ({ regionId: other, likeness: likeness(levels, tags, regionId, other) }))
    .filter((one) => one.likeness.score !== null)
    .sort((one, other) => scoreOf(other) - scoreOf(one))
  const middle = found[Math.ceil(found.length / 2) - 1]
  const isLike = (one: (typeof found)[number]) =>
    middle !== undefined &&
    scoreOf(one) >= scoreOf(middle) &&
    one.likeness.tags.length + one.likeness.closeThemes.length > 0
  return mode === 'like' ? found.filter(isLike) : found.filter((one) => !isLike(one)).reverse()
}

const scoreOf = ({ likeness }: { readonly likeness: Likeness }): number => likeness.score ?? 0

export type LikenessMode = 'like' | 'unlike'
/**
 * Which regions show. With a tag: those that have it, or not; seen from a region: those that say the same of it, or not.
 * With a region alone: those that look like it, or differ; that region always shows.
 */
export interface RegionFilter {
  readonly tag: string | null
  readonly mode: LikenessMode
  readonly regionId: string | null
}

export function filterRegions(
  levels: Levels,
  tags: Readonly<Record<string, readonly string[]>>,
  filter: RegionFilter | null,
  regionOrder: readonly string[],
): readonly string[] {
  if (filter === null || (filter.tag === null && filter.regionId === null)) return regionOrder
  const { tag, mode, regionId } = filter
  if (tag === null) {
    const alike = byLikeness(levels, tags, regionId ?? '', mode, regionOrder).map((one) => one.regionId)
    return regionOrder.includes(regionId ?? '') ? [regionId ?? '', ...alike] : alike
  }
  const has = (id: string) => tags[id]?.includes(tag) === true
  const wanted = (regionId === null || has(regionId)) === (mode === 'like')
  return regionOrder.filter((id) => id === regionId || has(id) === wanted)
}

/** Sorted, so that a pair says the same from both sides. */
function themesOfBoth(levels: Levels, a: string, b: string): readonly string[] {
  const said = (regionId: string, themeId: string) => (levels[regionId]?.[themeId]?.now ?? null) !== null
  const ids = new Set([...Object.keys(levels[a] ?? {}), ...Object.keys(levels[b] ?? {})])
  return [...ids].filter((id) => said(a, id) && said(b, id)).sort()
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
