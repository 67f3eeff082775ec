import type { Scene } from '../domain/scenes.ts'
import { programmeWish } from '../domain/wishes.ts'

/** As long as something can be undone, ms. */
export const tenMinutes = 10 * 60_000
export const regionOf = ({ state }: Scene, index: number): string => state.regionOrder[index] ?? ''

/** Takes the newest action that still stands back. */
export function undo(scene: Scene): void {
  const actionId = scene.state.actions.findLast(({ isUndone }) => !isUndone)?.id ?? 'none'
  scene.lead(programmeWish('action.undo', { actionId }))
}

/** In session 2, behind where the room is. */
export function insert(scene: Scene, activityId: string, preset: 'vote' | 'checkOut'): void {
  const afterId = scene.state.live.activityId
  const item = { sessionId: 'session-2', activityId, preset, title: null, minutes: 8, afterId } as const
  scene.lead(programmeWish('plan.insert', item))
}
