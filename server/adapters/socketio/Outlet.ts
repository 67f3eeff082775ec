import type { Audience } from '../../../shared/programme/roles.ts'
import type { PatchMessage, ViewMessage, ViewName } from '../../../shared/protocol/messages.ts'
import type { Identity } from '../../runtime/identify.ts'
import type { LiveHost } from '../../runtime/types.ts'
import { encodeFrame, type Frame } from './frames.ts'
import type { Admitted, LiveSocket } from './socketTypes.ts'
import { Wire } from './wire.ts'

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
  private shared: number
  private mine: number

  constructor(socket: LiveSocket, { host, hello, identity }: Admitted) {
    this.socket = socket
    this.host = host
    this.audience = hello.audience
    this.identity = identity
    this.wire = new Wire(socket)
    this.epoch = hello.held?.epoch ?? host.epoch
    this.shared = hello.held?.shared ?? nothing
    this.mine = hello.held?.mine ?? nothing
  }

  /** Puts a patch on the wire. False: the socket does not keep up and got nothing. */
  offer(message: PatchMessage, frame: Frame): boolean {
    const revision = this.revisionOf(message.view)
    if (revision >= message.to) return true
    if (!this.wire.isClear) return false
    if (revision !== message.from) {
      this.catchUp()
      if (this.revisionOf(message.view) !== message.from) return true
    }
    this.wire.write(frame)
    this.moveTo(message.view, message.to)
    return true
  }

  /** The same for a full view. */
  offerView(message: ViewMessage): boolean {
    if (!this.wire.isClear) return false
    this.post(message)
    return true
  }

  /** Everything between what the client holds and the published revision, or full views. */
  catchUp(): void {
    const { epoch, shared, mine } = this
    const held = shared === nothing ? null : { epoch, shared, mine: mine === nothing ? null : mine }
    for (const message of this.host.catchUp(this.audience, this.identity.seatId, held)) this.post(message)
  }

  /** The client lost track: the next catch-up brings full views. */
  forget(): void {
    this.shared = nothing
    this.mine = nothing
  }

  /** Something small that belongs to a catch-up and may wait together with it. */
  attach(frame: Frame): void {
    this.wire.write(frame)
  }

  /** Something small that is no view; false when the socket does not keep up and got nothing. */
  tell(frame: Frame): boolean {
    if (!this.wire.isClear) return false
    this.wire.write(frame)
    return true
  }

  private post(message: ViewMessage | PatchMessage): void {
    const isView = 'body' in message
    let frame = encoded.get(message)
    if (frame === undefined) {
      frame = encodeFrame(isView ? 'view' : 'patch', message)
      encoded.set(message, frame)
    }
    this.wire.write(frame)
    this.moveTo(message.view, isView ? message.revision : message.to)
    if (isView) this.epoch = message.epoch
  }

  private revisionOf(view: ViewName): number {
    return view === 'shared' ? this.shared : this.mine
  }

  private moveTo(view: ViewName, revision: number): void {
    if (view === 'shared') this.shared = revision
    else this.mine = revision
  }
}
