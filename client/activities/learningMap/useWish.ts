import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { useCardWriter } from '../../surfaces/participant/cards/useCardWriter.ts'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { KindView, ParticipantProps } from '../module.ts'

interface WishOptions {
  readonly board: NonNullable<KindView<'learningMap', 'participant'>['board']>
  readonly me: ParticipantProps<'learningMap'>['me']
  /** It was added, or kept to be sent later. */
  readonly onDone: () => void
}

export type Wish = ReturnType<typeof useWish>

/** A card for the board that collects wishes: the same draft as there, so what was begun on it goes on here. */
export function useWish({ board: { activityId, maxChars }, me, onDone }: WishOptions) {
  const t = useT()
  const identify = useRegionIdentity()
  const region = useView('participant', (view) => view.regions[me.regionId])
  const writer = useCardWriter({
    activityId,
    type: 'inspiration',
    maxChars,
    defaultAttribution: 'region',
    hasName: me.name !== null,
    missing: ({ sourceRegionId }) =>
      sourceRegionId === null ? { sourceRegion: t('learningMap.phone.chooseSource') } : {},
    onAdded: onDone,
  })
  return { ...writer, note: noteFor() }

  function noteFor(): string {
    if (!writer.isOnline) return t('participant.collect.offlineNote')
    if (writer.draft.attribution === 'anonymous') return t('participant.collect.noteAnonymous')
    return region === undefined ? '' : t('learningMap.phone.note', { region: fullName(identify(region)) })
  }
}
