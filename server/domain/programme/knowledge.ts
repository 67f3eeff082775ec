import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { ShownDeal } from '../../../shared/programme/deals.ts'
import type { KnowledgeView } from '../../../shared/programme/knowledge.ts'
import { listOf } from './cardLists.ts'
import { fieldsNow, isEmpty } from './dealNow.ts'
import { isShown } from './dealShown.ts'
import { dealOf } from './deals.ts'
import { publicInstrument } from './instruments.ts'
import { memo } from './memo.ts'
import { reactionsOn, readerOf, shownCard } from './reader.ts'
import { suggestionsNow } from './sharing.ts'
import type { Deal, KeptInstrument, ProgrammeState } from './state.ts'
import { themeNow } from './themes.ts'
import { wishBoardOf } from './wishBoard.ts'

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
    replies: listOf(repliesIn(state)),
    reactions: state.shown.reactions ? reactionCounts(state, lessons) : null,
    earlier: Object.fromEntries(
      lessons.flatMap(({ id }) => {
        const said = state.library.earlier.get(id)
        return said === undefined ? [] : [[id, earlierOf(said)]]
      }),
    ),
    instruments: Object.fromEntries(instruments.map((one) => [one.id, shownInstrument(one, state)])),
    instrumentOrder: instruments.map(({ id }) => id),
    themeTables: [...state.themeTables],
    suggestions: suggestionsNow(state),
    wishBoard: wishBoardOf(state),
  }
}

/** Of what was put away, no question and no answer stays. */
const repliesIn = (state: ProgrammeState): readonly PublicCard[] =>
  (['followUp', 'answer'] as const).flatMap((type) => readerOf(state).visibleCards(type).filter(isAnchored(state)))

const isAnchored =
  (state: ProgrammeState) =>
  ({ parentId }: PublicCard): boolean => {
    const parent = parentId === undefined ? null : shownCard(state, parentId)
    return parent !== null && (parent.parentId === undefined || shownCard(state, parent.parentId) !== null)
  }

const earlierOf = memo((said: NonNullable<ReturnType<ProgrammeState['library']['earlier']['get']>>) =>
  said.map(({ improvements: _count, ...words }) => words),
)

/** What regions say, as far as it is for everybody: levels and judgements once they are shown, answers once their round shows them. */
export function shownDeals(state: ProgrammeState): Record<string, ShownDeal> {
  return Object.fromEntries(
    state.regionOrder.map((regionId) => [regionId, shownDealOf(state, dealOf(state, regionId))]),
  )
}

const lastShown = new WeakMap<Deal, ShownDeal>()
/** What is empty is left out. Same entries, same reference: so that a patch skips a region that said nothing new. */
function shownDealOf(state: ProgrammeState, deal: Deal): ShownDeal {
  const shown: ShownDeal = {}
  for (const [fieldId, field] of fieldsNow(state, deal))
    if (!isEmpty(field.entry) && isShown(state, field)) shown[fieldId] = field.entry
  const last = lastShown.get(deal)
  if (last !== undefined && isSame(last, shown)) return last
  lastShown.set(deal, shown)
  return shown
}

function isSame(one: ShownDeal, other: ShownDeal): boolean {
  const ids = Object.keys(one)
  return ids.length === Object.keys(other).length && ids.every((fieldId) => one[fieldId] === other[fieldId])
}

function reactionCounts(
  state: ProgrammeState,
  lessons: readonly PublicCard[],
): NonNullable<KnowledgeView['reactions']> {
  return Object.fromEntries(
    lessons.flatMap(({ id }) => {
      const said = reactionsOn(state, id)
      return said === undefined ? [] : [[id, said]]
    }),
  )
}

function shownInstrument(instrument: KeptInstrument, state: ProgrammeState) {
  const shown = publicPart(instrument)
  const themeIds = shown.themeIds.map((id) => themeNow(state, id))
  return themeIds.every((id, index) => id === shown.themeIds[index])
    ? shown
    : { ...shown, themeIds: [...new Set(themeIds)] }
}
const publicPart = memo(publicInstrument)
