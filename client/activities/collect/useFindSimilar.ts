import { useEffect, useMemo, useState } from 'react'
import { loadPart } from '../../http/loadPart.ts'
import type { FindSimilar, Searchable } from './similarity.ts'

type SearchIn = (cards: readonly Searchable[]) => FindSimilar

/** Finds what asks the same among `cards`; null until its code has arrived, and as long as `isWanted` is false. */
export function useFindSimilar(cards: readonly Searchable[], isWanted: boolean): FindSimilar | null {
  const [searchIn, setSearchIn] = useState<{ readonly make: SearchIn } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    void loadPart(() => import('./similarity.ts')).then(
      (part) => {
        if (!isGone) setSearchIn({ make: part.searchIn })
      },
      // Nothing is offered then; writing goes on as it did.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [isWanted])
  return useMemo(() => (searchIn === null || !isWanted ? null : searchIn.make(cards)), [searchIn, isWanted, cards])
}
