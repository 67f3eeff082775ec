import { Map as PersistentMap } from 'immutable'
import type { SaidLevel } from '../../../../shared/programme/compare.ts'
import type { CardText } from '../../../../shared/programme/localised.ts'
import { levelsNow } from '../../programme/dealNow.ts'
import type { Deal, ProgrammeState } from '../../programme/state.ts'
import { shownTheme } from '../../programme/themes.ts'
import type { ActivityModule } from '../module.ts'
import type { MatrixState } from './state.ts'

/** What regions said is in the wall's view once it is shown, and before that how much of it there is. */
export const views: ActivityModule<'matrix', MatrixState>['views'] = {
  participant: (_activity, { state }) => ({ isShown: state.shown.levels }),
  mine: () => ({}),
  facilitator: ({ own }, { state }) => ({
    isShown: state.shown.levels,
    filled: countsOf(levelsByRegion(state)),
    ...wallOf(own, state),
    themeTables: [...state.themeTables],
  }),
  projector: ({ own }, { state }) => {
    const levels = levelsByRegion(state)
    const { themeId } = wallOf(own, state).shown
    return {
      filled: countsOf(levels),
      ...wallOf(own, state),
      levels: state.shown.levels ? numbersOf(levels) : null,
      evidence: state.shown.levels && themeId !== null ? evidenceOf(levels, themeId) : {},
      tags: tagsByRegion(state),
      themeTables: [...state.themeTables],
    }
  },
}

type LevelsByRegion = readonly (readonly [string, Readonly<Record<string, SaidLevel>>])[]

const dealOf = ({ deals }: ProgrammeState, regionId: string): Deal => deals.get(regionId) ?? noDeal
const noDeal: Deal = PersistentMap()

const levelsByRegion = (state: ProgrammeState): LevelsByRegion =>
  state.regionOrder.map((regionId) => [regionId, levelsNow(state, dealOf(state, regionId))])

/** Of a theme that was merged since, the one that it is part of; all of them when it went. */
function wallOf({ shown, pages }: MatrixState, state: ProgrammeState) {
  const { filter } = shown
  const themeId = shownTheme(state, shown.themeId)
  const view = shown.view === 'theme' && themeId === null ? ('matrix' as const) : shown.view
  return { shown: { ...shown, view, themeId, filter: filter === null ? null : { ...filter } }, pages: { ...pages } }
}

/** Of how many themes each region said how far it is, and nothing of how far. */
const countsOf = (levels: LevelsByRegion): Record<string, number> =>
  Object.fromEntries(
    levels.map(([regionId, themes]) => [regionId, Object.values(themes).filter(({ now }) => now !== null).length]),
  )

const numbersOf = (levels: LevelsByRegion) =>
  Object.fromEntries(
    levels.map(([regionId, themes]) => [
      regionId,
      Object.fromEntries(
        Object.entries(themes).map(([themeId, { now, wanted, askUs }]) => [themeId, { now, wanted, askUs }]),
      ),
    ]),
  )

const evidenceOf = (levels: LevelsByRegion, themeId: string): Record<string, CardText> =>
  Object.fromEntries(
    levels.flatMap(([regionId, themes]) => {
      const evidence = themes[themeId]?.evidence ?? null
      return evidence === null ? [] : [[regionId, evidence]]
    }),
  )

const tagsByRegion = (state: ProgrammeState): Record<string, string[]> =>
  Object.fromEntries(
    state.regionOrder.map((regionId) => {
      const entry = dealOf(state, regionId).get('tags')?.entry
      return [regionId, entry?.part === 'tags' ? [...entry.value] : []]
    }),
  )
