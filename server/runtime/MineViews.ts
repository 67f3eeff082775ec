import type { Hello, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import { diff } from '../../shared/protocol/patch.ts'
import type { OwnerKeyOf } from '../domain/programme/ownCards.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import { mineFor } from '../domain/programme/views.ts'
import type { RuntimeDeps } from './deps.ts'

/** Private slices made in one go before others get their turn. */
const chunkSize = 200

/**
 * Who gets a slice besides the seats that were touched: nobody, whose slice changed, or all, when other nodes answered
 * some of them and it is not known whom.
 */
export type Reach = 'touched' | 'changed' | 'all'

/** The private slice of each connected seat: sent to whom a batch touched, and to all when the room moves on. */
export class MineViews {
  private readonly deps: Pick<RuntimeDeps, 'clock' | 'sink'>
  private readonly epoch: number
  private readonly ownerKeyOf: OwnerKeyOf
  private state: ProgrammeState
  private readonly held = new Map<string, ViewMessage>()
  private waiting: string[] = []
  private isAlways = false
  private cancelChunk = (): void => undefined

  constructor(deps: Pick<RuntimeDeps, 'clock' | 'sink'>, state: ProgrammeState, epoch: number, ownerKeyOf: OwnerKeyOf) {
    this.deps = deps
    this.state = state
    this.epoch = epoch
    this.ownerKeyOf = ownerKeyOf
  }

  publish(state: ProgrammeState, touched: ReadonlySet<string>, reach: Reach): void {
    this.state = state
    for (const seatId of touched) this.send(seatId, true)
    if (reach === 'touched' || this.held.size === 0) return
    this.isAlways ||= reach === 'all'
    const isRunning = this.waiting.length > 0
    this.waiting = [...this.held.keys()]
    if (!isRunning) this.sendChunk()
  }

  /** For a socket of this seat that holds revision `held`; null when the seat is gone. */
  catchUp(seatId: string, held: Hello['held']): ViewMessage | null {
    const known = this.held.get(seatId) ?? this.make(seatId)
    if (known === null) return null
    this.held.set(seatId, known)
    return held?.epoch === this.epoch && held.mine === known.revision ? null : known
  }

  /** Nobody of this seat listens any more. */
  forget(seatId: string): void {
    this.held.delete(seatId)
  }

  private sendChunk(): void {
    for (const seatId of this.waiting.splice(0, chunkSize)) this.send(seatId, this.isAlways)
    this.isAlways &&= this.waiting.length > 0
    if (this.waiting.length > 0) this.cancelChunk = this.deps.clock.after(0, () => this.sendChunk())
  }

  stop(): void {
    this.cancelChunk()
    this.waiting = []
  }

  /** `always`: also when nothing changed, because the phone's optimism settles by revision. */
  private send(seatId: string, always: boolean): void {
    const before = this.held.get(seatId)
    const after = before === undefined ? null : this.make(seatId)
    if (before === undefined || after === null || before.revision === after.revision) return
    const ops = diff(before.body, after.body)
    if (ops.length === 0 && !always) return
    this.held.set(seatId, after)
    const patch: PatchMessage = { view: 'mine', from: before.revision, to: after.revision, ops }
    this.deps.sink.sendToSeat(this.state.id, seatId, patch)
  }

  private make(seatId: string): ViewMessage | null {
    const body = mineFor(this.state, seatId, this.ownerKeyOf)
    return body === null ? null : { view: 'mine', epoch: this.epoch, revision: this.state.revision, body }
  }
}
