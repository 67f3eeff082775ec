import { useState } from 'react'
import { checkText } from '../../../shared/programme/text.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useT } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'
import { useDraft } from '../../store/drafts.ts'
import { useStatus, useView } from '../../store/live.tsx'
import { type CardDraft, cardDraftKey } from '../../surfaces/participant/cards/cardDraft.ts'
import { useCardSender } from '../../surfaces/participant/cards/useCardSender.ts'
import { useTapGuard } from '../../surfaces/participant/useTapGuard.ts'
import { announce } from '../../ui/announcer.ts'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { KindView, ParticipantProps } from '../module.ts'

interface NewCardOptions {
  readonly activity: KindView<'collect', 'participant'>
  readonly activityId: string
  readonly me: ParticipantProps<'collect'>['me']
}

interface Problems {
  readonly text?: string
  readonly kind?: string
  readonly sourceRegion?: string
}

export interface NewCard {
  readonly draft: CardDraft
  readonly change: (part: Partial<CardDraft>) => void
  readonly problems: Problems
  readonly add: () => void
  readonly isOnline: boolean
  /** Who will stand with it, or what happens without a connection. */
  readonly note: string
}

/** The card being written: kept while typing, checked when it is added, gone from the field once it is kept. */
export function useNewCard({ activity, activityId, me }: NewCardOptions): NewCard {
  const t = useT()
  const errorText = useErrorText()
  const identify = useRegionIdentity()
  const region = useView('participant', (view) => view.regions[me.regionId])
  const { put } = useCardSender()
  const { isSecondTap, didWork } = useTapGuard()
  const isOnline = useStatus().connection === 'live'
  const { cardType, defaultAttribution, fields, maxChars } = activity
  const [stored, setDraft] = useDraft<CardDraft>(cardDraftKey(activityId), {
    type: cardType,
    text: '',
    kind: null,
    themeId: null,
    sourceRegionId: null,
    attribution: defaultAttribution === 'name' && me.name === null ? 'region' : defaultAttribution,
  })
  // Somebody may have taken their name away since.
  const draft: CardDraft =
    stored.attribution === 'name' && me.name === null ? { ...stored, attribution: 'region' } : stored
  const [problems, setProblems] = useState<Problems>({})

  const add = (): void => {
    if (isSecondTap(draft.text)) return
    const checked = checkText(draft.text, maxChars)
    const found: Problems = {
      ...(fields.includes('sourceRegion') &&
        draft.sourceRegionId === null && { sourceRegion: t('collect.chooseSource') }),
      ...(fields.includes('kind') && draft.kind === null && { kind: t('collect.chooseKind') }),
      ...(!checked.ok && { text: errorText(checked.code) }),
    }
    setProblems(found)
    const wrong = Object.values(found)
    // In the order of the fields.
    if (wrong.length > 0) announce(wrong.join(' '))
    if (wrong.length > 0 || !checked.ok) return
    const { kind, themeId, sourceRegionId, attribution } = draft
    didWork(draft.text)
    put(
      {
        cardId: randomId(),
        cardSeq: 1,
        activityId,
        type: cardType,
        content: { text: checked.text, kind, themeId, sourceRegionId },
        attribution,
      },
      'listed',
    )
    setDraft({ ...draft, text: '', themeId: null, sourceRegionId: null })
  }
  const noteFor = {
    anonymous: t('participant.collect.noteAnonymous'),
    region: region ? t('collect.noteRegion', { region: fullName(identify(region)) }) : '',
    name: region ? t('collect.noteName', { name: me.name ?? '', region: fullName(identify(region)) }) : '',
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
    note: isOnline ? noteFor[draft.attribution] : t('participant.collect.offlineNote'),
  }
}
