import type { Role } from '../../../shared/programme/roles.ts'
import type { Outcome } from '../../../shared/protocol/messages.ts'
import type { DecideContext } from '../activities/module.ts'
import { type Command, decide } from './decide.ts'
import type { DomainEvent } from './events.ts'
import { evolve, evolveEntry } from './evolve.ts'
import { isSealed, takesEntries } from './permissions.ts'
import { readerOf } from './reader.ts'
import type { ProgrammeState } from './state.ts'

/** Who sends a command, as the server has established it. */
export interface Actor {
  readonly role: Role
  readonly clientId: string
  readonly seatId: string | null
  readonly linkId: string | null
}

/** One command of one envelope, in the order it came in. */
export interface Submission {
  readonly actor: Actor
  /** Same number: same envelope. */
  readonly envelope: number
  readonly seq: number | null
  readonly command: Command
}

/** What deciding needs from outside; the rest of the context is the running state. */
export interface BatchEdge {
  readonly now: number
  seed(): number
  newId(): string
  digest(text: string): string
  /** This origin is one of the server's own, now. */
  offersAddress(address: string): boolean
  ownerKey(boxId: string, seatId: string): string | null
  pulseCounts(pulseId: string): readonly number[]
  /** A rule threw: a bug, told to the log; the asker gets `internal` and nobody else notices. */
  onBug(error: unknown, command: string): void
}

export interface BatchEvent extends DomainEvent {
  readonly meta: {
    readonly clientId: string | null
    readonly seq: number | null
    readonly refused: Readonly<Record<string, string>> | null
    readonly at: number
  } | null
}

export interface BatchResult {
  readonly outcomes: readonly Outcome[]
  readonly next: ProgrammeState
  readonly events: readonly BatchEvent[]
  readonly entries: readonly { readonly boxId: string; readonly key: string; readonly value: unknown }[]
  readonly dropBoxes: readonly string[]
  /** Seats that got something: their private slice may have changed, and must reach the revision of the answer. */
  readonly touchedSeats: ReadonlySet<string>
}

/**
 * Decides commands one after another on the running state: a batch equals its commands one by one (I8). The events
 * of sealed entries are the exception in form only: one `box.advanced` per box at the end, without a client or a number,
 * so that the log's order tells nothing. A rejection adds nothing; a throw stops nobody else.
 */
export function decideBatch(state: ProgrammeState, batch: readonly Submission[], edge: BatchEdge): BatchResult {
  const run = new Run(state, edge)
  const outcomes = batch.map((submission) => run.take(submission))
  return run.finish(outcomes)
}

class Run {
  private state: ProgrammeState
  private readonly edge: BatchEdge
  private readonly events: BatchEvent[] = []
  private readonly entries = new Map<string, { boxId: string; key: string; value: unknown }>()
  private readonly advanced = new Set<string>()
  private readonly dropBoxes: string[] = []
  private readonly touchedSeats = new Set<string>()
  private readonly teams = new Set<string>()
  /** Refusals so far, per envelope: they ride on the envelope's next event. */
  private readonly refused = new Map<number, Record<string, string>>()

  constructor(state: ProgrammeState, edge: BatchEdge) {
    this.state = state
    this.edge = edge
  }

  /** Outcome with revision 0 for what this batch commits; `finish` fills in the real one. */
  take({ actor, envelope, seq, command }: Submission): Outcome {
    const sealed = isSealed(command.name)
    // A sealed command with a number would be traceable by its receipt; a numbered one without would not be I4.
    if (sealed !== (seq === null) && isClient(actor.role)) return { status: 'rejected', code: 'invalidCommand' }
    const known = seq === null ? undefined : this.state.receipts.get(actor.clientId)
    if (known !== undefined && seq !== null && seq <= known.seq) {
      const code = known.refused?.[String(seq)]
      this.touch(actor)
      return code === undefined
        ? { status: 'duplicate', revision: this.state.revision }
        : { status: 'rejected', code: code as Extract<Outcome, { status: 'rejected' }>['code'] }
    }
    const decision = this.decideSafely(actor, command)
    if (decision.type === 'rejected') {
      if (seq !== null) this.refused.set(envelope, { ...this.refused.get(envelope), [String(seq)]: decision.code })
      return { status: 'rejected', code: decision.code, ...(decision.params && { params: decision.params }) }
    }
    const meta = sealed
      ? null
      : {
          clientId: seq === null ? null : actor.clientId,
          seq,
          refused: this.refused.get(envelope) ?? null,
          at: this.edge.now,
        }
    for (const event of decision.events) this.append({ ...event, meta })
    for (const { boxId, key, value } of decision.entries) this.write(boxId ?? command.activityId ?? '', key, value)
    for (const boxId of decision.dropBoxes) this.drop(boxId)
    this.touch(actor)
    return { status: 'committed', revision: 0 }
  }

  finish(outcomes: readonly Outcome[]): BatchResult {
    this.touchTeams()
    this.cover()
    for (const boxId of [...this.advanced].sort()) {
      this.append({ type: 'box.advanced', activityId: boxId, data: {}, meta: null })
    }
    const { revision } = this.state
    return {
      outcomes: outcomes.map((outcome) => (outcome.status === 'committed' ? { ...outcome, revision } : outcome)),
      next: this.state,
      events: this.events,
      entries: [...this.entries.values()],
      dropBoxes: this.dropBoxes,
      touchedSeats: this.touchedSeats,
    }
  }

  private decideSafely(actor: Actor, command: Command): ReturnType<typeof decide> {
    const { edge, state } = this
    const { seatId } = actor
    const context: DecideContext = {
      role: actor.role,
      seatId,
      ownerKey: seatId === null || command.activityId === null ? null : edge.ownerKey(command.activityId, seatId),
      ownerKeyIn: (boxId) => (seatId === null ? null : edge.ownerKey(boxId, seatId)),
      ownerKeyOf: edge.ownerKey,
      pulseCounts: edge.pulseCounts,
      linkId: actor.linkId,
      now: edge.now,
      get seed() {
        return edge.seed()
      },
      get newId() {
        return edge.newId()
      },
      digest: edge.digest,
      offersAddress: edge.offersAddress,
      programme: readerOf(state),
    }
    try {
      return decide(command, context)
    } catch (error) {
      edge.onBug(error, command.name)
      return { type: 'rejected', code: 'internal' }
    }
  }

  private touch({ seatId }: Actor): void {
    if (seatId !== null) this.touchedSeats.add(seatId)
  }

  /** What a team says as one is in the private slice of each of them. */
  private touchTeams(): void {
    if (this.teams.size === 0) return
    for (const seat of this.state.seats.values()) if (this.teams.has(seat.regionId)) this.touchedSeats.add(seat.id)
  }

  private append(event: BatchEvent): void {
    this.events.push(event)
    if (event.type.startsWith('deal.')) this.teams.add((event.data as { readonly regionId: string }).regionId)
    this.state = withReceipt(evolve(this.state, event), event.meta)
  }

  private write(boxId: string, key: string, value: unknown): void {
    this.entries.set(`${boxId} ${key}`, { boxId, key, value })
    this.advanced.add(boxId)
    this.state = evolveEntry(this.state, boxId, key, value)
  }

  /**
   * Each batch says of each box that takes entries that it advanced, whether it did or not: beside what somebody did by name,
   * the log must not tell whether that person wrote without a name at the same time, as a phone does that was away.
   */
  private cover(): void {
    if (this.events.length === 0) return
    const { activities, library } = this.state
    for (const activity of activities.values())
      if (takesEntries(activity) && !Object.hasOwn(library.frozenAt, activity.id)) this.advanced.add(activity.id)
  }

  /** Rows written in this very batch go too; nothing of a sealed box may be written after. */
  private drop(boxId: string): void {
    this.dropBoxes.push(boxId)
    this.advanced.delete(boxId)
    for (const [id, entry] of this.entries) if (entry.boxId === boxId) this.entries.delete(id)
  }
}

/** The server's own doors and deadlines are idempotent by what they ask, and need no receipt. */
const isClient = (role: Role): boolean => role !== 'door' && role !== 'timer'

/** The receipt that an event carries; also used when folding the log. */
export function withReceipt(state: ProgrammeState, meta: BatchEvent['meta']): ProgrammeState {
  if (meta === null || meta.clientId === null || meta.seq === null) return state
  const { clientId, seq, refused } = meta
  return { ...state, receipts: state.receipts.set(clientId, { seq, refused }) }
}
