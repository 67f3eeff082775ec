import type { DealEntry } from '../../../shared/programme/deals.ts'
import { moduleOf } from '../activities/registry.ts'
import type { Activity, ProgrammeState } from './state.ts'

/** Something is about it: it cannot go without that. */
export function isThemeUsed(state: ProgrammeState, themeId: string): boolean {
  const { deals, library, activities, instruments, themeTables, suggestions, mergedThemes } = state
  const isAbout = (entry: DealEntry): boolean =>
    entry.part === 'focus' ? entry.value === themeId : 'themeId' in entry && entry.themeId === themeId
  return (
    deals.some((deal) => deal.some(({ entry }) => isAbout(entry))) ||
    library.cards.some((card) => card.themeId === themeId) ||
    library.marks.some((mark) => mark.themeId === themeId) ||
    library.bundles.some((bundle) => bundle.themeId === themeId) ||
    activities.some((one) => isAboutInBox(one, themeId)) ||
    instruments.some(({ themeIds }) => themeIds.includes(themeId)) ||
    themeTables.includes(themeId) ||
    Object.values(mergedThemes).includes(themeId) ||
    Object.keys(suggestions).some((key) => key.endsWith(` ${themeId}`))
  )
}

/** Of a card that waits in a box, or of what facilitators said of it there. */
function isAboutInBox(activity: Activity, themeId: string): boolean {
  const { openCards, saidInBox, bundlesInBox } = moduleOf(activity.kind)
  return (
    openCards?.(activity).some(
      (card) => card.themeId === themeId || saidInBox?.(activity, card.id)?.mark.themeId === themeId,
    ) === true || bundlesInBox?.(activity).some((bundle) => bundle.themeId === themeId) === true
  )
}
