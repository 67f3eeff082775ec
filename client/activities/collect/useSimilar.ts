import { useEffect, useMemo, useRef, useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { announce } from '../../ui/announcer.ts'
import type { KindView } from '../module.ts'
import { useFindSimilar } from './useFindSimilar.ts'
import { useSupport } from './useSupport.ts'

const maxShown = 3
/** The hand rests: only then something may come in below the field. */
const restMs = 700

export interface Similar {
  readonly questions: readonly { readonly id: string; readonly text: string; readonly isSupported: boolean }[]
  readonly support: (cardId: string, isOn: boolean) => void
}

interface SimilarOptions {
  readonly activity: KindView<'collect', 'participant'>
  readonly activityId: string
  readonly text: string
  readonly ownIds: ReadonlySet<string>
  readonly supportedIds: readonly string[]
}

/** Questions of others that ask the same as `text`, once the hand rests. What was found stays until the text changes. */
export function useSimilar({ activity, activityId, text, ownIds, supportedIds }: SimilarOptions): Similar {
  const t = useT()
  const pick = usePick()
  const { cards, cardType } = activity
  const isWanted = cardType === 'learningQuestion' && text.trim() !== ''
  const texts = useMemo(
    () => Object.values(cards).map((card) => ({ id: card.id, text: pick(card.text) })),
    [cards, pick],
  )
  const find = useFindSimilar(texts, isWanted)
  const [foundIds, setFoundIds] = useState<readonly string[]>([])
  const latest = useRef({ find, ownIds })
  latest.current = { find, ownIds }
  const isReady = find !== null

  useEffect(() => {
    if (!isReady || !isWanted) return setFoundIds([])
    const timer = setTimeout(() => {
      const { find, ownIds } = latest.current
      const matches = find?.(text, maxShown + ownIds.size) ?? []
      const ids = matches.map(({ id }) => id).filter((id) => !ownIds.has(id))
      setFoundIds((before) => {
        const next = ids.slice(0, maxShown)
        return next.join() === before.join() ? before : next
      })
    }, restMs)
    return () => clearTimeout(timer)
  }, [text, isReady, isWanted])

  const count = foundIds.length
  const isFound = count > 0
  // Once when it comes in; not each time that it changes under the hand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: how many there are is told when they come in
  useEffect(() => {
    if (isFound) announce(t('collect.similar.spoken', { count }))
  }, [isFound])

  const supported = new Set(supportedIds)
  return {
    questions: foundIds.flatMap((id) => {
      const card = cards[id]
      return card === undefined ? [] : [{ id, text: pick(card.text), isSupported: supported.has(id) }]
    }),
    support: useSupport(activityId),
  }
}
