import { useEffect } from 'react'
import { useConnected, useMine, useView } from '../../../store/live.tsx'
import type { CardRules } from './useCardRules.ts'
import { type ParkedText, useParkedTexts } from './useParkedTexts.ts'

/** Why a step takes no new card any more. */
export type NotTaking = 'frozen' | 'closed'

/**
 * `notTaking(parked)`: whether the step of a text that was left behind is known to take it no more; null when it may
 * still take it. The server has the last word.
 */
export function useTaking(): (parked: ParkedText) => NotTaking | null {
  const { drafts } = useConnected().live
  const cards = useMine((mine) => mine.cards)
  const isOver = useView('participant', (view) => view.session?.status === 'ended')
  return ({ activityId, card }) => {
    if (card === null) return null
    const rules = drafts.read(rulesKey(activityId)) as CardRules | null
    const own = Object.values(cards).filter((each) => each.activityId === activityId)
    if (rules?.isFrozen || own.some((each) => !each.isEditable)) return 'frozen'
    return rules?.isClosed || isOver ? 'closed' : null
  }
}

/** Questions are frozen for good once a vote opened; remembered, because later steps no longer show it. */
export function useRememberFrozen(): void {
  const { drafts } = useConnected().live
  const parked = useParkedTexts()
  const hasVoted = useView('participant', ({ activity }) =>
    activity?.kind === 'dotVote'
      ? activity.phase !== 'ready'
      : activity?.kind === 'link' && activity.questions !== null,
  )
  useEffect(() => {
    if (!hasVoted) return
    for (const { activityId, card } of parked) {
      const rules = drafts.read(rulesKey(activityId)) as CardRules | null
      if (card?.type === 'learningQuestion' && rules && !rules.isFrozen)
        drafts.write(rulesKey(activityId), { ...rules, isFrozen: true })
    }
  }, [hasVoted, parked, drafts])
}

const rulesKey = (activityId: string): string => `rules:${activityId}`
