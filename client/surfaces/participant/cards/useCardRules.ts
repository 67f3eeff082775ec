import type { ConfigOf } from '../../../../shared/activities/registry.ts'
import { useKept } from '../../../store/drafts.ts'

export interface CardRules {
  readonly maxChars: number
  readonly fields: ConfigOf<'collect'>['fields']
}

/** What a card of this activity needs; remembered, so that a card can be changed or finished in a later step too. */
export const useCardRules = (activityId: string): [rules: CardRules | null, remember: (rules: CardRules) => void] =>
  useKept<CardRules>(`rules:${activityId}`)
