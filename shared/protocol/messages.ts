import * as z from 'zod/mini'
import { id } from '../programme/ids.ts'
import type { Localised } from '../programme/localised.ts'
import { maxPlaces } from '../programme/places.ts'
import { audience } from '../programme/roles.ts'
import type { ErrorCode, RefusalCode, RetryCode } from './codes.ts'

/** Grows when a message changes its meaning; a pinned hash of the schemas guards it. */
export const protocolVersion = 3

/** Largest frame a client may send, bytes; and most commands in one envelope. */
export const maxFrameBytes = 32_768
export const maxCommandsPerEnvelope = 32

// ---- upstream ----

/** Which of the people at this device: each has a seat and a cookie of their own. Nobody says it who is alone. */
export const place = z._default(z.int().check(z.gte(1), z.lte(maxPlaces)), 1)

/** Handshake `auth` of a socket: who I am in this programme, and what I last saw, to be caught up by revision. */
export const hello = z.strictObject({
  protocol: z.int(),
  build: z.string().check(z.maxLength(64)),
  audience,
  programmeId: id,
  /** One per page load: its numbers are nobody else's. What a gone page left behind is sent later under its own id. */
  clientId: id,
  /** Epoch and revisions of the views this client holds; null when it holds none. */
  held: z.nullable(
    z.strictObject({
      epoch: z.int(),
      shared: z.int(),
      mine: z.nullable(z.int()),
      knowledge: z._default(z.nullable(z.int()), null),
    }),
  ),
  /** Whether the view `knowledge` is wanted, now and until `follow` says otherwise. */
  isFollowing: z._default(z.boolean(), false),
  place,
  /** Whose commands this client keeps, where it knows: never sent for somebody who took the place since. */
  seatId: z._default(z.nullable(id), null),
})
export type Hello = z.infer<typeof hello>

/**
 * A command on the wire. `name` is `<kind>.<command>` with an activityId, or a programme command without one.
 * `seq` numbers this client's commands from 1; null for sealed commands, which must not be traceable by it.
 */
export const wireCommand = z.strictObject({
  seq: z.nullable(z.int().check(z.gte(1))),
  name: z.string().check(z.maxLength(64)),
  activityId: z.nullable(id),
  data: z.unknown(),
})
export type WireCommand = z.infer<typeof wireCommand>

/** Commands in order. One envelope in flight per client; see Outcome for what may be sent again. */
export const envelope = z.strictObject({
  commands: z.array(wireCommand).check(z.minLength(1), z.maxLength(maxCommandsPerEnvelope)),
})
export type Envelope = z.infer<typeof envelope>

// ---- answers ----

export type Params = Readonly<Record<string, number | string | boolean>>

/**
 * What became of one command. `committed` means durable (I2). `duplicate`: an earlier send of the same command was
 * committed. `rejected`: decided, no, for good. `retry`: not decided; it and all after it are still the client's.
 */
export type Outcome =
  | { readonly status: 'committed'; readonly revision: number }
  | { readonly status: 'duplicate'; readonly revision: number }
  | { readonly status: 'rejected'; readonly code: RefusalCode; readonly params?: Params }
  | { readonly status: 'retry'; readonly code: RetryCode; readonly afterMs: number }

/** Ack of an envelope: one outcome per command, same order. Or a refusal of the whole frame. */
export type EnvelopeAnswer =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly refused: RefusalCode; readonly params?: Params }

/** `connect_error.data` of a refused handshake. `reload`: the client is older than the server; reload once. */
export interface HandshakeRefusal {
  readonly code: ErrorCode
  readonly reload?: true
  readonly params?: Params
}

// ---- downstream ----

/** First message after connecting. `joinBase`: the address phones can reach, for QR and wall. */
export interface Welcome {
  readonly serverNow: number
  readonly epoch: number
  readonly build: string
  readonly joinBase: string
  readonly announceMs: number
  /** The link that this console or wall came in by; null for a phone. */
  readonly linkId: string | null
}

export const viewNames = ['shared', 'mine', 'knowledge'] as const
/** `shared` is the audience's view; `mine` a participant's private slice; `knowledge` the same for all who follow it. */
export type ViewName = (typeof viewNames)[number]

/** Full view at `revision`. Replaces what the client holds. */
export interface ViewMessage {
  readonly view: ViewName
  readonly epoch: number
  readonly revision: number
  readonly body: unknown
}

/**
 * Change from revision `from` to `to`. `from` must be the revision held, otherwise ask `resync`.
 * `ops`: see patch.ts. An empty list only moves the revision on.
 */
export interface PatchMessage {
  readonly view: ViewName
  readonly from: number
  readonly to: number
  readonly ops: readonly unknown[]
}

/** Who is connected now, per region, and which walls; outside the log, at most once a second, to consoles only. */
export interface Presence {
  readonly total: number
  readonly byRegion: Readonly<Record<string, number>>
  /** Links of the projectors and observers that are connected. */
  readonly wallIds: readonly string[]
  /** Links of the consoles that are connected. */
  readonly consoleIds: readonly string[]
  /** Seats that are connected; left out in a room too big to look through one by one. */
  readonly seatIds?: readonly string[]
  readonly signals: Signals
  /** Why nothing of the room can be stored now (F24); null when it can. */
  readonly storage: RetryCode | null
}

/** What phones say about this very moment, as counts. Kept by nobody: a phone that comes back says it again. */
export interface Signals {
  readonly slower: number
  readonly faster: number
  readonly readyByRegion: Readonly<Record<string, number>>
  readonly ready: number
  /** How many answered the open temperature check. */
  readonly answered: number
}

/**
 * What one phone says about this moment, absolute. `place`: the item and step that pace and readiness are about; at another
 * one they count no more. Not a command: it is not stored, and needs no answer.
 */
export const signal = z.strictObject({
  place: z.nullable(z.strictObject({ activityId: id, stepIndex: z.int().check(z.gte(0)) })),
  pace: z.nullable(z.enum(['slower', 'faster'])),
  isReady: z.boolean(),
  pulse: z.nullable(z.strictObject({ pulseId: id, value: z.int().check(z.gte(1), z.lte(5)) })),
})
export type Signal = z.infer<typeof signal>

/** The server goes away; come back after a random time up to `spreadMs`. */
export interface Goodbye {
  readonly spreadMs: number
}

/** Access ended for good: link revoked, seat removed, programme erased. */
export interface Stopped {
  readonly code: RefusalCode
}

/** Socket.IO events. */
export interface ServerToClient {
  welcome: (message: Welcome) => void
  view: (message: ViewMessage) => void
  patch: (message: PatchMessage) => void
  presence: (message: Presence) => void
  goodbye: (message: Goodbye) => void
  stopped: (message: Stopped) => void
}
export interface ClientToServer {
  commands: (envelope: unknown, ack: (answer: EnvelopeAnswer) => void) => void
  resync: () => void
  /** Whether the view `knowledge` is wanted, from now on; anything but a boolean is dropped. */
  follow: (isOn: unknown) => void
  signal: (signal: unknown) => void
  /** Server epoch ms, to measure the clock offset; allowed for every audience. */
  clock: (ack: (serverNow: number) => void) => void
}

export type LocalisedOrText = Localised | string
