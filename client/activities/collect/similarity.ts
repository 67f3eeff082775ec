import { stemsOf } from './wordForms.ts'

/** From this score on two questions ask the same. Measured on real pairs; see the test, which holds the figures. */
export const similarFrom = 0.48

export interface Searchable {
  readonly id: string
  /** In any language; a text in two is told twice under one id. */
  readonly text: string
}

export interface Match {
  readonly id: string
  /** 0 to 1. */
  readonly score: number
}

/** Looks for what asks the same as `text`, best first, at most `limit`; nothing below `similarFrom`. */
export type FindSimilar = (text: string, limit: number) => readonly Match[]

/**
 * Prepares these texts to be searched. What two questions share counts more the fewer questions have it; words that
 * are alike (a compound and its part, an ending that the stemmer missed) count for as much as they are alike.
 */
export function searchIn(cards: readonly Searchable[]): FindSimilar {
  const documents = cards.map(({ id, text }) => ({ id, stems: stemsOf(text) }))
  const counts = new Map<string, number>()
  for (const { stems } of documents) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weightOf = (stem: string): number => Math.log(1 + (documents.length + 4) / (1 + (counts.get(stem) ?? 0)))
  const known = [...counts.keys()].map((stem) => ({ stem, grams: gramsOf(stem) }))

  return (text, limit) => {
    const wanted = stemsOf(text)
    if (wanted.length < 2) return []
    const likeness = new Map(
      wanted.map((stem) => {
        const grams = gramsOf(stem)
        const close = known.flatMap((one): [string, number][] => {
          const value = alike(stem, grams, one.stem, one.grams)
          return value > 0 ? [[one.stem, value]] : []
        })
        return [stem, new Map(close)]
      }),
    )
    const best = new Map<string, number>()
    for (const { id, stems } of documents) {
      const score = scoreOf(wanted, stems, (a, b) => likeness.get(a)?.get(b) ?? 0, weightOf)
      if (score >= similarFrom && score > (best.get(id) ?? 0)) best.set(id, score)
    }
    return [...best]
      .map(([id, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
  }
}

/** How much of what both say is the same: by weight, each word with its closest one. */
function scoreOf(
  wanted: readonly string[],
  stems: readonly string[],
  like: (a: string, b: string) => number,
  weightOf: (stem: string) => number,
): number {
  if (stems.length === 0) return 0
  const closest = (own: readonly string[], likeOther: (stem: string) => number): number => {
    let shared = 0
    let all = 0
    for (const stem of own) {
      all += weightOf(stem)
      shared += weightOf(stem) * likeOther(stem)
    }
    return shared / all
  }
  const there = closest(wanted, (a) => Math.max(...stems.map((b) => like(a, b))))
  const back = closest(stems, (b) => Math.max(...wanted.map((a) => like(a, b))))
  // The weaker side counts most: a short question inside a long one is not the same question.
  return Math.sqrt(there * back)
}

const shortest = 4

/** 1 for the same word, less for a part of a compound or a word of much the same letters, 0 for another word. */
function alike(a: string, gramsA: readonly string[], b: string, gramsB: readonly string[]): number {
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < shortest) return 0
  if (short.length > shortest && (long.startsWith(short) || long.endsWith(short))) return 0.8
  const shared = gramsA.filter((gram) => gramsB.includes(gram)).length
  const dice = (2 * shared) / (gramsA.length + gramsB.length)
  return dice >= 0.55 ? dice : 0
}

function gramsOf(stem: string): readonly string[] {
  const padded = ` ${stem} `
  return [...new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)))]
}
