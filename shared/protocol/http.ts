import * as z from 'zod/mini'
import { id, secret } from '../programme/ids.ts'
import type { Region } from '../programme/regions.ts'
import { linkDoor, linkRole } from '../programme/roles.ts'
import type { ErrorCode } from './codes.ts'
import { type LocalisedOrText, type Params, place } from './messages.ts'
import { rehearsalPeople, tempo } from './rehearsal.ts'
import type { Tempo } from './rehearsalLimits.ts'

/** Body of every answer that is not 2xx. */
export interface HttpRefusal {
  readonly code: ErrorCode
  readonly params?: Params
}

// GET /api/codes/:code?place=2 → what the join page needs. 404 codeUnknown, 410 codeExpired, 429 rateLimited.
export interface CodeAnswer {
  readonly programmeId: string
  readonly code: string
  readonly title: LocalisedOrText
  readonly isExample: boolean
  readonly isRehearsal: boolean
  readonly isLocked: boolean
  readonly regions: readonly Region[]
  readonly deletedAfter: number | null
  /** Where phones are sent, when the facilitator chose; null: the server's own choice. */
  readonly joinAddress: string | null
  /** This browser's cookie already holds a seat here, at the place that was asked for. */
  readonly hasSeat: boolean
  /** All who sit at this browser. */
  readonly seats: readonly SeatHere[]
}

/** Somebody at this browser, by this programme's cookies. */
export interface SeatHere {
  readonly place: number
  readonly seatId: string
}

// POST /api/join → sets the participant cookie of the place. The phone makes the secret, so a lost answer can be asked again
// and gives the same seat.
export const joinRequest = z.strictObject({
  code: z.string(),
  secret,
  regionId: id,
  name: z.nullable(z.string()),
  place,
})
// POST /api/resume: bring a seat to this device with its personal code.
export const resumeRequest = z.strictObject({ code: z.string(), secret, personalCode: z.string(), place })
export interface SeatAnswer {
  readonly programmeId: string
  readonly seatId: string
  /** Another one than asked for when this seat already sat at this browser. */
  readonly place: number
  /** Ten characters, shown once more on the phone; null when the seat already existed (the phone keeps it). */
  readonly personalCode: string | null
}

// POST /api/access: exchange a link's secret for a cookie. Same 404 for unknown and revoked.
export const accessRequest = z.strictObject({ code: z.string(), secret, role: linkDoor })
export interface AccessAnswer {
  readonly programmeId: string
  /** Of this browser's several walls or people; to be named from now on. */
  readonly place: number
}

// GET /api/me/:code/:role?place=2 → { programmeId, place } when this browser's cookie opens it, else 401 linkUnknown.

// POST /api/proxies (facilitator) → a seat for somebody without a phone, at a free place of this browser. The same secret
// again gives the same seat. 409 placesTaken.
export const proxyRequest = z.strictObject({
  programmeId: id,
  secret,
  regionId: id,
  name: z.nullable(z.string()),
})
// POST /api/proxies/open (facilitator) → such a seat at this browser too.
export const openProxyRequest = z.strictObject({ programmeId: id, secret, seatId: id })
export type ProxyAnswer = SeatHere

// POST /api/programmes → a new programme; this browser gets the facilitator cookie.
export interface CreatedAnswer {
  readonly programmeId: string
  readonly code: string
  /** Full addresses with the secret in the fragment. Shown once, then only their hashes are known. */
  readonly links: { readonly facilitator: string; readonly projector: string; readonly participant: string }
}

// POST /api/links (facilitator) → a new link of that role, e.g. to open a projector from the console.
/** `name`: whose it is, so that one can be revoked and the others stay. */
export const linkRequest = z.strictObject({
  programmeId: id,
  role: linkRole,
  name: z._default(z.nullable(z.string()), null),
})
export interface LinkAnswer {
  readonly url: string
}

export const addressKinds = ['public', 'wifi', 'cable', 'virtual', 'thisComputer', 'other'] as const
export type AddressKind = (typeof addressKinds)[number]

/** Where phones may be sent. `url` is an origin; `name` what the system calls that network, for who knows it by that. */
export interface OfferedAddress {
  readonly url: string
  readonly kind: AddressKind
  readonly name: string
}

// GET /api/server?programme=<id> → what the first page needs.
export interface ServerAnswer {
  readonly needsCreateKey: boolean
  readonly joinBase: string
  readonly build: string
  /** Likeliest first. Null for who neither leads `programme` nor sits at the server: networks are nobody else's business. */
  readonly addresses: readonly OfferedAddress[] | null
  /** PUBLIC_URL is set: there is nothing to choose. */
  readonly isAddressFixed: boolean
}

// GET /api/clock → the server's time, for the room check: needs no seat, and is as short as an answer can be.
export interface ClockAnswer {
  /** Server epoch ms. */
  readonly now: number
}

// POST /api/rehearsals (facilitator) → a copy of the programme to practise on, with this browser as its facilitator.
// 201; 200 when it was being practised already. 422 rehearsalsFull, 403 notAllowed for a copy.
export const rehearsalRequest = z.strictObject({ programmeId: id, people: rehearsalPeople })
export interface RehearsalAnswer {
  readonly programmeId: string
  readonly code: string
  /** Null for a copy that was there already: its links were shown once. */
  readonly links: CreatedAnswer['links'] | null
}

// GET /api/rehearsals/:programmeId, POST /api/rehearsals/:programmeId/people (facilitator of the copy)
export const rehearsalChange = z.strictObject({ people: rehearsalPeople, tempo })
export interface RehearsalStatus {
  /** How many simulated people there should be; those who are in are counted as presence, like anybody. */
  readonly people: number
  readonly tempo: Tempo
}

// POST /api/rehearsals/:programmeId/stop (facilitator of the copy): the people go, and all of the copy is erased.
