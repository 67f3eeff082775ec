import type { Signal } from '../../../../shared/protocol/messages.ts'
import { useSignal, useView } from '../../../store/live.tsx'

/**
 * What this phone says about the moment. At another item or step, pace and readiness begin anew: they were about what went
 * before.
 */
export function useSignals() {
  const [said, say] = useSignal()
  const place = useView('participant', ({ now }) =>
    now === null ? null : { activityId: now.activityId, stepIndex: now.step.index },
  )
  const isHere = said?.place?.activityId === place?.activityId && said?.place?.stepIndex === place?.stepIndex
  const current: Signal = {
    place,
    pace: isHere ? (said?.pace ?? null) : null,
    isReady: isHere ? (said?.isReady ?? false) : false,
    pulse: said?.pulse ?? null,
  }
  return {
    pace: current.pace,
    isReady: current.isReady,
    pulse: current.pulse,
    /** The same again takes it back. */
    setPace: (pace: 'slower' | 'faster') => say({ ...current, pace: current.pace === pace ? null : pace }),
    toggleReady: () => say({ ...current, isReady: !current.isReady }),
    answer: (pulseId: string, value: number) => say({ ...current, pulse: { pulseId, value } }),
  }
}
