import type { Audience } from '../../shared/programme/roles.ts'
import type { RefusalCode } from '../../shared/protocol/codes.ts'
import type { Credentials } from '../ports/Credentials.ts'
import type { Tokens } from '../ports/Tokens.ts'
import type { LiveHost } from './types.ts'

/** What a browser may be in one programme: exactly one of the two is set. */
export interface Identity {
  readonly seatId: string | null
  readonly linkId: string | null
}

/**
 * Who the cookies say this is, in the role that was asked for; null when they do not open it. Unknown, forged, expired
 * and revoked are all the same null.
 */
export function identify(
  { credentials, tokens }: { readonly credentials: Credentials; readonly tokens: Tokens },
  host: LiveHost,
  role: Audience,
  cookieHeader: string | undefined,
): Identity | null {
  if (role === 'participant') {
    const secret = credentials.readSeat(cookieHeader, host.programmeId)
    const seat = secret === null ? null : host.seatBySecretHash(tokens.hash(secret))
    return seat === null ? null : { seatId: seat.seatId, linkId: null }
  }
  const link = credentials.readLink(cookieHeader, role, host.programmeId)
  return link !== null && host.hasLink(link.linkId, role) ? { seatId: null, linkId: link.linkId } : null
}

/** Asked again before every command: access that has ended, ends at once. */
export const isStillWelcome = (host: LiveHost, role: Audience, { seatId, linkId }: Identity): boolean =>
  role === 'participant' ? seatId !== null && host.hasSeat(seatId) : linkId !== null && host.hasLink(linkId, role)

/** What to say to somebody who is not welcome any more. */
export const endOfAccess = (host: LiveHost, { linkId }: Identity): RefusalCode =>
  host.isRetired ? 'codeExpired' : linkId === null ? 'notFound' : 'linkRevoked'
