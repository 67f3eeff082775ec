import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { consoleOf } from '../../activities/consoleRegistry.ts'
import type { StageRoom } from '../../activities/kindConsole.ts'

/** Where the kind has nothing to handle, the clock is the message; where there is a result to show, that is. */
export const stageRoom = (activity: NonNullable<FacilitatorView['activity']>): StageRoom =>
  consoleOf(activity.kind).room?.(activity) ?? 'medium'
