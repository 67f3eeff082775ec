import type { CardList, PublicCard } from '../../../shared/programme/cards.ts'
import { dealFieldId } from '../../../shared/programme/dealParts.ts'
import type { ShownDeal } from '../../../shared/programme/deals.ts'
import type { KnowledgeView } from '../../../shared/programme/knowledge.ts'
import { moduleOf } from '../activities/registry.ts'
import { dealOf } from './deals.ts'
import { publicInstrument } from './instruments.ts'
import { memo } from './memo.ts'
import { readerOf } from './reader.ts'
import type { Deal, DealField, KeptInstrument, ProgrammeState } from './state.ts'
import { themeNow } from './themes.ts'

/** What the programme knows, the same for everybody in it (I9). */
export function knowledgeFor(state: ProgrammeState): KnowledgeView {
  const { visibleCards } = readerOf(state)
  const lessons = visibleCards('lesson')
  const instruments = [...state.instruments.values()].filter(({ isHidden }) => !isHidden)
  return {
    deals: shownDeals(state),
    areLevelsShown: state.shown.levels,
    lessons: listOf(lessons),
    questions: listOf(visibleCards('learningQuestion')),
    inspiration: listOf(visibleCards('inspiration')),
    replies: listOf([...visibleCards('followUp'), ...visibleCards('answer')]),
    reactions: state.shown.reactions ? reactionCounts(state, lessons) : null,
    earlier: Object.fromEntries(
      lessons.flatMap(({ id }) => {
        const said = state.library.earlier.get(id)
        return said === undefined ? [] : [[id, [...said]]]
      }),
    ),
    instruments: Object.fromEntries(instruments.map((one) => [one.id, shownInstrument(one, state)])),
    instrumentOrder: instruments.map(({ id }) => id),
    themeTables: [...state.themeTables],
    suggestions: { ...state.suggestions },
  }
}

export const listOf = (cards: readonly PublicCard[]): CardList => ({
  cards: Object.fromEntries(cards.map((card) => [card.id, card])),
  order: cards.map(({ id }) => id),
})

/** What regions say, as far as it is for everybody: levels and judgements once they are shown, answers once their round shows them. */
export function shownDeals(state: ProgrammeState): Record<string, ShownDeal> {
  return Object.fromEntries(
    state.regionOrder.map((regionId) => [regionId, shownDealOf(state, dealOf(state, regionId))]),
  )
}

const levelParts: ReadonlySet<string> = new Set(['now', 'wanted', 'evidence', 'askUs'])

function shownDealOf(state: ProgrammeState, deal: Deal): ShownDeal {
  const shown: ShownDeal = {}
  for (const [fieldId, field] of deal) {
    if (!isShown(state, field)) continue
    const entry = entryNow(state, field)
    // Of two themes that became one, what was said of the one that stayed counts.
    const id = entry === field.entry ? fieldId : dealFieldId(entry)
    if (id !== fieldId && deal.has(id)) continue
    shown[id] = entry
  }
  return shown
}

function isShown(state: ProgrammeState, { entry }: DealField): boolean {
  if (levelParts.has(entry.part)) return state.shown.levels
  if (entry.part === 'adopts') return state.shown.reactions
  if (entry.part === 'fit') return state.shown.reactions || state.instruments.has(entry.targetId)
  if (entry.part !== 'answer') return true
  const activity = state.activities.get(entry.activityId)
  return activity !== undefined && moduleOf(activity.kind).answers?.(activity)?.isShown === true
}

/** With its theme as that is by now. */
function entryNow(state: ProgrammeState, { entry }: DealField): DealField['entry'] {
  if (!('themeId' in entry) || entry.themeId === null) return entry
  const themeId = themeNow(state, entry.themeId)
  return themeId === entry.themeId ? entry : { ...entry, themeId }
}

function reactionCounts(
  state: ProgrammeState,
  lessons: readonly PublicCard[],
): NonNullable<KnowledgeView['reactions']> {
  return Object.fromEntries(
    lessons.flatMap(({ id }) => {
      const said = state.library.reactions.get(id)
      return said === undefined ? [] : [[id, countsOf(said)]]
    }),
  )
}

const countsOf = memo((said: NonNullable<ReturnType<ProgrammeState['library']['reactions']['get']>>) => ({
  known: said.count((reaction) => reaction === 'known'),
  new: said.count((reaction) => reaction === 'new'),
}))

function shownInstrument(instrument: KeptInstrument, state: ProgrammeState) {
  const shown = publicPart(instrument)
  const themeIds = shown.themeIds.map((id) => themeNow(state, id))
  return themeIds.every((id, index) => id === shown.themeIds[index])
    ? shown
    : { ...shown, themeIds: [...new Set(themeIds)] }
}
const publicPart = memo(publicInstrument)
