import type { NowView } from '../../../shared/programme/views.ts'

/** The region that tells of its deal now, the how-manieth of how many, and who comes after it. */
export interface Turn {
  readonly regionId: string
  /** From 1. */
  readonly number: number
  readonly count: number
  /** Null: it is the last. */
  readonly nextId: string | null
}

/** Null when no step of one region is running. */
export function turnOf({ step: { turn } }: Pick<NowView, 'step'>, regionOrder: readonly string[]): Turn | null {
  const regionId = turn === undefined ? undefined : regionOrder[turn]
  if (turn === undefined || regionId === undefined) return null
  return { regionId, number: turn + 1, count: regionOrder.length, nextId: regionOrder[turn + 1] ?? null }
}
