/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Dice {
  /** 0 ≤ x < 1 */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  readonly isTrue: (chance: number) => boolean
  /** Undefined from an empty list. */
  readonly pick: <T>(from: readonly T[]) => T | undefined
}

/** mulberry32: small, and good enough for people. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return { next, between, isTrue: (chance) => next() < chance, pick: (from) => from[between(0, from.length - 1)] }
}

/** Dice of their own for each person and purpose, so that one who does more changes nothing for another. */
export const diceOf = (seed: number, ...path: readonly (number | string)[]): Dice =>
  createDice(path.reduce<number>((mixed, part) => hash(`${mixed}/${part}`), seed >>> 0))

/** FNV-1a. */
function hash(text: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  return mixed >>> 0
}
