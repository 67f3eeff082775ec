import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { maxShortThemeLength, maxThemeLength, maxThemes } from '../../../shared/programme/limits.ts'
import type { Theme } from '../../../shared/programme/regions.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { DecideContext } from '../activities/module.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import type { ProgrammeState } from './state.ts'

type ThemeCommand = Extract<ProgrammeCommand, { readonly name: `theme.${string}` }>
type ThemeEvent = Extract<ProgrammeEvent, { type: `theme.${string}` | 'themeTable.set' }>

/** Themes added, renamed and merged, while phones are on. */
export function decideThemes(command: ThemeCommand, { programme: { state } }: DecideContext): Decision<ProgrammeEvent> {
  switch (command.name) {
    case 'theme.put': {
      const { themeId, kind } = command.data
      if (Object.hasOwn(state.mergedThemes, themeId)) return reject('notFound')
      const label = checkText(command.data.label, maxThemeLength)
      if (!label.ok) return reject(label.code, { max: maxThemeLength })
      const short = command.data.short === null ? null : checkText(command.data.short, maxShortThemeLength)
      if (short !== null && !short.ok) return reject(short.code, { max: maxShortThemeLength })
      if (!isTheme(state, themeId) && state.themeOrder.length >= maxThemes)
        return reject('tooManyCards', { max: maxThemes })
      const theme: Theme = {
        id: themeId,
        kind,
        label: named(label.text, state.themes[themeId]?.label),
        ...(short === null ? {} : { short: named(short.text, state.themes[themeId]?.short) }),
      }
      return accept([{ type: 'theme.put', data: { theme } }])
    }
    case 'theme.merge': {
      const { themeId, intoId } = command.data
      if (themeId === intoId || !isTheme(state, intoId)) return reject('notFound')
      if (state.mergedThemes[themeId] === intoId) return accept([])
      return isTheme(state, themeId) ? accept([{ type: 'theme.merged', data: command.data }]) : reject('notFound')
    }
    case 'theme.setTable': {
      const { themeId, isOn } = command.data
      if (!isTheme(state, themeId)) return reject('notFound')
      if (state.themeTables.includes(themeId) === isOn) return accept([])
      const others = state.themeTables.filter((id) => id !== themeId)
      return accept([{ type: 'themeTable.set', data: { themeIds: isOn ? [...others, themeId] : others } }])
    }
  }
}

export function evolveThemes(state: ProgrammeState, event: ThemeEvent): ProgrammeState {
  switch (event.type) {
    case 'theme.put': {
      const { theme } = event.data
      const themes = { ...state.themes, [theme.id]: theme }
      const isNew = !isTheme(state, theme.id)
      return { ...state, themes, themeOrder: isNew ? [...state.themeOrder, theme.id] : state.themeOrder }
    }
    case 'theme.removed': {
      const { themeId } = event.data
      const { [themeId]: _gone, ...themes } = state.themes
      return { ...state, themes, themeOrder: state.themeOrder.filter((id) => id !== themeId) }
    }
    case 'theme.merged': {
      const { themeId, intoId } = event.data
      const moved = Object.entries(state.mergedThemes).map(([from, into]) => [from, into === themeId ? intoId : into])
      return {
        ...state,
        mergedThemes: { ...Object.fromEntries(moved), [themeId]: intoId },
        themeOrder: state.themeOrder.filter((id) => id !== themeId),
        themeTables: [...new Set(state.themeTables.map((id) => (id === themeId ? intoId : id)))],
      }
    }
    case 'theme.split': {
      const { themeId, moved, index, tables } = event.data
      const { [themeId]: _into, ...others } = state.mergedThemes
      const back = Object.fromEntries(moved.filter((id) => Object.hasOwn(others, id)).map((id) => [id, themeId]))
      const order = state.themeOrder.filter((id) => id !== themeId)
      return {
        ...state,
        mergedThemes: { ...others, ...back },
        themeOrder: [...order.slice(0, index), themeId, ...order.slice(index)],
        themeTables: tables,
      }
    }
    case 'themeTable.set':
      return { ...state, themeTables: event.data.themeIds }
  }
}

export function undoThemes(event: ThemeEvent, before: ProgrammeState): readonly ProgrammeEvent[] {
  switch (event.type) {
    case 'theme.put': {
      const { id } = event.data.theme
      const theme = before.themes[id]
      return theme === undefined
        ? [{ type: 'theme.removed', data: { themeId: id } }]
        : [{ type: 'theme.put', data: { theme } }]
    }
    case 'theme.merged': {
      const { themeId } = event.data
      const moved = Object.entries(before.mergedThemes).flatMap(([from, into]) => (into === themeId ? [from] : []))
      const index = before.themeOrder.indexOf(themeId)
      return [{ type: 'theme.split', data: { themeId, moved, index, tables: before.themeTables } }]
    }
    case 'themeTable.set':
      return [{ type: 'themeTable.set', data: { themeIds: before.themeTables } }]
    default:
      return []
  }
}

/** The theme that this one is by now. */
export const themeNow = ({ mergedThemes }: ProgrammeState, themeId: string): string => mergedThemes[themeId] ?? themeId

/** What a wall shows of one theme: of what that is by now; null, for all of them, when it went. */
export function shownTheme(state: ProgrammeState, themeId: string | null): string | null {
  const now = themeId === null ? null : themeNow(state, themeId)
  return now === null || !isTheme(state, now) ? null : now
}

const made = new WeakMap<ProgrammeState['themes'], { readonly merged: object; readonly shown: Record<string, Theme> }>()
/** Themes that stand by themselves, by id. Same themes, same reference. */
export function shownThemes({ themes, mergedThemes }: ProgrammeState): Record<string, Theme> {
  const known = made.get(themes)
  if (known?.merged === mergedThemes) return known.shown
  const shown = Object.fromEntries(Object.entries(themes).filter(([id]) => !Object.hasOwn(mergedThemes, id)))
  made.set(themes, { merged: mergedThemes, shown })
  return shown
}

export const isTheme = ({ themes, mergedThemes }: ProgrammeState, themeId: string): boolean =>
  Object.hasOwn(themes, themeId) && !Object.hasOwn(mergedThemes, themeId)

/** What a facilitator types has one language; a built-in name that stays as it is in Dutch keeps its English. */
const named = (text: string, known: Theme['label'] | undefined): Theme['label'] =>
  known !== undefined && (known.nl === text || known.en === text) ? known : { nl: text, en: text }
