import type { MineView } from '../../../../shared/programme/views.ts'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import type { ChosenAttribution } from './keptCards.ts'

interface AttributionChoiceProps {
  readonly me: MineView['seat']
  readonly value: ChosenAttribution
  readonly onChange: (attribution: ChosenAttribution) => void
}

/** Who stands with it. Says what is true about anonymous, and no more than that. */
export function AttributionChoice({ me, value, onChange }: AttributionChoiceProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const region = useView('participant', (view) => view.regions[me.regionId])
  const regionName = region ? fullName(identify(region)) : ''
  return (
    <SegmentedChoice
      look="list"
      legend={t('participant.attribution.legend')}
      value={value}
      onChange={onChange}
      options={[
        {
          value: 'anonymous',
          label: t('participant.attribution.anonymous'),
          description: t('participant.attribution.anonymousText'),
          sign: <Icon name="lock" size="18px" />,
        },
        {
          value: 'region',
          label: t('participant.attribution.region', { region: regionName }),
          description: value === 'region' ? t('participant.attribution.regionText') : undefined,
        },
        me.name === null
          ? {
              value: 'name',
              label: t('participant.attribution.nameMissing'),
              description: t('participant.attribution.nameMissingText'),
              isDisabled: true,
            }
          : {
              value: 'name',
              label: t('participant.attribution.name', { name: me.name, region: regionName }),
              description: value === 'name' ? t('participant.attribution.nameText') : undefined,
            },
      ]}
    />
  )
}
