import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { entryOf, isSaid, linesOf, type Said } from './readDeal.ts'

interface SaidBy<P extends 'use' | 'fit'> {
  readonly region: Region
  readonly entry: Said<P>
}

/** What regions say of a lesson or an instrument: each its own value, never one average. */
export const saidOf = <P extends 'use' | 'fit'>(
  { deals }: KnowledgeView,
  regions: readonly Region[],
  part: P,
  targetId: string,
): readonly SaidBy<P>[] =>
  regions.flatMap((region) => {
    const entry = entryOf(deals[region.id], { part, targetId })
    return isSaid<P>(entry) ? [{ region, entry }] : []
  })

/** Regions that have it among their levers. */
export const leversWith = ({ deals }: KnowledgeView, regions: readonly Region[], instrumentId: string) =>
  regions.flatMap((region) =>
    linesOf(deals[region.id], 'lever')
      .filter((lever) => lever.instrumentId === instrumentId)
      .map((lever) => ({ region, lever })),
  )
