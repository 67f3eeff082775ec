import type { LinkDoor } from '../../../shared/programme/roles.ts'
import type { Clock } from '../../ports/Clock.ts'
import type { Credentials } from '../../ports/Credentials.ts'
import type { SigningKey } from './appKeys.ts'
import { readLinkToken, signLinkToken } from './linkToken.ts'

interface CookieOptions {
  readonly keys: readonly SigningKey[]
  readonly clock: Clock
  /** With https the cookies are Secure and bound to this host (`__Host-`). */
  readonly isHttps: boolean
}

const dayS = 24 * 60 * 60
const letters = { participant: 'p', facilitator: 'f', projector: 'v' } as const
/** A seat lives as long as its programme; browsers cap a cookie at 400 days. */
const seatAgeS = 400 * dayS
/** Absolute: a link is opened again after it. */
const linkAgeS: Readonly<Record<LinkDoor, number>> = { facilitator: 7 * dayS, projector: 30 * dayS }

/** One cookie per role, programme and place, so that a console, a projector and several people can share a browser. */
export function cookieCredentials({ keys, clock, isHttps }: CookieOptions): Credentials {
  const nameOf = (role: keyof typeof letters, programmeId: string, place = 1): string =>
    `${isHttps ? '__Host-' : ''}${letters[role]}${place === 1 ? '' : place}_${programmeId}`
  const cookie = (name: string, value: string, ageS: number, sameSite: 'Lax' | 'Strict'): string =>
    `${name}=${value}; Path=/; Max-Age=${ageS}; HttpOnly; SameSite=${sameSite}${isHttps ? '; Secure' : ''}`

  return {
    readSeat(header, programmeId, place) {
      const value = findCookie(header, nameOf('participant', programmeId, place))
      return value !== null && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null
    },
    readLink(header, role, programmeId, place) {
      const value = findCookie(header, nameOf(role, programmeId, place))
      const token = value === null ? null : readLinkToken(keys, value)
      // The name of a cookie can be chosen by whoever sends it: what was signed decides.
      if (token === null || token.role !== role || token.programmeId !== programmeId) return null
      return clock.now() - token.issuedAt < linkAgeS[role] * 1000 ? { linkId: token.linkId } : null
    },
    // Lax: a QR or a link in a message must find the seat again.
    seatCookie: (programmeId, secret, place) =>
      cookie(nameOf('participant', programmeId, place), secret, seatAgeS, 'Lax'),
    linkCookie: (role, programmeId, linkId, place) => {
      const token = signLinkToken(keys, { role, programmeId, linkId, issuedAt: clock.now() })
      return cookie(nameOf(role, programmeId, place), token, linkAgeS[role], 'Strict')
    },
  }
}

function findCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [found, value] = part.split(/=(.*)/s)
    if (found?.trim() === name && value !== undefined) return value.trim()
  }
  return null
}
