import * as z from 'zod/mini'

/** Any id of ours: programme, seat, activity, card, region, theme, link, client. None that every object has of itself. */
export const id = z
  .string()
  .check(
    z.regex(
      /^(?!(?:__\w+__|constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/,
    ),
  )
export type SeatId = string
export type ActivityId = string
export type RegionId = string
export type CardId = string

/** A 256-bit secret made by a phone or the server: 43 characters of base64url. */
export const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
/** Random id made by a phone: 22 characters of base64url, 128 bits. */
export const nonce = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
