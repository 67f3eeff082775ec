import type { Audience } from '../../../shared/programme/roles.ts'
import type { PatchMessage, ViewMessage, ViewName } from '../../../shared/protocol/messages.ts'
import type { Identity } from '../../runtime/identify.ts'
import type { LiveHost } from '../../runtime/types.ts'
import { encodeFrame, type Frame } from './frames.ts'
import type { Admitted, LiveSocket } from './socketTypes.ts'
import { type Wire, wireOf } from './wire.ts'

/** Full views are made once per audience and revision, and so encoded once for a whole room that comes back. */
const encoded = new WeakMap<ViewMessage | PatchMessage, Frame>()
const nothing = -1

/** The way out to one socket: which revisions it was given, and whether it keeps up. */
export class Outlet {
  readonly socket: LiveSocket
  readonly host: LiveHost
  readonly audience: Audience
  readonly identity: Identity
  readonly wire: Wire
  private epoch: number
  private readonly revisions: Record<ViewName, number>
  /** A patch or view waits in the library (I7: at most one). */
  private hasUnsent = false

  constructor(socket: LiveSocket, { host, hello, identity }: Admitted) {
    this.socket = socket
    this.host = host
    this.audience = hello.audience
    this.identity = identity
    this.epoch = hello.held?.epoch ?? host.epoch
    this.revisions = { shared: hello.held?.shared ?? nothing, mine: hello.held?.mine ?? nothing }
    this.wire = wireOf(socket)
    this.wire.onDrain(() => {
      this.hasUnsent = false
    })
  }

  /** Puts a patch on the wire. False: the socket does not keep up and got nothing. */
  offer(message: PatchMessage, frame: Frame): boolean {
    if (this.revisions[message.view] >= message.to) return true
    if (!this.isClear()) return false
    if (this.revisions[message.view] !== message.from) {
      this.catchUp()
      if (this.revisions[message.view] !== message.from) return true
    }
    this.write(frame)
    this.revisions[message.view] = message.to
    return true
  }

  /** The same for a full view. */
  offerView(message: ViewMessage): boolean {
    if (!this.isClear()) return false
    this.post(message)
    return true
  }

  /** Everything between what the client holds and the published revision, or full views. */
  catchUp(): void {
    const { shared, mine } = this.revisions
    const held = shared === nothing ? null : { epoch: this.epoch, shared, mine: mine === nothing ? null : mine }
    for (const message of this.host.catchUp(this.audience, this.identity.seatId, held)) this.post(message)
  }

  /** The client lost track: the next catch-up brings full views. */
  forget(): void {
    this.revisions.shared = nothing
    this.revisions.mine = nothing
  }

  /** Something small that belongs to a catch-up and may wait together with it. */
  attach(frame: Frame): void {
    this.write(frame)
  }

  /** Something small that is no view; false when the socket does not keep up and got nothing. */
  tell(frame: Frame): boolean {
    if (!this.isClear()) return false
    this.write(frame)
    return true
  }

  isClear(): boolean {
    return !this.hasUnsent && this.wire.isFlowing()
  }

  private post(message: ViewMessage | PatchMessage): void {
    const isView = 'body' in message
    let frame = encoded.get(message)
    if (frame === undefined) {
      frame = encodeFrame(isView ? 'view' : 'patch', message)
      encoded.set(message, frame)
    }
    this.write(frame)
    this.revisions[message.view] = isView ? message.revision : message.to
    if (isView) this.epoch = message.epoch
  }

  private write(frame: Frame): void {
    this.wire.write(frame)
    this.hasUnsent = this.wire.isQueued()
  }
}
