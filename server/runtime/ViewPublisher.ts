import type { Audience } from '../../shared/programme/roles.ts'
import { audiences } from '../../shared/programme/roles.ts'
import type { Hello, PatchMessage, ViewMessage } from '../../shared/protocol/messages.ts'
import { diff } from '../../shared/protocol/patch.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import { viewFor } from '../domain/programme/views.ts'
import type { RuntimeDeps } from './deps.ts'
import { ViewHistory } from './ViewHistory.ts'

/** Shortest time between two views of one audience, ms; phones' stretches with the room. */
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
 * Shared views, leading edge first: the first change goes out at once, then a gap. Built, compared and serialised once
 * per audience, whatever the size of the room. Only ever sees durable states (I3).
 */
export class ViewPublisher {
  private readonly deps: Pick<RuntimeDeps, 'clock' | 'sink'>
  private state: ProgrammeState
  private readonly epoch: number
  private readonly channels: Readonly<Record<Audience, Channel>>

  constructor(deps: Pick<RuntimeDeps, 'clock' | 'sink'>, state: ProgrammeState, epoch: number) {
    this.deps = deps
    this.state = state
    this.epoch = epoch
    this.channels = { participant: newChannel(), facilitator: newChannel(), projector: newChannel() }
  }

  /** A newer durable state: everybody whose view it changes gets it within one gap. Projector and console first. */
  publish(state: ProgrammeState): void {
    this.state = state
    for (const audience of order) {
      const channel = this.channels[audience]
      if (channel.cancelGap === null) this.flush(audience)
      else channel.isDirty = true
    }
  }

  /**
   * What somebody who holds `held` needs to be at the published revision. The published one, not a newer: the next
   * patch of the room starts there.
   */
  catchUp(audience: Audience, held: Hello['held']): readonly (ViewMessage | PatchMessage)[] {
    const channel = this.channels[audience]
    channel.published ??= this.build(audience)
    if (held === null || held.epoch !== this.epoch) return [channel.published]
    if (held.shared === channel.published.revision) return []
    const patch = channel.history.since(held.shared)
    return [patch ?? channel.published]
  }

  stop(): void {
    for (const channel of Object.values(this.channels)) channel.cancelGap?.()
  }

  private flush(audience: Audience): void {
    const channel = this.channels[audience]
    channel.isDirty = false
    if (!this.deps.sink.hasAudience(this.state.id, audience)) {
      // Views of nobody are not built; the next who comes gets a fresh one.
      channel.published = null
      channel.history.clear()
      return
    }
    const before = channel.published
    const after = this.build(audience)
    if (before === null) {
      channel.published = after
      return
    }
    if (before.revision === after.revision) return
    const ops = diff(before.body, after.body)
    // Phones need not hear of what changes nothing for them; consoles do, because their optimism settles by revision.
    if (ops.length === 0 && audience === 'participant') return
    const patch: PatchMessage = { view: 'shared', from: before.revision, to: after.revision, ops }
    channel.published = after
    channel.history.push(patch)
    this.deps.sink.patchAudience(this.state.id, audience, patch)
    channel.cancelGap = this.deps.clock.after(this.gapMs(audience), () => {
      channel.cancelGap = null
      if (channel.isDirty) this.flush(audience)
    })
  }

  private build(audience: Audience): ViewMessage {
    const { revision } = this.state
    return { view: 'shared', epoch: this.epoch, revision, body: viewFor[audience](this.state) }
  }

  private gapMs(audience: Audience): number {
    return audience === 'participant' ? phoneGapMs + this.state.seats.size / phonesPerExtraMs : consoleGapMs
  }
}

const order: readonly Audience[] = [...audiences].reverse()

const newChannel = (): Channel => ({ published: null, isDirty: false, cancelGap: null, history: new ViewHistory() })
