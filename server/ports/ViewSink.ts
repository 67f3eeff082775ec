import type { Audience } from '../../shared/programme/roles.ts'
import type { PatchMessage, Presence, ViewMessage } from '../../shared/protocol/messages.ts'

/** Who gets the same view: an audience, or all that follow what the programme knows. */
export type Room = Audience | 'knowledge'

/** Where views go: a room, or the sockets of one seat. */
export interface ViewSink {
  /** One frame for the whole room, encoded once. Sockets that are not at `message.from` are the sink's care. */
  patchRoom(programmeId: string, room: Room, message: PatchMessage): void
  sendToSeat(programmeId: string, seatId: string, message: ViewMessage | PatchMessage): void
  /** Another epoch: nothing that anybody holds may be patched any more. Everybody gets full views. */
  refresh(programmeId: string): void
  presence(programmeId: string, message: Presence): void
  /** True while anybody in this room listens; views of nobody are not built. */
  hasListeners(programmeId: string, room: Room): boolean
}
