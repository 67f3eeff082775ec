import type { DealEntry } from '../../../shared/programme/deals.ts'
import { moduleOf } from '../activities/registry.ts'
import type { ProgrammeState } from './state.ts'

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
    activities.some(
      (one) =>
        moduleOf(one.kind)
          .openCards?.(one)
          .some((card) => card.themeId === themeId) === true,
    ) ||
    instruments.some(({ themeIds }) => themeIds.includes(themeId)) ||
    themeTables.includes(themeId) ||
    Object.values(mergedThemes).includes(themeId) ||
    Object.keys(suggestions).some((key) => key.endsWith(` ${themeId}`))
  )
}
