/** Value below which `share` (0…1) of the numbers lie; 0 when there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? sorted.at(-1) ?? 0)) / 2
}

/** A figure of several runs: their median, and how far they lay apart. */
export interface Figure {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly runs: number
}

export const figure = (runs: readonly number[]): Figure => ({
  median: median(runs),
  low: Math.min(...runs),
  high: Math.max(...runs),
  runs: runs.length,
})

/** Run by run, because what disturbs a machine disturbs both halves of a run. */
export const ratios = (above: readonly number[], below: readonly number[]): Figure =>
  figure(above.map((value, index) => value / (below[index] ?? Number.NaN)))
