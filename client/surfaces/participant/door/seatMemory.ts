import { maxPlaces } from '../../../../shared/programme/places.ts'

/**
 * What this browser remembers of a seat. The cookie opens the door; this only says that there is one, so that a reload
 * without network still finds the room, and keeps the personal code that the server tells once.
 */
export interface KnownSeat {
  readonly programmeId: string
  readonly personalCode: string | null
  /** Null when it was remembered by an earlier release. */
  readonly seatId: string | null
}
/** All who sit at this browser, by place. */
export type KnownSeats = Readonly<Record<number, KnownSeat>>

const at = (code: string, place: number): string => (place === 1 ? code : `${code}.${place}`)
const seatKey = (code: string, place: number): string => `kennisronde.seat.${at(code, place)}`
const secretKey = (code: string, place: number): string => `kennisronde.joining.${at(code, place)}`
const coverKey = (code: string): string => `kennisronde.cover.${code}`

/** For phones that block storage: good until the page closes. */
const memory = new Map<string, string>()

export function knownSeat(code: string, place = 1): KnownSeat | null {
  const stored = read(seatKey(code, place))
  if (stored === null) return null
  try {
    const seat: unknown = JSON.parse(stored)
    return isKnownSeat(seat) ? { seatId: null, ...seat } : null
  } catch {
    return null
  }
}

export function knownSeats(code: string): KnownSeats {
  const places = Array.from({ length: maxPlaces }, (_, index) => index + 1)
  return Object.fromEntries(
    places.flatMap((place) => {
      const seat = knownSeat(code, place)
      return seat === null ? [] : [[place, seat]]
    }),
  )
}

export const rememberSeat = (code: string, seat: KnownSeat, place = 1): void =>
  write(seatKey(code, place), JSON.stringify(seat))
export const forgetSeat = (code: string, place = 1): void => remove(seatKey(code, place))

/** Whose page is covered, because the device is on its way to somebody else; also after a reload. */
export const coveredPlace = (code: string): number | null => Number(read(coverKey(code))) || null
export const rememberCover = (code: string, place: number | null): void =>
  place === null ? remove(coverKey(code)) : write(coverKey(code), String(place))

/**
 * The secret of this phone's seat, made and kept BEFORE the server is asked: when the answer is lost, the same question
 * gives the same seat.
 */
export function joiningSecret(code: string, make: () => string, place = 1): string {
  const kept = read(secretKey(code, place))
  if (kept !== null) return kept
  const secret = make()
  write(secretKey(code, place), secret)
  return secret
}
export const forgetJoiningSecret = (code: string, place = 1): void => remove(secretKey(code, place))

function isKnownSeat(seat: unknown): seat is Omit<KnownSeat, 'seatId'> & Partial<KnownSeat> {
  return (
    typeof seat === 'object' &&
    seat !== null &&
    'programmeId' in seat &&
    typeof seat.programmeId === 'string' &&
    'personalCode' in seat &&
    (seat.personalCode === null || typeof seat.personalCode === 'string')
  )
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null
  } catch {
    return memory.get(key) ?? null
  }
}

function write(key: string, value: string): void {
  memory.set(key, value)
  try {
    localStorage.setItem(key, value)
  } catch {
    // Blocked or full: the memory has it, and the phone warns that storage is blocked.
  }
}

function remove(key: string): void {
  memory.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // see write
  }
}
