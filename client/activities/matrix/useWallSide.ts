import { filterRegions, orderThemes } from '../../../shared/programme/compare.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { tagName } from './likenessWords.ts'
import type { MatrixWall, WallSideProps } from './wallProps.ts'

interface WallSide {
  /** Those that were chosen, in seat order, or by name. */
  readonly regionIds: readonly string[]
  readonly themeIds: readonly string[]
  readonly nameOf: (themeId: string) => string
  /** For the head of a column. */
  readonly shortOf: (themeId: string) => string
  /** In which order: quiet words. */
  readonly inOrder: readonly string[]
  /** Which regions only, in words; null: all. */
  readonly only: string | null
}

/** What every side of the wall is made of: the regions and themes that show, in their order, and words for the choice. */
export function useWallSide({ activity: { shown, tags }, levels }: Omit<WallSideProps, 'activityId'>): WallSide {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const nameOf = (id: string): string => {
    const theme = view.themes[id]
    return theme === undefined ? id : pick(theme.label)
  }
  const shortOf = (id: string): string => {
    const short = view.themes[id]?.short
    return short === undefined ? nameOf(id) : pick(short)
  }
  const regionName = (id: string): string => view.regions[id]?.shortName ?? id
  const chosenIds = filterRegions(levels, tags, shown.filter, view.regionOrder)
  const regionIds =
    shown.order === 'name' ? [...chosenIds].sort((a, b) => regionName(a).localeCompare(regionName(b), 'nl')) : chosenIds
  // Of the regions that show: their differences put the themes in order.
  const shownLevels = Object.fromEntries(regionIds.map((id) => [id, levels[id] ?? {}]))
  const themeIds = orderThemes(shownLevels, view.themeOrder, shown.order, nameOf)
  const inOrder = shown.order === 'seat' ? [] : [t(`matrix.wall.order.${shown.order}`)]
  return { regionIds, themeIds, nameOf, shortOf, inOrder, only: filterWords(shown.filter) }

  function filterWords(filter: MatrixWall['shown']['filter']): string | null {
    if (filter === null || (filter.tag === null && filter.regionId === null)) return null
    const { mode } = filter
    const tag = filter.tag === null ? null : tagName(filter.tag, pick)
    const region = filter.regionId === null ? null : regionName(filter.regionId)
    if (tag === null) return t(`matrix.wall.filter.${mode}`, { region: region ?? '' })
    if (region === null) return t(mode === 'like' ? 'matrix.wall.filter.tag' : 'matrix.wall.filter.notTag', { tag })
    return t(mode === 'like' ? 'matrix.wall.filter.sameTag' : 'matrix.wall.filter.otherTag', { tag, region })
  }
}
