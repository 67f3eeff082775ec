import type { LearningArrow } from '../../../../shared/activities/learningMap/contract.ts'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import type { ShownDeal } from '../../../../shared/programme/deals.ts'
import { type LearningSuggestion, learningSuggestions } from '../../../../shared/programme/learningPotential.ts'
import { fieldsNow, isEmpty } from '../../programme/dealNow.ts'
import { memo } from '../../programme/memo.ts'
import { suggestionsNow } from '../../programme/sharing.ts'
import type { OwnState, ProgrammeState } from '../../programme/state.ts'
import type { ProgrammeReader } from '../module.ts'

export interface MapState extends OwnState {
  readonly view: 'map' | 'pair' | 'table'
  readonly themeId: string | null
  readonly key: string | null
  readonly page: number
  readonly hasSuggestions: boolean
}

interface Drawn {
  readonly arrows: Record<string, LearningArrow>
  readonly order: string[]
}

/** The arrows of the map: every wish that somebody wrote, the best suggestions when they are wanted, and the one that is lit. */
export function drawnArrows(own: MapState, suggestionCount: number, programme: ProgrammeReader): Drawn {
  const { suggested, wished } = allArrows(programme)
  const unwritten = own.hasSuggestions ? suggested.filter((arrow) => !isWish(arrow)).slice(0, suggestionCount) : []
  const best = new Set(unwritten.map(({ key }) => key))
  const shown = [
    ...suggested.filter((arrow) => isWish(arrow) || best.has(arrow.key) || arrow.key === own.key),
    ...wished,
  ].map(plain)
  return {
    arrows: Object.fromEntries(shown.map((arrow) => [arrow.key, arrow])),
    order: shown.map(({ key }) => key),
  }
}

/** There is an arrow of this key, drawn or not. */
export function isArrow(key: string, programme: ProgrammeReader): boolean {
  const { suggested, wished } = allArrows(programme)
  return [...suggested, ...wished].some((arrow) => arrow.key === key)
}

/** The cards behind the arrow that is lit. */
export function quotesOf({ key }: MapState, { arrows }: Drawn, programme: ProgrammeReader): PublicCard[] {
  const wish = key === null ? undefined : arrows[key]?.reasons.find(({ type }) => type === 'wish')
  if (wish?.type !== 'wish') return []
  return programme.visibleCards('inspiration').filter(({ id }) => wish.cardIds.includes(id))
}

const isWish = ({ reasons }: LearningArrow | LearningSuggestion): boolean => reasons.some(({ type }) => type === 'wish')

/** `suggested`: best first. `wished`: what people want to learn without saying about which theme. */
function allArrows(programme: ProgrammeReader) {
  const { state } = programme
  return made(state, () => {
    const inspiration = programme.visibleCards('inspiration')
    const { regionOrder, themeOrder } = state
    const suggestions = suggestionsNow(state)
    return {
      suggested: learningSuggestions({ regionOrder, themeOrder, suggestions, deals: dealsOf(state), inspiration }),
      wished: withoutTheme(inspiration),
    }
  })
}

interface AllArrows {
  readonly suggested: readonly LearningSuggestion[]
  readonly wished: readonly LearningArrow[]
}

/** Three views are made of one state; going through all pairs of thirty regions three times would be two too many. */
const kept = memo((_state: object): { all: AllArrows | null } => ({ all: null }))
function made(state: object, make: () => AllArrows): AllArrows {
  const entry = kept(state)
  entry.all ??= make()
  return entry.all
}

const saidOpenly: ReadonlySet<string> = new Set(['focus', 'tags', 'ask', 'offer'])
const levels: ReadonlySet<string> = new Set(['now', 'wanted', 'askUs'])

/** What the sum reads of what regions say: how far they are only once everybody sees that (I9). */
function dealsOf(state: ProgrammeState): Record<string, ShownDeal> {
  const isRead = (part: string): boolean => saidOpenly.has(part) || (state.shown.levels && levels.has(part))
  return Object.fromEntries(
    [...state.deals].map(([regionId, deal]) => [
      regionId,
      Object.fromEntries(
        [...fieldsNow(state, deal)].flatMap(([fieldId, { entry }]) =>
          isRead(entry.part) && !isEmpty(entry) ? [[fieldId, entry]] : [],
        ),
      ),
    ]),
  )
}

function withoutTheme(inspiration: readonly PublicCard[]): readonly LearningArrow[] {
  const cardIds = new Map<string, string[]>()
  const arrows: LearningArrow[] = []
  for (const { id, regionId: learnerId, sourceRegionId: sourceId, themeId } of inspiration) {
    if (learnerId === null || sourceId === null || themeId !== null || learnerId === sourceId) continue
    // No theme has this id: ids are letters, figures, _ and -.
    const key = `${learnerId} ${sourceId} *`
    const ids = cardIds.get(key)
    if (ids !== undefined) {
      ids.push(id)
      continue
    }
    const first = [id]
    cardIds.set(key, first)
    const reasons = [{ type: 'wish', cardIds: first } as const]
    arrows.push({ key, learnerId, sourceId, themeId: null, reasons, isChosen: false })
  }
  return arrows
}

/** Without its points: they order suggestions and are for nobody's eyes. */
const plain = ({ key, learnerId, sourceId, themeId, reasons, isChosen }: LearningArrow | LearningSuggestion) => ({
  key,
  learnerId,
  sourceId,
  themeId,
  isChosen,
  reasons: reasons.map((reason) => {
    if (reason.type === 'wish') return { ...reason, cardIds: [...reason.cardIds] }
    return reason.type === 'alike' ? { ...reason, tags: [...reason.tags] } : reason
  }),
})
