import type { Audience } from '../../../shared/programme/roles.ts'
import type { PatchMessage, ViewMessage, ViewName } from '../../../shared/protocol/messages.ts'
import type { Identity } from '../../runtime/identify.ts'
import type { LiveHost } from '../../runtime/types.ts'
import { encodeFrame, type Frame } from './frames.ts'
import type { Admitted, LiveSocket } from './socketTypes.ts'
import { Wire } from './wire.ts'

/** Full views are made once per room and revision, and so encoded once for a whole room that comes back. */
const encoded = new WeakMap<ViewMessage | PatchMessage, Frame>()
const nothing = -1

/** The way out to one socket: which revisions it was given, and whether it keeps up. */
export class Outlet {
  readonly socket: LiveSocket
  readonly host: LiveHost
  readonly audience: Audience
  readonly identity: Identity
  readonly wire: Wire
  /** Whether it wants what the programme knows. */
  isFollowing: boolean
  private epoch: number
  private readonly given: Record<ViewName, number>

  constructor(socket: LiveSocket, { host, hello, identity }: Admitted) {
    this.socket = socket
    this.host = host
    this.audience = hello.audience
    this.identity = identity
    this.wire = new Wire(socket)
    this.isFollowing = hello.isFollowing
    this.epoch = hello.held?.epoch ?? host.epoch
    this.given = {
      shared: hello.held?.shared ?? nothing,
      mine: hello.held?.mine ?? nothing,
      knowledge: hello.held?.knowledge ?? nothing,
    }
  }

  /** Puts a patch on the wire. False: the socket does not keep up and got nothing. */
  offer(message: PatchMessage, frame: Frame): boolean {
    const { given } = this
    const { view } = message
    if (given[view] >= message.to) return true
    if (!this.wire.isClear) return false
    if (given[view] !== message.from) {
      this.catchUp()
      if (given[view] !== message.from) return true
    }
    this.wire.write(frame)
    given[view] = message.to
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
    const { epoch, given, audience, isFollowing } = this
    const orNull = (revision: number): number | null => (revision === nothing ? null : revision)
    const { shared } = given
    const held =
      shared === nothing ? null : { epoch, shared, mine: orNull(given.mine), knowledge: orNull(given.knowledge) }
    const viewer = { audience, seatId: this.identity.seatId, isFollowing }
    const before = { ...given }
    for (const message of this.host.catchUp(viewer, held)) {
      // Asking may publish what waited, and so have brought this socket along already.
      if (given[message.view] === before[message.view]) this.post(message)
    }
  }

  /** The client lost track: the next catch-up brings full views. */
  forget(): void {
    Object.assign(this.given, { shared: nothing, mine: nothing, knowledge: nothing })
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
    // What it holds of another epoch fits no patch of this one, also a view that it does not follow now.
    if (isView && message.epoch !== this.epoch) this.forget()
    if (isView) this.epoch = message.epoch
    this.given[message.view] = isView ? message.revision : message.to
  }
}
