import type { ConfigOf } from '../../../../shared/activities/registry.ts'
import { useKept } from '../../../store/drafts.ts'

export interface CardRules {
  readonly maxChars: number
  readonly fields: ConfigOf<'collect'>['fields']
  /** As this phone last saw the step. */
  readonly isClosed?: boolean | undefined
  /** A vote began on these cards. */
  readonly isFrozen?: boolean | undefined
}

/** What a card of this activity needs; remembered, so that a card can be changed or finished in a later step too. */
export const useCardRules = (activityId: string): [rules: CardRules | null, remember: (rules: CardRules) => void] =>
  useKept<CardRules>(`rules:${activityId}`)
