import type { CommandDataOf } from '../../../../shared/activities/registry.ts'
import type { RefusalCode } from '../../../../shared/protocol/codes.ts'
import { accept, reject } from '../../programme/decision.ts'
import type { ProgrammeState } from '../../programme/state.ts'
import { isTheme } from '../../programme/themes.ts'
import type { ActivityModule } from '../module.ts'
import type { MatrixState } from './state.ts'
import { views } from './views.ts'

type Shown = CommandDataOf<'matrix', 'show'>

const firstPages = { regions: 0, themes: 0 }

/**
 * The deals side by side. What regions say is the programme's (`deal.set`), and so is whether it is shown (`shown.set`);
 * this item only holds which side of it the wall shows.
 */
export const matrix: ActivityModule<'matrix', MatrixState> = {
  configure: () => ({}),
  initialState: () => ({
    phase: 'open',
    shown: { view: 'matrix', themeId: null, order: 'seat', filter: null },
    pages: firstPages,
  }),
  decide(command, _activity, { programme: { state } }) {
    switch (command.name) {
      case 'show': {
        const refusal = refusalOf(command.data, state)
        if (refusal !== null) return reject(refusal)
        // Another order or choice begins at its first page.
        return accept([
          { type: 'matrix.shown', data: command.data },
          { type: 'matrix.pageShown', data: firstPages },
        ])
      }
      case 'showPage':
        return accept([{ type: 'matrix.pageShown', data: command.data }])
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'matrix.shown':
        return { ...state, shown: event.data }
      case 'matrix.pageShown':
        return { ...state, pages: event.data }
    }
  },
  undo(event, { own: { shown, pages } }) {
    switch (event.type) {
      case 'matrix.shown':
        return [{ type: 'matrix.shown', data: shown }]
      case 'matrix.pageShown':
        return [{ type: 'matrix.pageShown', data: pages }]
    }
  },
  views,
}

function refusalOf({ view, themeId, filter }: Shown, state: ProgrammeState): RefusalCode | null {
  if (themeId === null ? view === 'theme' : !isTheme(state, themeId)) return 'notFound'
  const regionId = filter?.regionId ?? null
  return regionId === null || Object.hasOwn(state.regions, regionId) ? null : 'regionUnknown'
}
