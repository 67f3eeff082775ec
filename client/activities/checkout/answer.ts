export interface Answer {
  readonly sentence: string | null
  readonly scores: Readonly<Record<string, number | null>>
}
export const empty: Answer = { sentence: null, scores: {} }

/** Who skips sends an answer without words: done, and nothing said. */
export const isEmpty = ({ sentence, scores }: Answer): boolean =>
  sentence === null && Object.values(scores).every((score) => score === null)
