import { audiences } from '../../../shared/programme/roles.ts'
import type { PatchMessage, Presence, ViewMessage } from '../../../shared/protocol/messages.ts'
import type { Clock } from '../../ports/Clock.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'
import type { Room, ViewSink } from '../../ports/ViewSink.ts'
import { encodeFrame, type Frame } from './frames.ts'
import type { Outlet } from './Outlet.ts'

interface Rooms {
  /** Each socket is in the room of its audience; who follows, also in that of `knowledge`. */
  readonly byRoom: Readonly<Record<Room, Set<Outlet>>>
  readonly bySeat: Map<string, Set<Outlet>>
  /** Those that do not keep up: out of their rooms until they drained. */
  readonly clogged: Set<Outlet>
  presence: Frame | null
}

const lookAgainMs = 100
const stuckMs = 30_000
const stuckBytes = 1_000_000
const refreshStep = 100

/**
 * Rooms of our own under Socket.IO's: a patch is encoded once and that one frame is written to every socket of the
 * room. I7: a socket whose last message still waits gets nothing more until it drained, and then one catch-up; so a
 * slow phone costs one message of memory and never makes the projector wait.
 */
export class Fanout implements ViewSink {
  private readonly clock: Clock
  private readonly telemetry: Telemetry
  private readonly programmes = new Map<string, Rooms>()
  /** Clogged since (clock ms). */
  private readonly cloggedSince = new Map<Outlet, number>()
  private isLooking = false

  constructor({ clock, telemetry }: { readonly clock: Clock; readonly telemetry: Telemetry }) {
    this.clock = clock
    this.telemetry = telemetry
  }

  /** Brings the socket to the published revision and lets it in, in one tick, so that no patch falls in between. */
  add(outlet: Outlet): void {
    const rooms = this.roomsOf(outlet)
    const { seatId } = outlet.identity
    if (seatId !== null) {
      const seat = rooms.bySeat.get(seatId) ?? new Set()
      rooms.bySeat.set(seatId, seat.add(outlet))
    }
    this.letIn(outlet, rooms)
  }

  remove(outlet: Outlet): void {
    const { programmeId } = outlet.host
    const rooms = this.programmes.get(programmeId)
    if (rooms === undefined) return
    const { seatId } = outlet.identity
    const seat = seatId === null ? undefined : rooms.bySeat.get(seatId)
    seat?.delete(outlet)
    if (seatId !== null && seat?.size === 0) rooms.bySeat.delete(seatId)
    letOut(outlet, rooms)
    rooms.clogged.delete(outlet)
    this.cloggedSince.delete(outlet)
    const isEmpty = rooms.clogged.size === 0 && Object.values(rooms.byRoom).every((room) => room.size === 0)
    if (isEmpty) this.programmes.delete(programmeId)
  }

  /** The sockets of one seat, oldest first. */
  ofSeat(programmeId: string, seatId: string): readonly Outlet[] {
    return [...(this.programmes.get(programmeId)?.bySeat.get(seatId) ?? [])]
  }

  /** Full views, as soon as the socket can take them. */
  resend(outlet: Outlet): void {
    outlet.forget()
    this.bringUp(outlet)
  }

  /** Whether the socket wants what the programme knows; from where it got to when it followed before. */
  follow(outlet: Outlet, isOn: boolean): void {
    if (outlet.isFollowing === isOn) return
    outlet.isFollowing = isOn
    const rooms = this.roomsOf(outlet)
    if (!isOn) rooms.byRoom.knowledge.delete(outlet)
    // Who is set aside gets it in its catch-up.
    if (!isOn || rooms.clogged.has(outlet)) return
    rooms.byRoom.knowledge.add(outlet)
    this.bringUp(outlet)
  }

  /** In steps: in a big room, full views for everybody take long. Who is clogged gets them when it drained. */
  refresh(programmeId: string): void {
    const rooms = this.programmes.get(programmeId)
    if (rooms === undefined) return
    for (const outlet of rooms.clogged) outlet.forget()
    this.refreshAll(audiences.flatMap((audience) => [...rooms.byRoom[audience]]).reverse())
  }

  private refreshAll(outlets: readonly Outlet[]): void {
    for (const outlet of outlets.slice(0, refreshStep)) if (outlet.socket.connected) this.resend(outlet)
    if (outlets.length > refreshStep) this.clock.after(0, () => this.refreshAll(outlets.slice(refreshStep)))
  }

  patchRoom(programmeId: string, room: Room, message: PatchMessage): void {
    const outlets = this.programmes.get(programmeId)?.byRoom[room]
    if (outlets === undefined || outlets.size === 0) return
    const frame = encodeFrame('patch', message)
    for (const outlet of outlets) if (!outlet.offer(message, frame)) this.setAside(outlet)
  }

  sendToSeat(programmeId: string, seatId: string, message: ViewMessage | PatchMessage): void {
    const rooms = this.programmes.get(programmeId)
    const seat = rooms?.bySeat.get(seatId)
    if (rooms === undefined || seat === undefined) return
    const give = giver(message)
    for (const outlet of seat) {
      // What is set aside gets all of it in its catch-up.
      if (!rooms.clogged.has(outlet) && !give(outlet)) this.setAside(outlet)
    }
  }

  presence(programmeId: string, message: Presence): void {
    const rooms = this.programmes.get(programmeId)
    if (rooms === undefined) return
    const frame = encodeFrame('presence', message)
    rooms.presence = frame
    // No wall: it counts people from its view, where the facilitator may hide how many there are.
    for (const outlet of rooms.byRoom.facilitator) if (!outlet.tell(frame)) this.setAside(outlet)
  }

  hasListeners(programmeId: string, room: Room): boolean {
    const rooms = this.programmes.get(programmeId)
    if (rooms === undefined) return false
    return rooms.byRoom[room].size > 0 || [...rooms.clogged].some((outlet) => placesOf(outlet).includes(room))
  }

  private bringUp(outlet: Outlet): void {
    if (outlet.wire.isClear) outlet.catchUp()
    else this.setAside(outlet)
  }

  private letIn(outlet: Outlet, rooms: Rooms): void {
    outlet.catchUp()
    if (rooms.presence !== null && outlet.audience === 'facilitator') outlet.attach(rooms.presence)
    for (const room of placesOf(outlet)) rooms.byRoom[room].add(outlet)
  }

  private setAside(outlet: Outlet): void {
    const rooms = this.roomsOf(outlet)
    letOut(outlet, rooms)
    rooms.clogged.add(outlet)
    if (!this.cloggedSince.has(outlet)) this.cloggedSince.set(outlet, this.clock.now())
    this.lookLater()
  }

  private lookLater(): void {
    if (this.isLooking) return
    this.isLooking = true
    this.clock.after(lookAgainMs, () => {
      this.isLooking = false
      for (const [outlet, since] of this.cloggedSince) this.look(outlet, since)
      if (this.cloggedSince.size > 0) this.lookLater()
    })
  }

  private look(outlet: Outlet, since: number): void {
    const rooms = this.roomsOf(outlet)
    if (outlet.wire.isClear) {
      this.cloggedSince.delete(outlet)
      rooms.clogged.delete(outlet)
      this.letIn(outlet, rooms)
      return
    }
    const unsentBytes = outlet.wire.unsentBytes
    if (this.clock.now() - since < stuckMs && unsentBytes < stuckBytes) return
    this.telemetry.warn('socket.stuck', { audience: outlet.audience, unsentBytes, forMs: this.clock.now() - since })
    outlet.wire.destroy()
    this.remove(outlet)
  }

  private roomsOf({ host: { programmeId } }: Outlet): Rooms {
    let rooms = this.programmes.get(programmeId)
    if (rooms === undefined) {
      rooms = {
        byRoom: { participant: new Set(), facilitator: new Set(), projector: new Set(), knowledge: new Set() },
        bySeat: new Map(),
        clogged: new Set(),
        presence: null,
      }
      this.programmes.set(programmeId, rooms)
    }
    return rooms
  }
}

/** The rooms that a socket belongs in. */
const placesOf = ({ audience, isFollowing }: Outlet): readonly Room[] =>
  isFollowing ? [audience, 'knowledge'] : [audience]

function letOut(outlet: Outlet, { byRoom }: Rooms): void {
  byRoom[outlet.audience].delete(outlet)
  byRoom.knowledge.delete(outlet)
}

/** Gives one message to outlet after outlet, encoded once. */
function giver(message: ViewMessage | PatchMessage): (outlet: Outlet) => boolean {
  if ('body' in message) return (outlet) => outlet.offerView(message)
  const frame = encodeFrame('patch', message)
  return (outlet) => outlet.offer(message, frame)
}
