import { remainingMs } from '../../../shared/programme/remaining.ts'
import type { FacilitatorView, NowView } from '../../../shared/programme/views.ts'
import { useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { Clock } from '../../ui/Clock.tsx'
import { Round } from '../../ui/Round.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'

/** The clock of the running step inside the round; regions that nobody sits for are dashed. */
export function RoundClock({ view, now }: { readonly view: FacilitatorView; readonly now: NowView }) {
  const t = useT()
  const identify = useRegionIdentity()
  const regions = view.regionOrder.flatMap((id) => view.regions[id] ?? [])
  const away = regions.filter(({ id }) => (view.seatsByRegion[id] ?? 0) === 0).map(({ seat }) => seat)
  return (
    <Round
      regions={regions.map(identify)}
      away={away}
      hasTable={false}
      size="var(--stage)"
      markShare={0.32}
      label={t('facilitator.clock.round', { here: regions.length - away.length, total: regions.length })}
    >
      <StepClock now={now} size="calc(var(--stage) * 0.54)" />
    </Round>
  )
}

/** The same clock by itself, where there is no room for the round. */
export function StepClock({ now, size = 'var(--stage)' }: { readonly now: NowView; readonly size?: string }) {
  const serverNow = useServerNow(1_000)
  return (
    <Clock
      look="ring"
      size={size}
      remainingMs={remainingMs(now.timer, serverNow)}
      totalMs={now.timer.totalMs}
      paused={now.timer.endsAt === null}
    />
  )
}
