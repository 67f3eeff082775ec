import { io } from 'socket.io-client'
import type { ClockAnswer } from '../../../shared/protocol/http.ts'
import type { LiveRoute, SizeFacts } from './rules.ts'

/** The measurements. None throws: not to succeed is a finding. */

export interface NetworkProbe {
  /** Milliseconds there and back; null for no answer. */
  readonly roundTrips: readonly (number | null)[]
  /** How far the server's clock is ahead of this device's; null when it never answered. */
  readonly offsetMs: number | null
}

const questions = 8
const answerWithinMs = 4000

/** Asks the server's time a few times, one after the other. The answer with the shortest way tells the clock. */
export async function probeNetwork(signal: AbortSignal): Promise<NetworkProbe> {
  // The first one also makes the connection, which is no round trip.
  await askClock(signal)
  const answers: (ClockSample | null)[] = []
  for (let asked = 0; asked < questions && !signal.aborted; asked += 1) answers.push(await askClock(signal))
  const best = answers.filter((one) => one !== null).toSorted((a, b) => a.roundTripMs - b.roundTripMs)[0]
  return {
    roundTrips: answers.map((one) => one?.roundTripMs ?? null),
    offsetMs: best?.offsetMs ?? null,
  }
}

interface ClockSample {
  readonly roundTripMs: number
  readonly offsetMs: number
}

async function askClock(signal: AbortSignal): Promise<ClockSample | null> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), answerWithinMs)
  const stop = () => giveUp.abort()
  signal.addEventListener('abort', stop)
  try {
    const sentAt = performance.now()
    const response = await fetch('/api/clock', { cache: 'no-store', signal: giveUp.signal })
    const { now }: ClockAnswer = await response.json()
    const roundTripMs = performance.now() - sentAt
    return response.ok ? { roundTripMs, offsetMs: now + roundTripMs / 2 - Date.now() } : null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

const liveWithinMs = 6000

/** The very way that views come: a WebSocket, or else long polling. */
export async function probeLive(signal: AbortSignal): Promise<LiveRoute> {
  for (const transport of ['websocket', 'polling'] as const) {
    if (await answersOver(transport, signal)) return transport
  }
  return 'none'
}

/**
 * Knocks without a hello, so that the server refuses: its refusal went up and down the whole way, which is all there is
 * to know. Nothing is opened by it, and the server does not log it as somebody who was turned away.
 */
function answersOver(transport: 'websocket' | 'polling', signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = io({
      transports: [transport],
      upgrade: false,
      reconnection: false,
      forceNew: true,
      timeout: liveWithinMs,
      auth: { probe: true },
    })
    const finish = (isAnswered: boolean): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      socket.off()
      socket.disconnect()
      resolve(isAnswered)
    }
    const stop = () => finish(false)
    // Some proxies let a WebSocket open and then swallow what is said.
    const timer = setTimeout(stop, liveWithinMs)
    signal.addEventListener('abort', stop)
    socket.on('connect_error', (error) => finish(isOurRefusal(error)))
  })
}

const isOurRefusal = (error: unknown): boolean => {
  const data: unknown = typeof error === 'object' && error !== null && 'data' in error ? error.data : null
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string'
}

/** Both places where drafts and seats are kept, and cookies. */
export async function probeStorage(): Promise<boolean> {
  const key = 'kennisronde.check.try'
  try {
    localStorage.setItem(key, key)
    const isKept = localStorage.getItem(key) === key
    localStorage.removeItem(key)
    return isKept && navigator.cookieEnabled && (await opensDatabase(key))
  } catch {
    return false
  }
}

const opensDatabase = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => resolve(false)
    opening.onsuccess = () => {
      opening.result.close()
      indexedDB.deleteDatabase(name)
      resolve(true)
    }
  })

/** Whether a page can keep this screen on. */
export async function probeAwake(): Promise<boolean> {
  try {
    const lock = (await navigator.wakeLock?.request('screen')) ?? null
    await lock?.release()
    return lock !== null
  } catch {
    return false
  }
}

export function readSize(): SizeFacts {
  const density = devicePixelRatio
  return {
    windowWidth: innerWidth,
    dots: { width: Math.round(screen.width * density), height: Math.round(screen.height * density) },
    zoom: outerWidth > 0 && innerWidth > 0 ? Math.round((outerWidth / innerWidth) * 20) / 20 : null,
  }
}

/** One soft tone of a second. False when this browser makes no sound. */
export async function playTone(): Promise<boolean> {
  try {
    const context = new AudioContext()
    await context.resume()
    const loudness = context.createGain()
    const tone = context.createOscillator()
    const at = context.currentTime
    tone.frequency.value = 523.25
    // Fading in and out, so that it does not click.
    loudness.gain.setValueAtTime(0, at)
    loudness.gain.linearRampToValueAtTime(0.2, at + 0.08)
    loudness.gain.setValueAtTime(0.2, at + 0.7)
    loudness.gain.linearRampToValueAtTime(0, at + 1)
    tone.connect(loudness).connect(context.destination)
    tone.start(at)
    tone.stop(at + 1)
    tone.onended = () => void context.close()
    return true
  } catch {
    return false
  }
}
