import * as z from 'zod/mini'

/** Any id of ours: programme, seat, activity, card, region, theme, link, client. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
export type Id = z.infer<typeof id>
export type SeatId = string
export type ActivityId = string
export type RegionId = string
export type CardId = string

/** Letters and digits of join codes: no vowels (no words), no 0, 1, I, L or O (no look-alikes). */
export const codeAlphabet = '23456789BCDFGHJKMNPQRSTVWXYZ'
export const codeLength = 6

/** What somebody typed, made into a code: spaces, dashes and lower case are forgiven. Null when it cannot be one. */
export function parseCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.–—-]/g, '')
  if (code.length !== codeLength) return null
  return [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null
}

/** A code as people read it aloud: two groups of three. */
export const spellCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** A 256-bit secret made by a phone or the server: 43 characters of base64url. */
export const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
/** Random id made by a phone: 22 characters of base64url, 128 bits. */
export const nonce = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
