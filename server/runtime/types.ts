import type { NewProgramme } from '../../shared/programme/contract.ts'
import type { SessionReport } from '../../shared/programme/report.ts'
import type { Audience, LinkDoor, LinkRole } from '../../shared/programme/roles.ts'
import type { RefusalCode } from '../../shared/protocol/codes.ts'
import type { CodeAnswer } from '../../shared/protocol/http.ts'
import type { Hello, Outcome, PatchMessage, Signal, ViewMessage, WireCommand } from '../../shared/protocol/messages.ts'
import type { Actor } from '../domain/programme/batch.ts'
import type { Head } from '../ports/EventStore.ts'

/** Who asks for views: of which audience, on which seat, and whether what the programme knows is wanted too. */
export interface Viewer {
  readonly audience: Audience
  readonly seatId: string | null
  readonly isFollowing: boolean
}

/** One live programme as the doors and sockets see it. */
export interface LiveHost {
  readonly programmeId: string
  readonly epoch: number
  /** The end date passed: nobody gets in any more. */
  readonly isRetired: boolean
  /** Retires when the end date passed and changes nothing otherwise; resolves when that is decided and durable. */
  retireIfOver(): Promise<void>
  /** Never rejects. One outcome per command, in order. */
  submit(actor: Actor, commands: readonly WireCommand[]): Promise<readonly Outcome[]>
  seatBySecretHash(hash: string): { readonly seatId: string; readonly regionId: string } | null
  seatByPersonalCodeHash(hash: string): { readonly seatId: string } | null
  linkBySecretHash(door: LinkDoor, hash: string): { readonly linkId: string } | null
  /** False once revoked. */
  hasLink(linkId: string, door: LinkDoor): boolean
  /** What a link is; null for one that is not there. */
  linkOf(linkId: string): { readonly role: LinkRole; readonly isLead: boolean } | null
  /** Why a seat that was there is not any more: a facilitator put it out, or it is part of another one. Null otherwise. */
  whyNoSeat(seatId: string): 'seatRemoved' | 'seatMerged' | null
  /** The seat of a device that was put out of the room. */
  isRemovedSecret(hash: string): boolean
  hasSeat(seatId: string): boolean
  /** A seat for which a facilitator may fill in. */
  hasProxySeat(seatId: string): boolean
  codeAnswer(): Omit<CodeAnswer, 'hasSeat' | 'seats'>
  /** What a session brought, for a console only; null for one that is not there or never started. */
  report(sessionId: string): SessionReport | null
  /** What a socket that holds `held` needs to be at the published revision. */
  catchUp(viewer: Viewer, held: Hello['held']): readonly (ViewMessage | PatchMessage)[]
  /** What a phone says about this moment; see Signal. */
  signal(seatId: string, signal: Signal): void
  presenceJoined(seatId: string): void
  presenceLeft(seatId: string): void
  /** A wall, or somebody who looks along, by the link that it came in by. */
  wallJoined(linkId: string): void
  wallLeft(linkId: string): void
  consoleJoined(linkId: string): void
  consoleLeft(linkId: string): void
  /** Calls back when a link was revoked or a seat removed; returns how to end that. */
  onAccessChanged(listener: () => void): () => void
}

export interface LinkHashes {
  readonly facilitatorHash: string
  readonly projectorHash: string
}

/** All programmes of this store; live ones are loaded once. */
export interface Directory {
  open(programmeId: string): Promise<LiveHost | null>
  openByCode(code: string): Promise<LiveHost | null>
  create(
    input: NewProgramme,
    secrets: LinkHashes,
  ): Promise<{ readonly programmeId: string; readonly code: string } | { readonly refused: RefusalCode }>
  /** A copy of a programme to practise on (P8). */
  copy(
    programmeId: string,
    secrets: LinkHashes,
  ): Promise<{ readonly programmeId: string; readonly code: string } | { readonly refused: RefusalCode }>
  /** Ends a copy for everybody in it and erases it for good. False, and nothing happens, when it is no copy. */
  removeCopy(programmeId: string): Promise<boolean>
  /** All copies, also those of an earlier start of this server. */
  copies(): Promise<readonly Head[]>
  list(): Promise<readonly Head[]>
  drain(): Promise<void>
}
