import type { PublicCard } from './cards.ts'
import { slots } from './dealParts.ts'
import type { DealEntryOf, ShownDeal } from './deals.ts'
import type { RegionId } from './ids.ts'
import { suggestionKey } from './suggestionKey.ts'

/** Why one region could learn from another about a theme; the faces make words of it. */
export type LearningReason =
  /** Somebody of the learner wrote that they want to learn this from that region. */
  | { readonly type: 'wish'; readonly cardIds: readonly string[] }
  | { readonly type: 'ask' }
  | { readonly type: 'offer' }
  /** The source is so many steps further. */
  | { readonly type: 'steps'; readonly steps: number; readonly from: number; readonly to: number }
  /** The learner wants to be further than it is. */
  | { readonly type: 'wanted' }
  | { readonly type: 'focus' }
  /** “Vraag ons.” */
  | { readonly type: 'askUs' }
  /** Situations that both said of themselves. */
  | { readonly type: 'alike'; readonly tags: readonly string[] }

export interface LearningSuggestion {
  readonly key: string
  readonly learnerId: RegionId
  readonly sourceId: RegionId
  readonly themeId: string
  readonly score: number
  readonly reasons: readonly LearningReason[]
  /** A facilitator put it first. */
  readonly isChosen: boolean
}

export interface LearningInput {
  readonly regionOrder: readonly RegionId[]
  readonly themeOrder: readonly string[]
  /** As everybody may see them: what is still blind counts for nothing. */
  readonly deals: Readonly<Record<RegionId, ShownDeal>>
  readonly inspiration: readonly PublicCard[]
  /** By `suggestionKey`. */
  readonly suggestions: Readonly<Record<string, 'first' | 'off'>>
}

/** Points per reason; `steps` once per step. The sum orders suggestions, nothing else: see SPEC K10. */
export const learningPoints = { wish: 5, ask: 3, offer: 3, steps: 2, wanted: 1, focus: 1, askUs: 1, alike: 1 } as const

/**
 * K10: who could learn what from whom, best first. A pair is suggested when the learner needs it (a wish, an ask, wants to be
 * further, its focus, or simply less far) and the source has it (asked for it by name, offers it, or further by a step at
 * least). “Geen speerpunt” and what nobody said are never a number, so they make no step.
 */
export function learningSuggestions(input: LearningInput): readonly LearningSuggestion[] {
  const { regionOrder, themeOrder, suggestions } = input
  const regions = regionOrder.map((id) => profileOf(id, input))
  const found = regions.flatMap((learner) =>
    regions.flatMap((source) =>
      source.id === learner.id
        ? []
        : themeOrder.flatMap((themeId) => suggestionOf(learner, source, themeId, suggestions) ?? []),
    ),
  )
  // Sorting is stable: equals keep the order of the table.
  return found.sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.score - a.score)
}

/** How many regions want to learn from this one, per theme: “3 regio's willen van jullie leren over …”. */
export function wantedFrom(regionId: RegionId, { inspiration }: Pick<LearningInput, 'inspiration'>) {
  const learners = new Map<string | null, Set<RegionId>>()
  for (const { sourceRegionId, regionId: learnerId, themeId } of inspiration) {
    if (sourceRegionId !== regionId || learnerId === null || learnerId === regionId) continue
    learners.set(themeId, (learners.get(themeId) ?? new Set()).add(learnerId))
  }
  return [...learners]
    .map(([themeId, ids]) => ({ themeId, learnerIds: [...ids] }))
    .sort((a, b) => b.learnerIds.length - a.learnerIds.length)
}

interface Profile {
  readonly id: RegionId
  readonly levels: ReadonlyMap<string, number>
  readonly wanted: ReadonlyMap<string, number>
  readonly asks: ReadonlySet<string>
  readonly offers: ReadonlySet<string>
  readonly askUs: ReadonlySet<string>
  readonly focus: string | null
  readonly tags: readonly string[]
  /** Cards of this region, by `source theme`. */
  readonly wishes: ReadonlyMap<string, readonly string[]>
}

function suggestionOf(
  learner: Profile,
  source: Profile,
  themeId: string,
  suggestions: LearningInput['suggestions'],
): LearningSuggestion | null {
  const key = suggestionKey(learner.id, source.id, themeId)
  const verdict = suggestions[key]
  if (verdict === 'off') return null
  const cardIds = learner.wishes.get(`${source.id} ${themeId}`) ?? []
  const from = learner.levels.get(themeId)
  const to = source.levels.get(themeId)
  const steps = from === undefined || to === undefined ? 0 : to - from
  const isWish = cardIds.length > 0
  const asks = learner.asks.has(themeId)
  const offers = source.offers.has(themeId)
  const isWanted = from !== undefined && (learner.wanted.get(themeId) ?? from) > from
  const isFocus = learner.focus === themeId
  const isChosen = verdict === 'first'
  const has = isWish || offers || steps > 0
  const needs = isWish || asks || isWanted || isFocus || steps > 0
  if (!isChosen && !(has && needs)) return null
  const alike = learner.tags.filter((tag) => source.tags.includes(tag))
  const reasons: LearningReason[] = [
    ...(isWish ? [{ type: 'wish', cardIds } as const] : []),
    ...(asks ? [{ type: 'ask' } as const] : []),
    ...(steps > 0 && from !== undefined && to !== undefined ? [{ type: 'steps', steps, from, to } as const] : []),
    ...(offers ? [{ type: 'offer' } as const] : []),
    ...(isWanted ? [{ type: 'wanted' } as const] : []),
    ...(isFocus ? [{ type: 'focus' } as const] : []),
    ...(source.askUs.has(themeId) ? [{ type: 'askUs' } as const] : []),
    ...(alike.length > 0 ? [{ type: 'alike', tags: alike } as const] : []),
  ]
  return { key, learnerId: learner.id, sourceId: source.id, themeId, score: scoreOf(reasons), reasons, isChosen }
}

const scoreOf = (reasons: readonly LearningReason[]): number =>
  reasons.reduce((sum, reason) => sum + learningPoints[reason.type] * (reason.type === 'steps' ? reason.steps : 1), 0)

function profileOf(id: RegionId, { deals, inspiration, themeOrder }: LearningInput): Profile {
  const deal = deals[id] ?? {}
  const levels = new Map<string, number>()
  const wanted = new Map<string, number>()
  const askUs = new Set<string>()
  for (const themeId of themeOrder) {
    const now = entryOf(deal, 'now', `now:${themeId}`)?.value ?? null
    if (typeof now === 'number') levels.set(themeId, now)
    const want = entryOf(deal, 'wanted', `wanted:${themeId}`)?.value ?? null
    if (want !== null) wanted.set(themeId, want)
    if (entryOf(deal, 'askUs', `askUs:${themeId}`)?.value === true) askUs.add(themeId)
  }
  const wishes = new Map<string, readonly string[]>()
  for (const card of inspiration) {
    if (card.regionId !== id || card.sourceRegionId === null || card.themeId === null) continue
    const about = `${card.sourceRegionId} ${card.themeId}`
    wishes.set(about, [...(wishes.get(about) ?? []), card.id])
  }
  return {
    id,
    levels,
    wanted,
    asks: themesOf(deal, 'ask'),
    offers: themesOf(deal, 'offer'),
    askUs,
    focus: entryOf(deal, 'focus', 'focus')?.value ?? null,
    tags: entryOf(deal, 'tags', 'tags')?.value ?? [],
    wishes,
  }
}

function themesOf(deal: ShownDeal, part: 'ask' | 'offer'): ReadonlySet<string> {
  const themes = new Set<string>()
  for (let slot = 0; slot < slots[part]; slot += 1) {
    const entry = entryOf(deal, part, `${part}:${slot}`)
    if (entry !== undefined && entry.value !== null && entry.themeId !== null) themes.add(entry.themeId)
  }
  return themes
}

function entryOf<P extends 'now' | 'wanted' | 'askUs' | 'ask' | 'offer' | 'focus' | 'tags'>(
  deal: ShownDeal,
  part: P,
  fieldId: string,
): DealEntryOf<P> | undefined {
  const entry = deal[fieldId]
  return entry?.part === part ? (entry as DealEntryOf<P>) : undefined
}
