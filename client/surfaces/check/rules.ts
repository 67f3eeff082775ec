/**
 * What a measurement means for a room. Pure; milliseconds, centimetres and metres as the names say.
 * `todo`: somebody has to look or listen. `busy`: being measured.
 */
export type CheckState = 'busy' | 'good' | 'attention' | 'bad' | 'todo'

/** What this device is in the room. */
export const devices = ['phone', 'computer', 'screen'] as const
export type Device = (typeof devices)[number]

export type CheckName = 'network' | 'live' | 'clock' | 'sound' | 'qr' | 'contrast' | 'size' | 'awake' | 'storage'

/** What there is to check on each, the things that everything depends on first. */
export const checksOf: Readonly<Record<Device, readonly CheckName[]>> = {
  phone: ['network', 'live', 'clock', 'storage'],
  computer: ['network', 'live', 'clock', 'sound', 'size', 'awake', 'storage'],
  screen: ['network', 'live', 'qr', 'contrast', 'sound', 'clock', 'size', 'awake', 'storage'],
}

export interface NetworkFacts {
  readonly medianMs: number | null
  readonly worstMs: number | null
  readonly lost: number
  readonly asked: number
}

/** Round trips in ms; null for a question that got no answer. */
export function networkFacts(roundTrips: readonly (number | null)[]): NetworkFacts {
  const answered = roundTrips.filter((ms) => ms !== null).toSorted((a, b) => a - b)
  return {
    medianMs: answered[Math.floor((answered.length - 1) / 2)] ?? null,
    worstMs: answered.at(-1) ?? null,
    lost: roundTrips.length - answered.length,
    asked: roundTrips.length,
  }
}

/** Built for 400 ms there and back: below that nobody notices anything. */
const smoothMs = 400
const hitchMs = 1500
const tooSlowMs = 2000

export function networkState({ medianMs, worstMs, lost, asked }: NetworkFacts): CheckState {
  if (medianMs === null || worstMs === null || medianMs > tooSlowMs || lost * 3 > asked) return 'bad'
  return medianMs <= smoothMs && worstMs <= hitchMs && lost === 0 ? 'good' : 'attention'
}

/** How messages arrive by themselves: at once, by asking again and again, or not. */
export type LiveRoute = 'websocket' | 'polling' | 'none'

const stateOfRoute = { websocket: 'good', polling: 'attention', none: 'bad' } as const
export const liveState = (route: LiveRoute): CheckState => stateOfRoute[route]

/** Clocks on screen count on the server's time, so that a small difference shows nowhere. */
const clockMs = 2000
export const clockState = (offsetMs: number | null): CheckState =>
  offsetMs === null ? 'bad' : Math.abs(offsetMs) <= clockMs ? 'good' : 'attention'

export interface SizeFacts {
  /** Of the window, as the page counts them. */
  readonly windowWidth: number
  /** Of the whole screen, in dots of light. */
  readonly dots: { readonly width: number; readonly height: number }
  /** 1 is 100 %; null when the browser does not tell. */
  readonly zoom: number | null
}

export function sizeState(device: Device, { windowWidth, dots, zoom }: SizeFacts): CheckState {
  if (device === 'screen') return dots.width >= 1024 && dots.height >= 720 ? 'good' : 'attention'
  const isZoomed = zoom !== null && (zoom > 1.15 || zoom < 0.85)
  return windowWidth >= 1024 && !isZoomed ? 'good' : 'attention'
}

export interface WallSize {
  /** Width of the whole picture on the wall. */
  readonly imageWidthCm: number
  /** Width over height of that picture. */
  readonly aspect: number
  /** Part of the picture's height that the code takes, with its quiet edge. */
  readonly heightShare: number
  /** Modules on one side, without the quiet edge of four on each side. */
  readonly modules: number
}

/** Width of the printed part of the code on the wall; the quiet edge helps no camera to read farther. */
export const codeWidthCm = ({ imageWidthCm, aspect, heightShare, modules }: WallSize): number =>
  ((imageWidthCm / aspect) * heightShare * modules) / (modules + 8)

/** A camera reads a code from about ten times its width. In half metres, rounded down: nobody should have to try hard. */
export const scanMetres = (widthCm: number): number => Math.floor((widthCm * 10) / 50) / 2

/** Centimetres as people type them: “2,5 m” is not asked for, 250 is. Null for what no projector can make. */
export function parseImageWidth(typed: string): number | null {
  const width = Number(
    typed
      .trim()
      .replace(/\s*cm$/i, '')
      .replace(',', '.'),
  )
  return Number.isFinite(width) && width >= 20 && width <= 2000 ? width : null
}

export type Verdict =
  | { readonly type: 'busy' }
  | { readonly type: 'arrange'; readonly count: number }
  | { readonly type: 'todo'; readonly count: number }
  | { readonly type: 'ready' }

/** One sentence for the room. */
export function verdictOf(states: readonly CheckState[]): Verdict {
  const count = (...wanted: readonly CheckState[]): number => states.filter((state) => wanted.includes(state)).length
  if (count('busy') > 0) return { type: 'busy' }
  if (count('bad', 'attention') > 0) return { type: 'arrange', count: count('bad', 'attention') }
  return count('todo') > 0 ? { type: 'todo', count: count('todo') } : { type: 'ready' }
}
