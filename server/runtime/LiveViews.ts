import type { Hello, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import type { OwnerKeyOf } from '../domain/programme/ownCards.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import type { RuntimeDeps } from './deps.ts'
import { MineViews, type Reach } from './MineViews.ts'
import type { Viewer } from './types.ts'
import { ViewPublisher } from './ViewPublisher.ts'

/** Everything that is shown of one programme, and who must hear that access changed. Only sees durable states (I3). */
export class LiveViews {
  private readonly deps: RuntimeDeps
  private readonly ownerKeyOf: OwnerKeyOf
  private state: ProgrammeState
  private epoch: number
  private rooms: ViewPublisher
  private mine: MineViews
  private readonly accessListeners = new Set<() => void>()
  private pending = nothingPending()
  private cancelPublish: (() => void) | null = null

  constructor(deps: RuntimeDeps, state: ProgrammeState, epoch: number, ownerKeyOf: OwnerKeyOf) {
    this.deps = deps
    this.ownerKeyOf = ownerKeyOf
    this.state = state
    this.epoch = epoch
    this.rooms = new ViewPublisher(deps, state, epoch)
    this.mine = new MineViews(deps, state, epoch, ownerKeyOf)
  }

  get hasListeners(): boolean {
    return this.accessListeners.size > 0
  }

  /** In a later turn than the outcomes: an ack comes before the view that shows what it is about. */
  publishSoon(state: ProgrammeState, seats: ReadonlySet<string>, reach: Reach): void {
    this.pending.before ??= this.state
    this.state = state
    for (const seatId of seats) this.pending.seats.add(seatId)
    if (reach === 'all' || this.pending.reach === 'touched') this.pending.reach = reach
    this.cancelPublish ??= this.deps.clock.after(0, () => this.publish())
  }

  /** Another epoch: nothing that anybody holds may be patched, and what is remembered of it goes. */
  restart(state: ProgrammeState, epoch: number): void {
    this.rooms.stop()
    this.mine.stop()
    this.epoch = epoch
    this.rooms = new ViewPublisher(this.deps, state, epoch)
    this.mine = new MineViews(this.deps, state, epoch, this.ownerKeyOf)
    this.deps.sink.refresh(state.id)
  }

  catchUp({ audience, seatId, isFollowing }: Viewer, held: Hello['held']): readonly (ViewMessage | PatchMessage)[] {
    // Who has just got a seat must find it in the state that is shown.
    if (this.cancelPublish !== null) this.publish()
    const mine = seatId === null ? null : this.mine.catchUp(seatId, held)
    const shared = this.rooms.catchUp(audience, held)
    const knowledge = isFollowing ? this.rooms.catchUp('knowledge', held) : null
    return [shared, mine, knowledge].filter((message) => message !== null)
  }

  forget(seatId: string): void {
    this.mine.forget(seatId)
  }

  onAccessChanged(listener: () => void): () => void {
    this.accessListeners.add(listener)
    return () => this.accessListeners.delete(listener)
  }

  /** Who may be here is not what it was. */
  tellAccess(): void {
    for (const listener of this.accessListeners) listener()
  }

  stop(): void {
    this.cancelPublish?.()
    this.cancelPublish = null
    this.rooms.stop()
    this.mine.stop()
  }

  /** Whatever goes wrong in showing, what was committed stays committed. */
  private publish(): void {
    const { before, seats, reach } = this.pending
    this.pending = nothingPending()
    this.cancelPublish?.()
    this.cancelPublish = null
    try {
      this.rooms.publish(this.state)
      this.mine.publish(this.state, seats, reach)
      if (before !== null && hasAccessChanged(before, this.state)) this.tellAccess()
    } catch (error) {
      this.deps.telemetry.error('views.failed', error, { programmeId: this.state.id, epoch: this.epoch })
    }
  }
}

/** Links came or went, somebody left, or everybody had to. Only who joined changes nothing for others. */
const hasAccessChanged = (before: ProgrammeState, after: ProgrammeState): boolean =>
  before.links !== after.links ||
  before.removed !== after.removed ||
  before.merged !== after.merged ||
  before.toErase !== after.toErase ||
  before.retiredAt !== after.retiredAt

interface Pending {
  before: ProgrammeState | null
  readonly seats: Set<string>
  reach: Reach
}

const nothingPending = (): Pending => ({ before: null, seats: new Set(), reach: 'touched' })
