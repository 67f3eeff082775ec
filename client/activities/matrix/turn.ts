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

/** Null when no step of one region is running. The steps that repeat per region say so in their label: “(4 van 9)”. */
export function turnOf({ step }: Pick<NowView, 'step'>, regionOrder: readonly string[]): Turn | null {
  const [, number, count] = /\((\d+) van (\d+)\)$/.exec(step.label?.nl ?? '') ?? []
  if (number === undefined || Number(count) !== regionOrder.length) return null
  const regionId = regionOrder[Number(number) - 1]
  if (regionId === undefined) return null
  return { regionId, number: Number(number), count: Number(count), nextId: regionOrder[Number(number)] ?? null }
}
