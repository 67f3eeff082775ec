import type { ViewOf } from '../../../shared/activities/registry.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { dealFieldId } from '../../../shared/programme/dealParts.ts'
import { memo } from './memo.ts'
import type { ProgrammeState } from './state.ts'

type Said = NonNullable<ViewOf<'doDontBoard', 'projector'>['said']>

/** How many people say what of a lesson. */
export const reactionsTo = memo((said: NonNullable<ReturnType<ProgrammeState['library']['reactions']['get']>>) => ({
  known: said.count((reaction) => reaction === 'known'),
  new: said.count((reaction) => reaction === 'new'),
}))

/**
 * What people and regions say of these lessons; of one that nobody said anything of, nothing. For whoever may see reactions.
 */
export function lessonSaid(state: ProgrammeState, lessons: readonly PublicCard[]): Said {
  return Object.fromEntries(
    lessons.flatMap(({ id }) => {
      const said = saidOf(state, id)
      return said === null ? [] : [[id, said]]
    }),
  )
}

function saidOf(state: ProgrammeState, cardId: string): Said[string] | null {
  const reactions = state.library.reactions.get(cardId)
  const adopts = dealFieldId({ part: 'adopts', targetId: cardId })
  const fit = dealFieldId({ part: 'fit', targetId: cardId })
  const adoptedBy: string[] = []
  const fits: Said[string]['fits'] = {}
  for (const regionId of state.regionOrder) {
    const deal = state.deals.get(regionId)
    const adopted = deal?.get(adopts)?.entry
    if (adopted?.part === 'adopts' && adopted.value) adoptedBy.push(regionId)
    const fitting = deal?.get(fit)?.entry
    if (fitting?.part === 'fit' && fitting.value !== null)
      fits[regionId] = { value: fitting.value, reason: fitting.reason }
  }
  if (reactions === undefined && adoptedBy.length === 0 && Object.keys(fits).length === 0) return null
  return { ...(reactions === undefined ? { known: 0, new: 0 } : reactionsTo(reactions)), adoptedBy, fits }
}
