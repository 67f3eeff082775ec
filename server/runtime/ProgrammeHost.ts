import type { Hello, Outcome, PatchMessage, Signal, ViewMessage, WireCommand } from '../../shared/protocol/messages.ts'
import {
  type Actor,
  type BatchEdge,
  type BatchResult,
  decideBatch,
  type Submission,
} from '../domain/programme/batch.ts'
import { isSealed } from '../domain/programme/permissions.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import { type EventStore, StorageError } from '../ports/EventStore.ts'
import { BoxSecrets } from './BoxSecrets.ts'
import type { RuntimeDeps } from './deps.ts'
import { HostAccess } from './HostAccess.ts'
import { type Delivery, Inbox } from './Inbox.ts'
import { keepBatch } from './keepBatch.ts'
import { LiveViews } from './LiveViews.ts'
import { type Loaded, loadProgramme, saveProgramme } from './loadProgramme.ts'
import { retry, retryCode, settleAll, storageTrouble } from './outcomes.ts'
import { PeopleEraser } from './PeopleEraser.ts'
import { PresenceCount } from './PresenceCount.ts'
import { timerActor } from './serverActors.ts'
import { TimerRunner } from './TimerRunner.ts'
import type { LiveHost, Viewer } from './types.ts'

const eventsPerSnapshot = 500
/** After so many the programme is locked, so that a node that is always second gets its turn too (I5). */
const maxConflicts = 5
/** A deadline that is refused while the state still names it is a bug; it must not keep the processor busy. */
const holdRefusedMs = 5000

/**
 * One live programme on this node. Self-clocking: idle means commit at once; what arrives meanwhile waits and is the
 * next batch. Outcomes leave after the commit (I2), and so do views (I3).
 */
export class ProgrammeHost extends HostAccess implements LiveHost {
  readonly programmeId: string
  epoch: number
  private readonly deps: RuntimeDeps
  protected state: ProgrammeState
  private snapshotRevision: number
  private readonly inbox = new Inbox()
  private running: Promise<void> | null = null
  private isStopped = false
  protected isGone = false
  private readonly secrets: BoxSecrets
  private readonly views: LiveViews
  private readonly presence: PresenceCount
  private readonly timers: TimerRunner
  private readonly eraser: PeopleEraser
  private lastUsedAt: number

  private constructor(deps: RuntimeDeps, loaded: Loaded, secrets: BoxSecrets) {
    super()
    this.deps = deps
    this.programmeId = loaded.state.id
    this.state = loaded.state
    this.epoch = loaded.epoch
    this.snapshotRevision = loaded.snapshotRevision
    this.secrets = secrets
    this.lastUsedAt = deps.clock.now()
    this.views = new LiveViews(deps, this.state, this.epoch, secrets.ownerKey)
    this.presence = new PresenceCount(deps, () => this.state)
    this.timers = new TimerRunner(deps.clock, (deadline) => {
      const { id, command: name, activityId } = deadline
      const wish = { seq: null, name, activityId, data: { deadlineId: id } }
      return this.submit(timerActor, [wish]).then(([outcome]) =>
        outcome?.status === 'retry' ? outcome.afterMs : holdRefusedMs,
      )
    })
    this.timers.arm(this.state)
    this.eraser = new PeopleEraser(deps, () => this.wake())
    // A server may have stopped in the middle of it.
    this.wake()
  }

  static async load(deps: RuntimeDeps, programmeId: string): Promise<ProgrammeHost | null> {
    const secrets = new BoxSecrets(deps, programmeId)
    const loaded = await loadProgramme(deps.store, programmeId, secrets.opened)
    if (loaded === null) return null
    await secrets.load(loaded.state)
    return new ProgrammeHost(deps, loaded, secrets)
  }

  submit(actor: Actor, commands: readonly WireCommand[]): Promise<readonly Outcome[]> {
    if (this.isStopped) return Promise.resolve(commands.map(() => retry('draining', 1000)))
    this.lastUsedAt = this.deps.clock.now()
    return new Promise((settle) => {
      this.inbox.push({ actor, commands, settle })
      this.wake()
    })
  }

  async retireIfOver(): Promise<void> {
    await this.submit(timerActor, [{ seq: null, name: 'programme.retire', activityId: null, data: {} }])
  }

  catchUp(viewer: Viewer, held: Hello['held']): readonly (ViewMessage | PatchMessage)[] {
    this.lastUsedAt = this.deps.clock.now()
    if (viewer.audience === 'facilitator') this.presence.tell()
    return this.views.catchUp(viewer, held)
  }

  signal(seatId: string, signal: Signal): void {
    if (this.hasSeat(seatId)) this.presence.signalled(seatId, signal)
  }

  presenceJoined(seatId: string): void {
    this.presence.joined(seatId)
  }

  presenceLeft(seatId: string): void {
    if (this.presence.left(seatId)) this.views.forget(seatId)
  }

  wallJoined(linkId: string): void {
    this.presence.wallJoined(linkId)
  }

  wallLeft(linkId: string): void {
    this.presence.wallLeft(linkId)
  }

  consoleJoined(linkId: string): void {
    this.presence.consoleJoined(linkId)
  }

  consoleLeft(linkId: string): void {
    this.presence.consoleLeft(linkId)
  }

  onAccessChanged(listener: () => void): () => void {
    return this.views.onAccessChanged(listener)
  }

  /** Nobody connected, nothing asked for this long, and nothing that must happen by itself. */
  isIdleFor(ms: number): boolean {
    const isAlone = this.running === null && !this.views.hasListeners && this.timers.isIdle
    return isAlone && this.deps.clock.now() - this.lastUsedAt >= ms
  }

  /** Takes no more commands, lets the commit in flight end, leaves a snapshot behind. */
  async stop(): Promise<void> {
    await this.halt()
    if (this.state.revision > this.snapshotRevision) await this.snapshot()
  }

  /** Like the end date, at once: everybody is told that it is over, and nothing is left behind here. */
  async end(): Promise<void> {
    this.isGone = true
    this.views.tellAccess()
    await this.halt()
  }

  private async halt(): Promise<void> {
    this.isStopped = true
    this.timers.stop()
    this.eraser.stop()
    await this.running
    this.views.stop()
    this.presence.stop()
  }

  private wake(): void {
    if (this.running === null && this.hasWork) this.running = this.run()
  }

  private get hasWork(): boolean {
    return !this.inbox.isEmpty || (!this.isStopped && this.eraser.isDue(this.state))
  }

  private async run(): Promise<void> {
    while (this.hasWork) {
      if (this.inbox.isEmpty) {
        await this.forgetPeople()
        continue
      }
      const batch = this.inbox.take()
      const outcomes = await this.commit(batch).catch((error: unknown) => {
        this.deps.telemetry.error('host.commitFailed', error, { programmeId: this.programmeId })
        const later = retry(error instanceof StorageError ? retryCode(error) : 'storageUnavailable', 2000)
        return batch.flatMap(({ commands }) => commands.map(() => later))
      })
      settleAll(batch, outcomes)
      this.presence.storageSaid(storageTrouble(outcomes))
      if (this.inbox.isEmpty && this.state.revision - this.snapshotRevision >= eventsPerSnapshot) await this.snapshot()
    }
    // In the same step as the last look into the inbox: whoever comes next must find nobody running, and start.
    this.running = null
  }

  private async commit(batch: readonly Delivery[]): Promise<readonly Outcome[]> {
    const submissions = batch.flatMap(({ actor, commands }, envelope) =>
      commands.map(({ seq, ...command }): Submission => ({ actor, envelope, seq, command })),
    )
    const { store, telemetry } = this.deps
    for (let conflicts = 0; conflicts < maxConflicts; conflicts += 1) {
      if (conflicts > 0) await this.reload()
      const outcomes = await this.attempt(submissions, (request) => store.append(request))
      if (outcomes !== null) return outcomes
    }
    telemetry.warn('host.lock', { programmeId: this.programmeId })
    const outcomes = await store.exclusively(this.programmeId, async (append) => {
      await this.reload()
      return this.attempt(submissions, append)
    })
    // Null: the lock ran out before it was used.
    return outcomes ?? submissions.map(() => retry('overloaded', 500))
  }

  /** Decides on what this node knows. Null when that was not the newest: nothing was kept. */
  private async attempt(submissions: readonly Submission[], append: EventStore['append']) {
    await this.prepareBoxes(submissions)
    const result = decideBatch(this.state, submissions, this.edge())
    const kept = await keepBatch(this.deps, this.state, this.epoch, result, append, this.secrets.locked)
    if (kept instanceof StorageError) return submissions.map(() => retry(retryCode(kept), 2000))
    if (kept.status === 'conflict') return null
    this.accept(result, submissions)
    return result.outcomes
  }

  private async prepareBoxes(submissions: readonly Submission[]): Promise<void> {
    const wanted = new Set<string>()
    for (const { command } of submissions) {
      if (command.activityId !== null && isSealed(command.name)) wanted.add(command.activityId)
    }
    if (wanted.size === 0) return
    for (const boxId of this.secrets.missing(this.state, wanted)) await this.secrets.ensure(this.state, boxId)
  }

  private edge(): BatchEdge {
    const { clock, tokens, telemetry } = this.deps
    return {
      now: clock.now(),
      seed: () => tokens.seed(),
      newId: () => tokens.id(),
      digest: (text) => tokens.hash(text),
      offersAddress: this.deps.offersAddress,
      ownerKey: this.secrets.ownerKey,
      pulseCounts: (pulseId) => this.presence.pulseCounts(pulseId),
      onBug: (error, command) => telemetry.error('domain.bug', error, { programmeId: this.programmeId, command }),
    }
  }

  /** The batch is durable: it is the state now, and may be shown (I3). */
  private accept(result: BatchResult, submissions: readonly Submission[]): void {
    this.state = result.next
    for (const boxId of result.dropBoxes) void this.secrets.destroy(boxId)
    this.timers.arm(this.state)
    const isForAll = submissions.some(({ actor, command }) => concernsAll(actor, command.name))
    const reach = isForAll && result.events.length > 0 ? 'changed' : 'touched'
    this.views.publishSoon(this.state, result.touchedSeats, reach)
  }

  /** Between commits, so that nobody decides on what is being rewritten. A failure waits for the next time. */
  private async forgetPeople(): Promise<void> {
    if (!(await this.eraser.erase(this.state, this.epoch))) return
    await this.reload().catch((error: unknown) => {
      this.deps.telemetry.error('host.reloadFailed', error, { programmeId: this.programmeId })
    })
  }

  /** Another node was here first, or the programme was erased or restored: start from what is durable. */
  private async reload(): Promise<void> {
    const loaded = await loadProgramme(this.deps.store, this.programmeId, this.secrets.opened)
    if (loaded === null) throw new Error('the programme is gone')
    // Boxes that were sealed elsewhere: their secrets must not live on here.
    await this.secrets.load(loaded.state)
    this.state = loaded.state
    this.timers.arm(this.state)
    this.snapshotRevision = loaded.snapshotRevision
    const isNewEpoch = loaded.epoch !== this.epoch
    this.epoch = loaded.epoch
    if (isNewEpoch) this.views.restart(this.state, loaded.epoch)
    this.views.publishSoon(this.state, new Set(), 'all')
  }

  private async snapshot(): Promise<void> {
    try {
      await saveProgramme(this.deps.store, this.state, this.epoch)
      this.snapshotRevision = this.state.revision
    } catch (error) {
      // A snapshot only saves time; the log has everything.
      this.deps.telemetry.error('storage.snapshotFailed', error, { programmeId: this.programmeId })
    }
  }
}

/** What a facilitator or a deadline does can change everybody's private slice; clocks and pages cannot. */
const concernsAll = (actor: Actor, name: string): boolean =>
  (actor.role === 'facilitator' || actor.role === 'timer') && !name.startsWith('timer.') && !name.endsWith('.showPage')
