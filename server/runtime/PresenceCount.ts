import type { ProgrammeState } from '../domain/programme/state.ts'
import type { RuntimeDeps } from './deps.ts'

const minGapMs = 1000

/** Who is connected, as numbers per region. Outside the log, told at most once a second. */
export class PresenceCount {
  private readonly deps: Pick<RuntimeDeps, 'clock' | 'sink'>
  private readonly stateOf: () => ProgrammeState
  private readonly sockets = new Map<string, number>()
  private cancelGap: (() => void) | null = null
  private isDirty = false

  constructor(deps: Pick<RuntimeDeps, 'clock' | 'sink'>, stateOf: () => ProgrammeState) {
    this.deps = deps
    this.stateOf = stateOf
  }

  joined(seatId: string): void {
    this.sockets.set(seatId, (this.sockets.get(seatId) ?? 0) + 1)
    this.tell()
  }

  /** True when it was the last socket of this seat. */
  left(seatId: string): boolean {
    const count = (this.sockets.get(seatId) ?? 0) - 1
    if (count > 0) this.sockets.set(seatId, count)
    else this.sockets.delete(seatId)
    this.tell()
    return count <= 0
  }

  get isEmpty(): boolean {
    return this.sockets.size === 0
  }

  /** Soon, but not more often than the gap. */
  tell(): void {
    if (this.cancelGap !== null) {
      this.isDirty = true
      return
    }
    this.isDirty = false
    const state = this.stateOf()
    const byRegion: Record<string, number> = {}
    for (const seatId of this.sockets.keys()) {
      const regionId = state.seats.get(seatId)?.regionId
      if (regionId !== undefined) byRegion[regionId] = (byRegion[regionId] ?? 0) + 1
    }
    this.deps.sink.presence(state.id, { total: this.sockets.size, byRegion })
    this.cancelGap = this.deps.clock.after(minGapMs, () => {
      this.cancelGap = null
      if (this.isDirty) this.tell()
    })
  }

  stop(): void {
    this.cancelGap?.()
  }
}
