import type { Clock } from '../../ports/Clock.ts'

interface Bucket {
  tokens: number
  at: number
}

interface BucketOptions {
  readonly clock: Clock
  readonly perSecond: number
  readonly burst: number
}

const pruneAbove = 20_000

/** A token bucket per key; a key that was quiet for long costs nothing. */
export class TokenBuckets {
  private readonly options: BucketOptions
  private readonly buckets = new Map<string, Bucket>()

  constructor(options: BucketOptions) {
    this.options = options
  }

  /** Null when taken, else the seconds until there are enough; then nothing was taken. */
  take(key: string, count: number): number | null {
    const { clock, perSecond, burst } = this.options
    const now = clock.now()
    const bucket = this.buckets.get(key) ?? { tokens: burst, at: now }
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    this.buckets.set(key, bucket)
    if (this.buckets.size > pruneAbove) this.prune(now)
    if (bucket.tokens < count) return Math.max(1, Math.ceil((count - bucket.tokens) / perSecond))
    bucket.tokens -= count
    return null
  }

  private prune(now: number): void {
    const { perSecond, burst } = this.options
    for (const [key, { tokens, at }] of this.buckets) {
      if (tokens + ((now - at) / 1000) * perSecond >= burst) this.buckets.delete(key)
    }
  }
}
