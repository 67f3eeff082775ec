import { useParkedDrafts } from '../../../store/drafts.ts'
import type { CardDraft } from './cardDraft.ts'

export interface ParkedText {
  readonly key: string
  readonly activityId: string
  readonly text: string
  /** A card that can still be sent; other texts can be taken along. */
  readonly card: CardDraft | null
}

/** Half-written texts of steps that the room has left. */
export const useParkedTexts = (): readonly ParkedText[] =>
  useParkedDrafts().flatMap(({ key, activityId, value }) => {
    const card = isCardDraft(value) ? value : null
    const text = card ? card.text : value
    return typeof text === 'string' && text.trim() !== '' ? [{ key, activityId, text, card }] : []
  })

const isCardDraft = (value: unknown): value is CardDraft =>
  typeof value === 'object' && value !== null && 'text' in value && 'attribution' in value
