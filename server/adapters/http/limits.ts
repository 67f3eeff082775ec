import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { parseCode } from '../../../shared/programme/joinCode.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'

/** Seconds to wait, or null when there is no need. */
export type WaitS = number | null

const minuteS = 60
const hourS = 60 * minuteS

/**
 * Limits of the doors. A room shares one address, so an address is only ever counted for what is WRONG: a good code or
 * secret passes at once, however many mistakes the neighbours made.
 */
export function createLimits(telemetry: Telemetry) {
  const wrongPerMinute = new RateLimiterMemory({ points: 20, duration: minuteS })
  const wrongPerHour = new RateLimiterMemory({ points: 100, duration: hourS })
  const wrongLinks = new RateLimiterMemory({ points: 5, duration: 15 * minuteS })
  const wrongLinksPerHour = new RateLimiterMemory({ points: 100, duration: hourS })
  const wrongKeys = new RateLimiterMemory({ points: 5, duration: 15 * minuteS })
  const created = new RateLimiterMemory({ points: 10, duration: hourS })
  const everybodyWrong = new RateLimiterMemory({ points: 2000, duration: minuteS })

  return {
    /** A join code or personal code that does not exist. */
    async wrongCode(addressKey: string): Promise<WaitS> {
      const total = await everybodyWrong.consume('all', 1).catch(asResult)
      if (total.consumedPoints === 2001) telemetry.warn('codes.guessing', { perMinute: 2000 })
      return longest(await count(wrongPerMinute, addressKey), await count(wrongPerHour, addressKey))
    },
    /** The hour's limit goes first: who guesses chooses the code, and each code takes a place in memory. */
    wrongLink: async (addressKey: string, typedCode: string): Promise<WaitS> =>
      (await count(wrongLinksPerHour, addressKey)) ??
      (await count(wrongLinks, `${addressKey}/${parseCode(typedCode) ?? ''}`)),
    wrongCreateKey: (addressKey: string): Promise<WaitS> => count(wrongKeys, addressKey),
    /** True while this address may not even try: create keys are chosen by people, so tries are few. */
    isLockedOut: async (addressKey: string): Promise<WaitS> => {
      const state = await wrongKeys.get(addressKey)
      return state !== null && state.remainingPoints <= 0 ? seconds(state) : null
    },
    create: (addressKey: string): Promise<WaitS> => count(created, addressKey),
  }
}
export type Limits = ReturnType<typeof createLimits>

async function count(limiter: RateLimiterMemory, key: string): Promise<WaitS> {
  try {
    await limiter.consume(key)
    return null
  } catch (error) {
    return seconds(asResult(error))
  }
}

/** The library rejects with a result when the points are used up, and with an Error when it broke. */
function asResult(error: unknown): RateLimiterRes {
  if (error instanceof RateLimiterRes) return error
  throw error
}

const seconds = (result: RateLimiterRes): number => Math.max(1, Math.ceil(result.msBeforeNext / 1000))
const longest = (a: WaitS, b: WaitS): WaitS => (a === null ? b : b === null ? a : Math.max(a, b))
