import type { RefusalCode } from '../../shared/protocol/codes.ts'
import type {
  Envelope,
  EnvelopeAnswer,
  HandshakeRefusal,
  Hello,
  PatchMessage,
  Presence,
  Signal,
  ViewMessage,
  Welcome,
} from '../../shared/protocol/messages.ts'

/** What one link tells. After `closed` or `refused` it tells nothing more. */
export interface LinkListener {
  readonly welcome: (message: Welcome) => void
  readonly view: (message: ViewMessage) => void
  readonly patch: (message: PatchMessage) => void
  readonly presence: (message: Presence) => void
  readonly goodbye: (spreadMs: number) => void
  readonly stopped: (code: RefusalCode) => void
  readonly refused: (refusal: HandshakeRefusal) => void
  readonly closed: () => void
}

/** One attempt at a connection, and the connection if it succeeds. Never comes back by itself. */
export interface Link {
  /** `onAnswer` may never be called, or late. */
  readonly post: (envelope: Envelope, onAnswer: (answer: EnvelopeAnswer) => void) => void
  readonly resync: () => void
  readonly follow: (isOn: boolean) => void
  readonly signal: (signal: Signal) => void
  readonly askClock: (onAnswer: (serverNow: number) => void) => void
  /** Silent: the listener hears nothing any more. */
  readonly close: () => void
}

export interface Transport {
  /** `attempt` counts failures since it last worked: a transport may try another road. */
  readonly open: (hello: Hello, attempt: number, listener: LinkListener) => Link
}
