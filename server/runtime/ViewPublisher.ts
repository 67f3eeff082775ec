import { audiences } from '../../shared/programme/roles.ts'
import type { Hello, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import { diff } from '../../shared/protocol/patch.ts'
import { knowledgeFor } from '../domain/programme/knowledge.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import { viewFor } from '../domain/programme/views.ts'
import type { Room } from '../ports/ViewSink.ts'
import type { RuntimeDeps } from './deps.ts'
import { ViewHistory } from './ViewHistory.ts'

/** Shortest time between two views of one room, ms; phones' stretches with how many there are. */
const consoleGapMs = 50
const phoneGapMs = 100
const phonesPerExtraMs = 50

interface Channel {
  published: ViewMessage | null
  isDirty: boolean
  cancelGap: (() => void) | null
  readonly history: ViewHistory
}

/**
 * Views that many see, leading edge first: the first change goes out at once, then a gap. Built, compared and serialised
 * once per room, however many are in it. Only ever sees durable states (I3).
 */
export class ViewPublisher {
  private readonly deps: Pick<RuntimeDeps, 'clock' | 'sink'>
  private state: ProgrammeState
  private readonly epoch: number
  private readonly channels: Readonly<Record<Room, Channel>>

  constructor(deps: Pick<RuntimeDeps, 'clock' | 'sink'>, state: ProgrammeState, epoch: number) {
    this.deps = deps
    this.state = state
    this.epoch = epoch
    this.channels = {
      participant: newChannel(),
      facilitator: newChannel(),
      projector: newChannel(),
      knowledge: newChannel(),
    }
  }

  /** A newer durable state: everybody whose view it changes gets it within one gap. Projector and console first. */
  publish(state: ProgrammeState): void {
    this.state = state
    for (const room of order) {
      const channel = this.channels[room]
      if (channel.cancelGap === null) this.flush(room)
      else channel.isDirty = true
    }
  }

  /**
   * What somebody of this room who holds `held` needs to be at the published revision; null when that is nothing. The
   * published one, not a newer: the next patch of the room starts there.
   */
  catchUp(room: Room, held: Hello['held']): ViewMessage | PatchMessage | null {
    const channel = this.channels[room]
    channel.published ??= this.build(room)
    const revision = held?.epoch === this.epoch ? held[viewOf(room)] : null
    if (revision === null) return channel.published
    if (revision === channel.published.revision) return null
    return channel.history.since(revision) ?? channel.published
  }

  stop(): void {
    for (const channel of Object.values(this.channels)) channel.cancelGap?.()
  }

  private flush(room: Room): void {
    const channel = this.channels[room]
    channel.isDirty = false
    if (!this.deps.sink.hasListeners(this.state.id, room)) {
      // Views of nobody are not built; the next who comes gets a fresh one.
      channel.published = null
      channel.history.clear()
      return
    }
    const before = channel.published
    const after = this.build(room)
    if (before === null) {
      channel.published = after
      return
    }
    if (before.revision === after.revision) return
    const ops = diff(before.body, after.body)
    // Phones need not hear of what changes nothing for them; consoles do, because their optimism settles by revision.
    if (ops.length === 0 && room === 'participant') return
    // What is known is big and changes now and then: whether it did is looked at no more often than it is sent.
    this.startGap(room)
    if (ops.length === 0 && room === 'knowledge') return
    const patch: PatchMessage = { view: viewOf(room), from: before.revision, to: after.revision, ops }
    channel.published = after
    channel.history.push(patch)
    this.deps.sink.patchRoom(this.state.id, room, patch)
  }

  private startGap(room: Room): void {
    const channel = this.channels[room]
    channel.cancelGap = this.deps.clock.after(this.gapMs(room), () => {
      channel.cancelGap = null
      if (channel.isDirty) this.flush(room)
    })
  }

  private build(room: Room): ViewMessage {
    const { state, epoch } = this
    const body = room === 'knowledge' ? knowledgeFor(state) : viewFor[room](state)
    return { view: viewOf(room), epoch, revision: state.revision, body }
  }

  private gapMs(room: Room): number {
    return isForPhones(room) ? phoneGapMs + this.state.seats.size / phonesPerExtraMs : consoleGapMs
  }
}

const order: readonly Room[] = [...[...audiences].reverse(), 'knowledge']

const viewOf = (room: Room): 'shared' | 'knowledge' => (room === 'knowledge' ? room : 'shared')

const isForPhones = (room: Room): boolean => room === 'participant' || room === 'knowledge'

const newChannel = (): Channel => ({ published: null, isDirty: false, cancelGap: null, history: new ViewHistory() })
