import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { suggestionKey } from '../../../shared/programme/suggestionKey.ts'
import type { DecideContext } from '../activities/module.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import type { ProgrammeState } from './state.ts'
import { isTheme, themeNow } from './themes.ts'

type SharingCommand = Extract<ProgrammeCommand, { readonly name: 'shown.set' | 'suggestion.set' }>
type SharingEvent = Extract<ProgrammeEvent, { type: 'shown.set' | 'suggestion.set' }>

/** What is let out to everybody, and whom the facilitator would have learn from whom. */
export function decideSharing(
  command: SharingCommand,
  { programme: { state } }: DecideContext,
): Decision<ProgrammeEvent> {
  switch (command.name) {
    case 'shown.set': {
      const { what, isOn } = command.data
      return state.shown[what] === isOn ? accept([]) : accept([{ type: 'shown.set', data: { [what]: isOn } }])
    }
    case 'suggestion.set': {
      const { learnerId, sourceId, verdict } = command.data
      const themeId = themeNow(state, command.data.themeId)
      const areRegions = [learnerId, sourceId].every((id) => Object.hasOwn(state.regions, id))
      if (!areRegions || learnerId === sourceId || !isTheme(state, themeId)) return reject('notFound')
      const key = suggestionKey(learnerId, sourceId, themeId)
      if ((state.suggestions[key] ?? null) === verdict) return accept([])
      return accept([{ type: 'suggestion.set', data: { key, verdict } }])
    }
  }
}

/** By the themes as they are by now: what was said of the one that stayed counts. */
export function suggestionsNow({ suggestions, mergedThemes }: ProgrammeState): Record<string, 'first' | 'off'> {
  return Object.fromEntries(
    Object.entries(suggestions).flatMap(([key, verdict]) => {
      const [learnerId = '', sourceId = '', themeId = ''] = key.split(' ')
      const now = suggestionKey(learnerId, sourceId, mergedThemes[themeId] ?? themeId)
      return now === key || suggestions[now] === undefined ? [[now, verdict]] : []
    }),
  )
}

export function evolveSharing(state: ProgrammeState, event: SharingEvent): ProgrammeState {
  if (event.type === 'shown.set') return { ...state, shown: { ...state.shown, ...event.data } }
  const { key, verdict } = event.data
  const { [key]: _before, ...others } = state.suggestions
  return { ...state, suggestions: verdict === null ? others : { ...others, [key]: verdict } }
}

export function undoSharing(event: SharingEvent, before: ProgrammeState): readonly ProgrammeEvent[] {
  if (event.type === 'shown.set') {
    const said = Object.entries(before.shown).filter(([what]) => Object.hasOwn(event.data, what))
    return [{ type: 'shown.set', data: Object.fromEntries(said) }]
  }
  const { key } = event.data
  return [{ type: 'suggestion.set', data: { key, verdict: before.suggestions[key] ?? null } }]
}
