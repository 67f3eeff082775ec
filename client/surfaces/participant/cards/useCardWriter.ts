import { useState } from 'react'
import type { CardType } from '../../../../shared/programme/cards.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { randomId } from '../../../live/randomId.ts'
import { useDraft } from '../../../store/drafts.ts'
import { useStatus } from '../../../store/live.tsx'
import { announce } from '../../../ui/announcer.ts'
import { useTapGuard } from '../useTapGuard.ts'
import { type CardDraft, cardDraftKey } from './cardDraft.ts'
import type { ChosenAttribution } from './keptCards.ts'
import { useCardSender } from './useCardSender.ts'

/** What is wrong, per field. */
export interface CardProblems {
  readonly text?: string
  readonly kind?: string
  readonly sourceRegion?: string
}

interface CardWriterOptions {
  readonly activityId: string
  readonly type: CardType
  readonly maxChars: number
  /** Until the author chooses. */
  readonly defaultAttribution: ChosenAttribution
  readonly hasName: boolean
  /** What has to be chosen besides the text, in the order of the fields. */
  readonly missing: (draft: CardDraft) => CardProblems
  /** It was added, or kept to be sent later. */
  readonly onAdded?: () => void
}

interface CardWriter {
  readonly draft: CardDraft
  readonly change: (part: Partial<CardDraft>) => void
  readonly problems: CardProblems
  readonly add: () => void
  readonly isOnline: boolean
}

/** The card being written: kept while typing, checked when it is added, gone from the field once it is kept. */
export function useCardWriter(options: CardWriterOptions): CardWriter {
  const { activityId, type, maxChars, defaultAttribution, hasName, missing, onAdded } = options
  const errorText = useErrorText()
  const { put } = useCardSender()
  const { isSecondTap, didWork } = useTapGuard()
  const isOnline = useStatus().connection === 'live'
  // Somebody may have taken their name away since.
  const possible = (attribution: ChosenAttribution) => (attribution === 'name' && !hasName ? 'region' : attribution)
  const [stored, setDraft] = useDraft<CardDraft>(cardDraftKey(activityId), {
    type,
    text: '',
    kind: null,
    themeId: null,
    sourceRegionId: null,
    attribution: possible(defaultAttribution),
  })
  const draft: CardDraft = { ...stored, attribution: possible(stored.attribution) }
  const [problems, setProblems] = useState<CardProblems>({})
  const add = (): void => {
    if (isSecondTap(draft.text)) return
    const checked = checkText(draft.text, maxChars)
    const found: CardProblems = { ...missing(draft), ...(!checked.ok && { text: errorText(checked.code) }) }
    setProblems(found)
    const wrong = Object.values(found)
    if (wrong.length > 0) announce(wrong.join(' '))
    if (wrong.length > 0 || !checked.ok) return
    didWork(draft.text)
    const { kind, themeId, sourceRegionId, attribution } = draft
    const content = { text: checked.text, kind, themeId, sourceRegionId }
    put({ cardId: randomId(), cardSeq: 1, activityId, type, content, attribution }, 'listed')
    setDraft({ ...draft, text: '', themeId: null, sourceRegionId: null })
    onAdded?.()
  }
  return {
    draft,
    change: (part) => {
      setDraft({ ...draft, ...part })
      setProblems({})
    },
    problems,
    add,
    isOnline,
  }
}
