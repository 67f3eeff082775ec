import type { Actor } from '../../../server/domain/programme/batch.ts'
import type { Command } from '../../../server/domain/programme/decide.ts'
import { isSealed } from '../../../server/domain/programme/permissions.ts'
import type { Audience } from '../../../shared/programme/roles.ts'
import type { Outcome, PatchMessage, ViewMessage, ViewName } from '../../../shared/protocol/messages.ts'
import { apply, type PatchOp } from '../../../shared/protocol/patch.ts'
import type { Dice } from '../domain/Dice.ts'
import type { SimClock } from './SimClock.ts'
import type { SimNode } from './SimNode.ts'

interface Held {
  readonly epoch: number
  readonly revision: number
  readonly body: unknown
}

/** A command and what became of it, as far as this client knows. */
export interface Kept {
  readonly seq: number | null
  readonly command: Command
  outcome: Outcome | null
}

const maxPerEnvelope = 4
const patienceMs = 3000

/** A phone or console: keeps commands until they are answered, one envelope on its way at a time, views by patches. */
export class SimClient {
  readonly audience: Audience
  readonly seatId: string | null
  readonly actor: Actor
  readonly said: Kept[] = []
  readonly held: Record<ViewName, Held | null> = { shared: null, mine: null, knowledge: null }
  isFollowing = false
  private readonly clock: SimClock
  private readonly dice: Dice
  private node: SimNode | null = null
  private nextSeq = 1
  /** Grows with every link: what was on its way on an older one is lost. */
  private link = 0
  private isSending = false

  constructor(clock: SimClock, dice: Dice, actor: Actor) {
    this.clock = clock
    this.dice = dice
    this.actor = actor
    this.seatId = actor.seatId
    this.audience =
      actor.role === 'facilitator' ? 'facilitator' : actor.role === 'participant' ? 'participant' : 'projector'
  }

  get isPluggedIn(): boolean {
    return this.node !== null
  }

  get waiting(): readonly Kept[] {
    return this.said.filter(({ outcome }) => outcome === null)
  }

  /** Room and catch-up in one step, as the server's sockets do it. */
  plugInto(node: SimNode): void {
    // A node that fell behind does not know this seat yet, and its door refuses the cookie.
    if (node.host === null || (this.seatId !== null && !node.host.hasSeat(this.seatId))) return
    this.unplug()
    this.node = node
    node.clients.add(this)
    if (this.seatId !== null) node.host.presenceJoined(this.seatId)
    this.catchUp(this.dice.chance(0.7))
    this.sendSoon()
  }

  unplug(): void {
    if (this.node === null) return
    this.node.clients.delete(this)
    if (this.seatId !== null) this.node.host?.presenceLeft(this.seatId)
    this.node = null
    this.link += 1
    this.isSending = false
  }

  /** Somebody opens the page of what is known, or leaves it. */
  follow(isOn: boolean): void {
    this.isFollowing = isOn
    if (isOn) this.catchUp(true)
  }

  say(command: Command): void {
    const seq = isSealed(command.name) ? null : this.nextSeq
    if (seq !== null) this.nextSeq += 1
    this.said.push({ seq, command: JSON.parse(JSON.stringify(command)) as Command, outcome: null })
    this.sendSoon()
  }

  take(message: ViewMessage | PatchMessage): void {
    const held = this.held[message.view]
    const copy = JSON.parse(JSON.stringify(message)) as typeof message
    if ('body' in copy) {
      this.held[copy.view] = copy
      return
    }
    if (held !== null && held.revision >= copy.to) return
    if (held === null || held.revision !== copy.from) {
      this.catchUp(true)
      return
    }
    this.held[copy.view] = { ...held, revision: copy.to, body: apply(held.body, copy.ops as readonly PatchOp[]) }
  }

  private catchUp(isByRevision: boolean): void {
    const { shared, mine, knowledge } = this.held
    const known = isByRevision && shared !== null
    const held = known
      ? {
          epoch: shared.epoch,
          shared: shared.revision,
          mine: mine?.revision ?? null,
          knowledge: knowledge?.revision ?? null,
        }
      : null
    for (const message of this.node?.host?.catchUp(this, held) ?? []) {
      this.node?.checkDurable('body' in message ? message.revision : message.to)
      if (!('body' in message) && this.held[message.view]?.revision !== message.from) {
        throw new Error(`I10: a catch-up from ${message.from}, held is ${this.held[message.view]?.revision}`)
      }
      this.take(message)
    }
  }

  private sendSoon(): void {
    const link = this.link
    this.clock.after(this.dice.below(40), () => {
      if (link === this.link) this.send()
    })
  }

  private send(): void {
    const { node, link } = this
    const batch = this.waiting.slice(0, maxPerEnvelope)
    if (node === null || node.host === null || this.isSending || batch.length === 0) return
    this.isSending = true
    const { host } = node
    const wire = batch.map(({ seq, command }) => ({ seq, ...command }))
    void host.submit(this.actor, wire).then((outcomes) => {
      this.clock.after(this.dice.below(40), () => {
        if (link === this.link) this.settle(batch, outcomes)
      })
    })
    this.clock.after(patienceMs, () => {
      if (link === this.link && this.isSending && batch.some(({ outcome }) => outcome === null)) this.replug(node)
    })
  }

  private settle(batch: readonly Kept[], outcomes: readonly Outcome[]): void {
    this.isSending = false
    let retryMs: number | null = null
    for (const [index, kept] of batch.entries()) {
      const outcome = outcomes[index]
      if (outcome === undefined) throw new Error('an answer is missing')
      if (outcome.status === 'retry') retryMs = outcome.afterMs
      if (retryMs === null) kept.outcome = outcome
    }
    const { link } = this
    this.clock.after(retryMs ?? 0, () => {
      if (link === this.link) this.send()
    })
  }

  private replug(node: SimNode): void {
    this.unplug()
    this.plugInto(node)
  }
}
