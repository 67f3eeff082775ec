import { useT } from '../../../i18n/useT.ts'
import { useMine, useView } from '../../../store/live.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { Select } from '../../../ui/Select.tsx'

interface SourceRegionFieldProps {
  readonly value: string | null
  readonly onChange: (regionId: string | null) => void
  readonly error?: string | null | undefined
}

/** The region that somebody wants to learn from: any but their own. */
export function SourceRegionField({ value, onChange, error }: SourceRegionFieldProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const own = useMine((mine) => mine.seat.regionId)
  const { regions, order } = useView('participant', (view) => ({ regions: view.regions, order: view.regionOrder }))
  const source = value === null ? undefined : regions[value]
  return (
    <Select
      label={t('participant.collect.sourceRegion')}
      empty={t('participant.collect.anySource')}
      value={value}
      onChange={onChange}
      onEmpty={() => onChange(null)}
      options={order
        .filter((id) => id !== own)
        .flatMap((id) => regions[id] ?? [])
        .map((region) => ({ value: region.id, label: fullName(identify(region)) }))}
      sign={source && <RegionMark region={identify(source)} size={34} isDecorative />}
      error={error}
    />
  )
}
