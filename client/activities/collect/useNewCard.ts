import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { useCardWriter } from '../../surfaces/participant/cards/useCardWriter.ts'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { KindView, ParticipantProps } from '../module.ts'

interface NewCardOptions {
  readonly activity: KindView<'collect', 'participant'>
  readonly activityId: string
  readonly me: ParticipantProps<'collect'>['me']
}

export type NewCard = ReturnType<typeof useNewCard>

/** The card being written here. `note`: who will stand with it, or what happens without a connection. */
export function useNewCard({
  activity: { cardType, defaultAttribution, fields, maxChars },
  activityId,
  me,
}: NewCardOptions) {
  const t = useT()
  const identify = useRegionIdentity()
  const region = useView('participant', (view) => view.regions[me.regionId])
  const writer = useCardWriter({
    activityId,
    type: cardType,
    maxChars,
    defaultAttribution,
    hasName: me.name !== null,
    missing: ({ sourceRegionId, kind }) => ({
      ...(fields.includes('sourceRegion') && sourceRegionId === null && { sourceRegion: t('collect.chooseSource') }),
      ...(fields.includes('kind') && kind === null && { kind: t('collect.chooseKind') }),
    }),
  })
  const noteFor = {
    anonymous: t('participant.collect.noteAnonymous'),
    region: region ? t('collect.noteRegion', { region: fullName(identify(region)) }) : '',
    name: region ? t('collect.noteName', { name: me.name ?? '', region: fullName(identify(region)) }) : '',
  }
  return {
    ...writer,
    note: writer.isOnline ? noteFor[writer.draft.attribution] : t('participant.collect.offlineNote'),
  }
}
