import type { Audience } from '../../shared/programme/roles.ts'
import type { PatchMessage, Presence, ViewMessage } from '../../shared/protocol/messages.ts'

/** Where views go: the room of one audience, or the sockets of one seat. */
export interface ViewSink {
  /** One frame for the whole room, encoded once. Sockets that are not at `message.from` are the sink's care. */
  patchAudience(programmeId: string, audience: Audience, message: PatchMessage): void
  sendToSeat(programmeId: string, seatId: string, message: ViewMessage | PatchMessage): void
  /** Another epoch: nothing that anybody holds may be patched any more. Everybody gets full views. */
  refresh(programmeId: string): void
  presence(programmeId: string, message: Presence): void
  /** True while anybody of this audience listens; views of nobody are not built. */
  hasAudience(programmeId: string, audience: Audience): boolean
}
