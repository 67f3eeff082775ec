import type { ProgrammeState } from './state.ts'

const dayMs = 86_400_000

/** The date that everybody sees: personal data is erased after it (P4). Server epoch ms. */
export const deletedAfter = (state: ProgrammeState): number => lastDay(state) + state.retentionDays * dayMs

/** Without people there is nothing personal: a programme made long ahead waits for its first session. */
export const hasPeople = (state: ProgrammeState): boolean => hasCome(state) || !state.expected.people.isEmpty()

/** Who was put out of the room is still known, and can be let in again. */
export const hasCome = ({ seats, removed }: ProgrammeState): boolean => !seats.isEmpty() || !removed.isEmpty()

export const isOver = (state: ProgrammeState, now: number): boolean =>
  state.retiredAt === null && hasPeople(state) && now > deletedAfter(state)

/** Retention counts from the last session there was, or the last person who came or was expected; before any, from the beginning. */
const lastDay = (state: ProgrammeState): number =>
  Math.max(
    state.createdAt,
    state.lastJoinedAt,
    state.expected.addedAt,
    ...state.sessionOrder.map((id) => state.sessions[id]?.endedAt ?? state.sessions[id]?.startedAt ?? 0),
  )
