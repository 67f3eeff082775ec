import { moduleOf } from '../activities/registry.ts'
import { shownCard } from './reader.ts'
import type { DealField, ProgrammeState } from './state.ts'

const levelParts: ReadonlySet<string> = new Set(['now', 'wanted', 'evidence', 'askUs'])

/** Everybody may see it now. What is said of a lesson that was put away goes with it. */
export function isShown(state: ProgrammeState, { entry }: Pick<DealField, 'entry'>): boolean {
  if (levelParts.has(entry.part)) return state.shown.levels
  if (entry.part === 'adopts') return state.shown.reactions && shownCard(state, entry.targetId) !== null
  if (entry.part === 'use') return isOffered(state, entry.targetId)
  if (entry.part === 'fit')
    return isOffered(state, entry.targetId) || (state.shown.reactions && shownCard(state, entry.targetId) !== null)
  if (entry.part !== 'answer') return true
  const activity = state.activities.get(entry.activityId)
  return activity !== undefined && moduleOf(activity.kind).answers?.(activity)?.isShown === true
}

const isOffered = ({ instruments }: ProgrammeState, instrumentId: string): boolean =>
  instruments.get(instrumentId)?.isHidden === false
