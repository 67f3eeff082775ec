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

interface WishOptions {
  readonly board: NonNullable<KindView<'learningMap', 'participant'>['board']>
  readonly me: ParticipantProps<'learningMap'>['me']
  /** It was added, or kept to be sent later. */
  readonly onDone: () => void
}

interface Problems {
  readonly text?: string
  readonly sourceRegion?: string
}

export interface Wish {
  readonly draft: CardDraft
  readonly change: (part: Partial<CardDraft>) => void
  readonly problems: Problems
  readonly add: () => void
  readonly isOnline: boolean
  readonly note: string
}

/** A card for the board that collects wishes: the same draft as there, so what was begun on it goes on here. */
export function useWish({ board: { activityId, maxChars }, me, onDone }: WishOptions): Wish {
  const t = useT()
  const errorText = useErrorText()
  const identify = useRegionIdentity()
  const region = useView('participant', (view) => view.regions[me.regionId])
  const { put } = useCardSender()
  const { isSecondTap, didWork } = useTapGuard()
  const isOnline = useStatus().connection === 'live'
  const [draft, setDraft] = useDraft<CardDraft>(cardDraftKey(activityId), {
    type: 'inspiration',
    text: '',
    kind: null,
    themeId: null,
    sourceRegionId: null,
    attribution: 'region',
  })
  const [problems, setProblems] = useState<Problems>({})
  const add = (): void => {
    if (isSecondTap(draft.text)) return
    const checked = checkText(draft.text, maxChars)
    const found: Problems = {
      ...(draft.sourceRegionId === null && { sourceRegion: t('learningMap.phone.chooseSource') }),
      ...(!checked.ok && { text: errorText(checked.code) }),
    }
    setProblems(found)
    const wrong = Object.values(found)
    if (wrong.length > 0) announce(wrong.join(' '))
    if (wrong.length > 0 || !checked.ok) return
    didWork(draft.text)
    const { themeId, sourceRegionId, attribution } = draft
    const content = { text: checked.text, kind: null, themeId, sourceRegionId }
    put({ cardId: randomId(), cardSeq: 1, activityId, type: 'inspiration', content, attribution }, 'listed')
    setDraft({ ...draft, text: '', themeId: null, sourceRegionId: null })
    onDone()
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
    note: noteFor(),
  }

  function noteFor(): string {
    if (!isOnline) return t('participant.collect.offlineNote')
    if (draft.attribution === 'anonymous') return t('participant.collect.noteAnonymous')
    return region === undefined ? '' : t('learningMap.phone.note', { region: fullName(identify(region)) })
  }
}
