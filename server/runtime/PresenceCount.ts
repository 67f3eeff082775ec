import type { RetryCode } from '../../shared/protocol/codes.ts'
import type { Signal } from '../../shared/protocol/messages.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import type { RuntimeDeps } from './deps.ts'
import { RoomSignals } from './RoomSignals.ts'

const minGapMs = 1000
/** With more people connected nobody looks at each, and each message would be long. */
const maxListed = 300

/** Who is connected, as numbers per region, and which walls and consoles. Outside the log, told at most once a second. */
export class PresenceCount {
  private readonly deps: Pick<RuntimeDeps, 'clock' | 'sink'>
  private readonly stateOf: () => ProgrammeState
  private readonly sockets = new Map<string, number>()
  private readonly walls = new Map<string, number>()
  private readonly consoles = new Map<string, number>()
  private readonly signals = new RoomSignals()
  private storage: RetryCode | null = null
  private cancelGap: (() => void) | null = null
  private isDirty = false

  constructor(deps: Pick<RuntimeDeps, 'clock' | 'sink'>, stateOf: () => ProgrammeState) {
    this.deps = deps
    this.stateOf = stateOf
  }

  joined(seatId: string): void {
    more(this.sockets, seatId)
    this.tell()
  }

  wallJoined(linkId: string): void {
    more(this.walls, linkId)
    this.tell()
  }

  wallLeft(linkId: string): void {
    less(this.walls, linkId)
    this.tell()
  }

  consoleJoined(linkId: string): void {
    more(this.consoles, linkId)
    this.tell()
  }

  consoleLeft(linkId: string): void {
    less(this.consoles, linkId)
    this.tell()
  }

  /** True when it was the last socket of this seat. */
  left(seatId: string): boolean {
    const isLast = less(this.sockets, seatId)
    this.tell()
    return isLast
  }

  signalled(seatId: string, signal: Signal): void {
    this.signals.take(seatId, signal)
    this.tell()
  }

  /** F24: whoever leads must know, also when it is somebody else's answer that could not be kept. */
  storageSaid(code: RetryCode | null | undefined): void {
    if (code === undefined || this.storage === code) return
    this.storage = code
    this.tell()
  }

  pulseCounts(pulseId: string): readonly number[] {
    return this.signals.pulseCounts(this.stateOf(), pulseId)
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
    this.deps.sink.presence(state.id, {
      total: this.sockets.size,
      byRegion,
      wallIds: [...this.walls.keys()],
      consoleIds: [...this.consoles.keys()],
      ...(this.sockets.size <= maxListed ? { seatIds: [...this.sockets.keys()] } : {}),
      signals: this.signals.counts(state),
      storage: this.storage,
    })
    this.cancelGap = this.deps.clock.after(minGapMs, () => {
      this.cancelGap = null
      if (this.isDirty) this.tell()
    })
  }

  stop(): void {
    this.cancelGap?.()
  }
}

function more(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1)
}

/** True when it was the last one. */
function less(counts: Map<string, number>, id: string): boolean {
  const count = (counts.get(id) ?? 0) - 1
  if (count > 0) counts.set(id, count)
  else counts.delete(id)
  return count <= 0
}
