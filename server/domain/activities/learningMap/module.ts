import { accept, reject } from '../../programme/decision.ts'
import { isTheme, shownTheme } from '../../programme/themes.ts'
import type { ActivityModule, ProgrammeReader } from '../module.ts'
import { integer } from '../settings.ts'
import { drawnArrows, isArrow, type MapState, quotesOf } from './arrows.ts'

/** Who learns from whom. The wishes are cards of the library and the facilitator's word about suggestions is the programme's. */
export const learningMap: ActivityModule<'learningMap', MapState> = {
  configure: ({ settings }) => ({ suggestionCount: integer(settings.suggestionCount, 10) }),
  initialState: () => ({ phase: 'open', view: 'map', themeId: null, key: null, page: 0, hasSuggestions: false }),
  decide(command, _activity, { programme }) {
    switch (command.name) {
      case 'show': {
        const { themeId, key } = command.data
        if (themeId !== null && !isTheme(programme.state, themeId)) return reject('notFound')
        if (key !== null && !isArrow(key, programme)) return reject('notFound')
        // Something else begins at its first page.
        return accept([
          { type: 'learningMap.shown', data: command.data },
          { type: 'learningMap.pageShown', data: { page: 0 } },
        ])
      }
      case 'showPage':
        return accept([{ type: 'learningMap.pageShown', data: command.data }])
      case 'setSuggestions':
        return accept([{ type: 'learningMap.suggestionsSet', data: command.data }])
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'learningMap.shown':
        return { ...state, ...event.data }
      case 'learningMap.pageShown':
        return { ...state, page: event.data.page }
      case 'learningMap.suggestionsSet':
        return { ...state, hasSuggestions: event.data.isOn }
    }
  },
  undo(event, { own: { view, themeId, key, page, hasSuggestions } }) {
    switch (event.type) {
      case 'learningMap.shown':
        return [{ type: 'learningMap.shown', data: { view, themeId, key } }]
      case 'learningMap.pageShown':
        return [{ type: 'learningMap.pageShown', data: { page } }]
      case 'learningMap.suggestionsSet':
        return [{ type: 'learningMap.suggestionsSet', data: { isOn: hasSuggestions } }]
    }
  },
  views: {
    participant: ({ own, config }, programme) => ({
      ...shownNow(own, programme),
      ...drawnArrows(own, config.suggestionCount, programme),
      cards: Object.fromEntries(programme.visibleCards('inspiration').map((card) => [card.id, card])),
      board: programme.openCollector('inspiration'),
    }),
    mine: () => ({}),
    facilitator: ({ own, config }, programme) => ({
      ...shownNow(own, programme),
      page: own.page,
      hasSuggestions: own.hasSuggestions,
      ...drawnArrows(own, config.suggestionCount, programme),
    }),
    projector: ({ own, config }, programme) => {
      const drawn = drawnArrows(own, config.suggestionCount, programme)
      return { ...shownNow(own, programme), page: own.page, ...drawn, quotes: quotesOf(own, drawn, programme) }
    },
  },
}

/** A pair that is no longer there, because its card was withdrawn or a facilitator left it out, is not shown any more. */
function shownNow({ view, themeId, key }: MapState, programme: ProgrammeReader) {
  const litKey = key !== null && isArrow(key, programme) ? key : null
  return {
    view: view === 'pair' && litKey === null ? ('map' as const) : view,
    themeId: shownTheme(programme.state, themeId),
    key: litKey,
  }
}
