import { people } from './boardDay.ts'
import type { Guess } from './evidence.ts'

interface Sums {
  readonly hits: number
  readonly expected: number
  readonly variance: number
}

export interface Score extends Sums {
  /** How many standard deviations more hits than chance gives. */
  readonly sigmas: number
}

/**
 * The hits of many runs beside what the same guesses would hit if people were dealt anew over their cards: who knows nothing
 * does no better. Mean and variance are exact, for cards of one person hang together (Hoeffding 1951, sum over a random
 * permutation); the sum over runs is as good as normal.
 */
export function scoreOf(runs: readonly { readonly guess: Guess; readonly authors: Guess }[]): Score {
  const start: Sums = { hits: 0, expected: 0, variance: 0 }
  const sums = runs.reduce((total, run) => add(total, scoreOne(run)), start)
  return { ...sums, sigmas: sums.variance === 0 ? 0 : (sums.hits - sums.expected) / Math.sqrt(sums.variance) }
}

const add = (a: Sums, b: Sums): Sums => ({
  hits: a.hits + b.hits,
  expected: a.expected + b.expected,
  variance: a.variance + b.variance,
})

function scoreOne({ guess, authors }: { readonly guess: Guess; readonly authors: Guess }): Sums {
  const pairs = new Map<string, number>()
  const guessed = new Map<string, number>()
  const wrote = new Map<string, number>()
  const count = (of: Map<string, number>, key: string) => of.set(key, (of.get(key) ?? 0) + 1)
  let hits = 0
  let cards = 0
  for (const [cardId, seatId] of guess) {
    const author = authors.get(cardId)
    if (author === undefined) continue
    cards += 1
    if (author === seatId) hits += 1
    count(pairs, `${seatId} ${author}`)
    count(guessed, seatId)
    count(wrote, author)
  }
  const squares = (counts: Iterable<number>): number => [...counts].reduce((sum, value) => sum + value * value, 0)
  // Sum over the table of (cell - row mean - column mean + mean)², written out.
  const spread =
    squares(pairs.values()) -
    squares(guessed.values()) / people -
    squares(wrote.values()) / people +
    (cards * cards) / (people * people)
  return { hits, expected: cards / people, variance: spread / (people - 1) }
}
