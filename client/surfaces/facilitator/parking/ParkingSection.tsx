import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Fold } from '../Fold.tsx'
import { ParkingPanel } from './ParkingPanel.tsx'

/** What was parked, folded, with how much of it is still open. */
export function ParkingSection({ onPark }: { readonly onPark: () => void }) {
  const t = useT()
  const parked = useView('facilitator', (view) => view.parked)
  const count = parked.filter(({ isDone }) => !isDone).length
  return (
    <Fold
      id="parking"
      title={t('lead.park.title')}
      aside={parked.length === 0 ? undefined : t('lead.park.open', { count })}
    >
      <ParkingPanel onPark={onPark} />
    </Fold>
  )
}
