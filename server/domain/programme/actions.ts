import { undoMs } from '../activities/sealing.ts'
import type { ProgrammeEvent } from './events.ts'
import type { Action, ProgrammeState } from './state.ts'

/** Newer ones push older ones out; nobody looks further back. */
const maxActions = 60

/** What facilitators did in the last ten minutes, as far as it can be taken back. */
export function evolveActions(
  state: ProgrammeState,
  event: Extract<ProgrammeEvent, { type: `action.${string}` }>,
): ProgrammeState {
  if (event.type === 'action.undone') {
    const { actionId } = event.data
    return {
      ...state,
      actions: state.actions.map((one) => (one.id === actionId ? { ...one, isUndone: true } : one)),
    }
  }
  const { seatId: _whom, ...action } = event.data
  const recent = state.actions.filter(({ at }) => action.at - at <= undoMs)
  return { ...state, actions: [...recent, { ...action, isUndone: false }].slice(-maxActions) }
}

/** Why an action cannot be taken back now; null when it can. */
export function undoRefusal(action: Action, state: ProgrammeState): 'undoBlocked' | 'undoTooLate' | null {
  const later = state.actions.slice(state.actions.indexOf(action) + 1)
  const isInTheWay = (other: Action): boolean =>
    !other.isUndone && other.touches.some((touched) => action.touches.includes(touched))
  if (later.some(isInTheWay)) return 'undoBlocked'
  const phases = Object.entries(action.phases)
  const hasMovedOn = phases.some(([id, phase]) => state.activities.get(id)?.own.phase !== phase)
  return hasMovedOn ? 'undoTooLate' : null
}
