import { useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { ParticipantProps } from '../module.ts'
import { Compare } from './Compare.tsx'
import { FillIn } from './FillIn.tsx'
import { turnOf } from './turn.ts'

/** Until it is shown: the own region, filled in with one's team. From then on: the deals side by side. */
export default function MatrixParticipant({ activity: { isShown }, me, now }: ParticipantProps<'matrix'>) {
  const identify = useRegionIdentity()
  const regions = useView('participant', (view) => view.regions)
  const [isFilling, setIsFilling] = useState(false)
  const own = regions[me.regionId]
  const region = own === undefined ? '' : fullName(identify(own))
  const news = <TurnNews now={now} ownId={me.regionId} />
  return isShown && !isFilling ? (
    <Compare ownId={me.regionId} news={news} onChange={() => setIsFilling(true)} />
  ) : (
    <FillIn region={region} isShown={isShown} news={news} onBack={isShown ? () => setIsFilling(false) : null} />
  )
}

interface TurnNewsProps {
  readonly now: ParticipantProps<'matrix'>['now']
  readonly ownId: string
}

/** Who tells of its deal now, and who comes after that. */
function TurnNews({ now, ownId }: TurnNewsProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const { regions, regionOrder } = useView('participant', (view) => ({
    regions: view.regions,
    regionOrder: view.regionOrder,
  }))
  const turn = turnOf(now, regionOrder)
  const speaking = turn === null ? undefined : regions[turn.regionId]
  if (turn === null || speaking === undefined) return null
  const next = turn.nextId === null ? undefined : regions[turn.nextId]
  const { number, count } = turn
  const isOwn = turn.regionId === ownId
  return (
    <Banner isRounded icon="speech" tone={isOwn ? 'warning' : 'info'}>
      <b>
        {isOwn
          ? t('matrix.turn.you', { number, count })
          : t('matrix.turn.now', { region: fullName(identify(speaking)), number, count })}
      </b>{' '}
      {next === undefined ? t('matrix.turn.last') : t('matrix.turn.next', { region: fullName(identify(next)) })}
    </Banner>
  )
}
