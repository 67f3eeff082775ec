import { createRandom } from '../live/virtualTime.ts'

/** Choices that follow from a seed. */
export class Dice {
  readonly fraction: () => number

  constructor(seed: number) {
    this.fraction = createRandom(seed)
  }

  /** 0 … below - 1. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit)
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  pick<const T>(items: readonly [T, ...T[]]): T
  pick<const T>(items: readonly T[]): T | undefined
  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)]
  }

  /** One of the makers, by weight. */
  weighted<T>(makers: readonly (readonly [weight: number, make: () => T])[]): T {
    const total = makers.reduce((sum, [weight]) => sum + weight, 0)
    let left = this.fraction() * total
    for (const [weight, make] of makers) {
      left -= weight
      if (left < 0) return make()
    }
    throw new Error('no maker')
  }

  /** `length` characters of base64url. */
  letters(length: number): string {
    return Array.from({ length }, () => alphabet[this.below(64)]).join('')
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
