/**
 * What this browser remembers of a seat. The cookie opens the door; this only says that there is one, so that a reload
 * without network still finds the room, and keeps the personal code that the server tells once.
 */
export interface KnownSeat {
  readonly programmeId: string
  readonly personalCode: string | null
}

const seatKey = (code: string): string => `kennisronde.seat.${code}`
const secretKey = (code: string): string => `kennisronde.joining.${code}`

/** For phones that block storage: good until the page closes. */
const memory = new Map<string, string>()

export function knownSeat(code: string): KnownSeat | null {
  const stored = read(seatKey(code))
  if (stored === null) return null
  try {
    const seat: unknown = JSON.parse(stored)
    return isKnownSeat(seat) ? seat : null
  } catch {
    return null
  }
}

export const rememberSeat = (code: string, seat: KnownSeat): void => write(seatKey(code), JSON.stringify(seat))
export const forgetSeat = (code: string): void => remove(seatKey(code))

/**
 * The secret of this phone's seat, made and kept BEFORE the server is asked: when the answer is lost, the same question
 * gives the same seat.
 */
export function joiningSecret(code: string, make: () => string): string {
  const kept = read(secretKey(code))
  if (kept !== null) return kept
  const secret = make()
  write(secretKey(code), secret)
  return secret
}
export const forgetJoiningSecret = (code: string): void => remove(secretKey(code))

function isKnownSeat(seat: unknown): seat is KnownSeat {
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
