import { maxPlaces } from '../../shared/programme/places.ts'
import type { Audience } from '../../shared/programme/roles.ts'
import type { RefusalCode } from '../../shared/protocol/codes.ts'
import type { SeatHere } from '../../shared/protocol/http.ts'
import type { Credentials } from '../ports/Credentials.ts'
import type { Tokens } from '../ports/Tokens.ts'
import type { LiveHost } from './types.ts'

/** What a browser may be in one programme: a seat, with the secret that opens it, or a link. */
export interface Identity {
  readonly seatId: string | null
  readonly secretHash: string | null
  readonly linkId: string | null
}

interface Means {
  readonly credentials: Credentials
  readonly tokens: Tokens
}

/**
 * Who the cookies say this is, in the role and at the place that were asked for; null when they do not open it.
 * Unknown, forged, expired and revoked are all the same null.
 */
export function identify(
  { credentials, tokens }: Means,
  host: LiveHost,
  role: Audience,
  cookieHeader: string | undefined,
  place = 1,
): Identity | null {
  if (role === 'participant') {
    const secret = credentials.readSeat(cookieHeader, host.programmeId, place)
    const secretHash = secret === null ? null : tokens.hash(secret)
    const seat = secretHash === null ? null : host.seatBySecretHash(secretHash)
    return seat === null ? null : { seatId: seat.seatId, secretHash, linkId: null }
  }
  // A browser has one console, and may have several walls.
  const link = credentials.readLink(cookieHeader, role, host.programmeId, role === 'projector' ? place : 1)
  return link !== null && host.hasLink(link.linkId, role)
    ? { seatId: null, secretHash: null, linkId: link.linkId }
    : null
}

/** The cookie at this place is of somebody who was put out of the room: it opens again once they are let in again. */
export function isRemoved(
  { credentials, tokens }: Means,
  host: LiveHost,
  cookieHeader: string | undefined,
  place: number,
): boolean {
  const secret = credentials.readSeat(cookieHeader, host.programmeId, place)
  return secret !== null && host.isRemovedSecret(tokens.hash(secret))
}

/** Everybody who sits at this browser, by place. */
export const seatsHere = (means: Means, host: LiveHost, cookieHeader: string | undefined): readonly SeatHere[] =>
  Array.from({ length: maxPlaces }, (_, index) => index + 1).flatMap((place) => {
    const seatId = identify(means, host, 'participant', cookieHeader, place)?.seatId ?? null
    return seatId === null ? [] : [{ place, seatId }]
  })

/** Where one more may sit down at a browser; null when all places are taken. The first is left to its owner. */
export function freePlace(seats: readonly SeatHere[]): number | null {
  const order = [...Array.from({ length: maxPlaces - 1 }, (_, index) => index + 2), 1]
  return order.find((place) => seats.every((seat) => seat.place !== place)) ?? null
}

/** Where one more wall of a browser keeps its link: a computer with two beamers shows two walls, each of a link of its own. */
export function wallPlace(means: Means, host: LiveHost, cookieHeader: string | undefined, linkId: string): number {
  const links = Array.from(
    { length: maxPlaces },
    (_, index) => identify(means, host, 'projector', cookieHeader, index + 1)?.linkId ?? null,
  )
  const place = [linkId, null].map((wanted) => links.indexOf(wanted) + 1).find((found) => found > 0)
  return place ?? maxPlaces
}

/** Asked again before every command: access that has ended, ends at once. */
export const isStillWelcome = (host: LiveHost, role: Audience, { seatId, secretHash, linkId }: Identity): boolean =>
  role === 'participant'
    ? seatId !== null && host.hasSeat(seatId) && host.seatBySecretHash(secretHash ?? '')?.seatId === seatId
    : linkId !== null && host.hasLink(linkId, role)

/** What to say to somebody who is not welcome any more. A seat that is there is only this device's no more: it has another. */
export function endOfAccess(host: LiveHost, { seatId, linkId }: Identity): RefusalCode {
  if (host.isRetired) return 'codeExpired'
  if (linkId !== null) return 'linkRevoked'
  if (host.hasSeat(seatId ?? '')) return 'seatMerged'
  return host.whyNoSeat(seatId ?? '') ?? 'notFound'
}
