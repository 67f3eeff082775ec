import { eraseFrom } from '../domain/programme/erasure.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import type { StoredEvent } from '../ports/EventStore.ts'
import type { RuntimeDeps } from './deps.ts'

const pageSize = 2000
/** Rewriting reads the whole log and sends everybody full views: who leaves soon after another is erased with the next. */
const gapMs = 10_000

/** Makes the log forget whom the state says it must: data, like a deadline, so that a restart in between loses nothing. */
export class PeopleEraser {
  private readonly deps: Pick<RuntimeDeps, 'store' | 'clock' | 'telemetry'>
  private readonly onGapOver: () => void
  private cancelGap: (() => void) | null = null

  constructor(deps: Pick<RuntimeDeps, 'store' | 'clock' | 'telemetry'>, onGapOver: () => void) {
    this.deps = deps
    this.onGapOver = onGapOver
  }

  isDue({ toErase }: ProgrammeState): boolean {
    return this.cancelGap === null && !toErase.isEmpty()
  }

  /** False when storage said no: then it is tried again after the gap. Otherwise the programme is to be loaded again. */
  async erase(state: ProgrammeState, epoch: number): Promise<boolean> {
    const { store, clock, telemetry } = this.deps
    const { id: programmeId, revision } = state
    this.cancelGap = clock.after(gapMs, () => {
      this.cancelGap = null
      this.onGapOver()
    })
    const seats = state.retiredAt === null ? new Set(state.toErase.keys()) : null
    try {
      const changes = eraseFrom(await this.readLog(programmeId, revision), seats)
      const seatIds = seats === null ? null : [...seats]
      const at = clock.now()
      const result = await store.rewrite({ programmeId, epoch, expectedRevision: revision, changes, seatIds, at })
      if (result.status === 'rewritten') telemetry.info('people.erased', { programmeId, people: state.toErase.size })
      return true
    } catch (error) {
      telemetry.error('people.eraseFailed', error, { programmeId })
      return false
    }
  }

  stop(): void {
    this.cancelGap?.()
  }

  private async readLog(programmeId: string, revision: number): Promise<readonly StoredEvent[]> {
    const log: StoredEvent[] = []
    while (log.length < revision) {
      const page = await this.deps.store.read(programmeId, log.length, Math.min(pageSize, revision - log.length))
      if (page.length === 0) throw new Error('the log has a gap')
      log.push(...page)
    }
    return log
  }
}
