import type { ParticipantView } from '../../shared/programme/views.ts'
import { useConnected } from './live.tsx'

/** Whether the last thing heard was of a rehearsal; also once it has stopped, when no view comes any more. */
export function useIsRehearsal(): boolean {
  const { live } = useConnected()
  const { shared } = live.getState()
  return shared !== null && (shared as Pick<ParticipantView, 'programme'>).programme.isRehearsal
}
