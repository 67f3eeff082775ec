import type { CardType } from '../../../../shared/programme/cards.ts'
import type { CardContent, ChosenAttribution } from './keptCards.ts'

/** What somebody is writing; kept on the device while typing. */
export interface CardDraft extends CardContent {
  readonly type: CardType
  readonly attribution: ChosenAttribution
}

export const cardDraftKey = (activityId: string): string => `draft:${activityId}:card`
