import type { Signal, Signals } from '../../shared/protocol/messages.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'

/**
 * Slower, faster, ready, and the answer to a temperature check: what phones say about this moment. In memory only, the last
 * word of each seat; a phone says it again when it comes back, so that a restart loses nothing that still counts.
 */
export class RoomSignals {
  private readonly bySeat = new Map<string, Signal>()

  take(seatId: string, signal: Signal): void {
    if (signal.pace === null && !signal.isReady && signal.pulse === null) this.bySeat.delete(seatId)
    else this.bySeat.set(seatId, signal)
  }

  counts(state: ProgrammeState): Signals {
    const readyByRegion: Record<string, number> = {}
    let slower = 0
    let faster = 0
    let ready = 0
    for (const [seatId, { place, pace, isReady }] of this.bySeat) {
      const seat = state.seats.get(seatId)
      // Who was put out may be let in again; who went for good leaves nothing here either (P5).
      if (seat === undefined && !state.removed.has(seatId)) this.bySeat.delete(seatId)
      const isHere = place?.activityId === state.live.activityId && place?.stepIndex === state.live.stepIndex
      if (seat === undefined || !isHere) continue
      if (pace === 'slower') slower += 1
      if (pace === 'faster') faster += 1
      if (!isReady) continue
      ready += 1
      readyByRegion[seat.regionId] = (readyByRegion[seat.regionId] ?? 0) + 1
    }
    const pulseId = state.pulse?.isOpen ? state.pulse.id : null
    const answered = pulseId === null ? 0 : this.pulseCounts(state, pulseId).reduce((sum, count) => sum + count, 0)
    return { slower, faster, ready, readyByRegion, answered }
  }

  /** How many gave 1 … 5. */
  pulseCounts(state: ProgrammeState, pulseId: string): readonly number[] {
    const counts = [0, 0, 0, 0, 0]
    for (const [seatId, { pulse }] of this.bySeat) {
      if (pulse?.pulseId !== pulseId || !state.seats.has(seatId)) continue
      counts[pulse.value - 1] = (counts[pulse.value - 1] ?? 0) + 1
    }
    return counts
  }
}
