import type { FacilitatorView, ParticipantView } from '../../../shared/programme/views.ts'
import { moduleOf } from '../activities/registry.ts'
import { readerOf } from './reader.ts'
import type { Activity, ProgrammeState } from './state.ts'

/** Boards that people can write on now. */
export const openBoards = (state: ProgrammeState): ParticipantView['openBoards'] =>
  boards(state, (activity) => moduleOf(activity.kind).openBoard?.(activity, readerOf(state)) ?? null)

/** Those, and closed ones on which lessons still wait; the one that the room is at has a view of its own. */
export const ledBoards = (state: ProgrammeState): FacilitatorView['openBoards'] =>
  boards(state, (activity) =>
    activity.id === state.live.activityId
      ? null
      : (moduleOf(activity.kind).ledBoard?.(activity, readerOf(state)) ?? null),
  )

function boards<Board>(state: ProgrammeState, boardOf: (activity: Activity) => Board | null): Record<string, Board> {
  const found: Record<string, Board> = {}
  for (const activity of state.activities.values()) {
    const board = activity.enteredAt === null ? null : boardOf(activity)
    if (board !== null) found[activity.id] = board
  }
  return found
}
