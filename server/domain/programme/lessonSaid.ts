import type { PublicCard } from '../../../shared/programme/cards.ts'
import { dealFieldId } from '../../../shared/programme/dealParts.ts'
import type { LessonSaid } from '../../../shared/programme/lessons.ts'
import type { ProgrammeReader } from '../activities/module.ts'
import { memo } from './memo.ts'
import type { ProgrammeState } from './state.ts'

type Reader = Pick<ProgrammeReader, 'state' | 'reactionsOn'>
type Said = Record<string, LessonSaid>

/** How many people say what of a lesson. */
export const reactionsTo = memo((said: NonNullable<ReturnType<ProgrammeState['library']['reactions']['get']>>) => ({
  known: said.count((reaction) => reaction === 'known'),
  new: said.count((reaction) => reaction === 'new'),
}))

/**
 * What people and regions say of these lessons; of one that nobody said anything of, nothing. For whoever may see reactions.
 */
export function lessonSaid(programme: Reader, lessons: readonly PublicCard[]): Said {
  return Object.fromEntries(
    lessons.flatMap(({ id }) => {
      const said = saidOf(programme, id)
      return said === null ? [] : [[id, said]]
    }),
  )
}

function saidOf({ state, reactionsOn }: Reader, cardId: string): LessonSaid | null {
  const reactions = reactionsOn(cardId)
  const adopts = dealFieldId({ part: 'adopts', targetId: cardId })
  const fit = dealFieldId({ part: 'fit', targetId: cardId })
  const adoptedBy: string[] = []
  const fits: LessonSaid['fits'] = {}
  for (const regionId of state.regionOrder) {
    const deal = state.deals.get(regionId)
    const adopted = deal?.get(adopts)?.entry
    if (adopted?.part === 'adopts' && adopted.value) adoptedBy.push(regionId)
    const fitting = deal?.get(fit)?.entry
    if (fitting?.part === 'fit' && fitting.value !== null)
      fits[regionId] = { value: fitting.value, reason: fitting.reason }
  }
  if (reactions === undefined && adoptedBy.length === 0 && Object.keys(fits).length === 0) return null
  return { ...(reactions ?? { known: 0, new: 0 }), adoptedBy, fits }
}
