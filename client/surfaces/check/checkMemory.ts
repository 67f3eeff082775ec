import type { Device, Verdict } from './rules.ts'

/** What this browser found today, so that nobody answers the same question twice. Nothing of anybody is in it. */
export interface Remembered {
  /** Device epoch ms. */
  readonly at: number
  readonly verdict: Exclude<Verdict, { readonly type: 'busy' }>
  readonly answers: Answers
  readonly imageWidth: string
}

/** What somebody saw and heard; left out: not asked yet. */
export interface Answers {
  readonly sound?: boolean
  readonly qr?: boolean
  readonly contrast?: boolean
}

const prefix = 'kennisronde.check.'
const keyOf = (code: string, device: Device): string => `${prefix}${code}.${device}`

/** Null when there is none of today. */
export function readCheck(code: string, device: Device, now = Date.now()): Remembered | null {
  return parseCheck(readCheckText(code, device), now)
}

/** The text itself: the same as long as nothing was written. */
export function readCheckText(code: string, device: Device): string | null {
  try {
    return localStorage.getItem(keyOf(code, device))
  } catch {
    return null
  }
}

export function parseCheck(text: string | null, now = Date.now()): Remembered | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isRemembered(kept) && dayOf(kept.at) === dayOf(now) ? kept : null
  } catch {
    return null
  }
}

export function writeCheck(code: string, device: Device, remembered: Remembered): void {
  try {
    localStorage.setItem(keyOf(code, device), JSON.stringify(remembered))
  } catch {
    // A browser that keeps nothing: the check of that very thing says so.
  }
}

const dayOf = (at: number): string => new Date(at).toDateString()

const isRemembered = (kept: unknown): kept is Remembered =>
  typeof kept === 'object' &&
  kept !== null &&
  'at' in kept &&
  typeof kept.at === 'number' &&
  'verdict' in kept &&
  typeof kept.verdict === 'object' &&
  'answers' in kept &&
  typeof kept.answers === 'object' &&
  'imageWidth' in kept &&
  typeof kept.imageWidth === 'string'
