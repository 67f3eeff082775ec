import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Fold } from '../Fold.tsx'
import { AddProxy } from './AddProxy.tsx'

/** People without a phone; folded as long as there are none to fill in for. */
export function ProxySection() {
  const t = useT()
  const view = useView('facilitator', (current) => current)
  const proxies = Object.values(view.seats).filter((seat) => seat.isProxy)
  return (
    <Fold
      id="proxies"
      title={t('facilitator.proxy.title')}
      isOpenAtFirst={proxies.length > 0}
      aside={proxies.length === 0 ? undefined : String(proxies.length)}
    >
      <AddProxy
        programmeId={view.programme.id}
        code={view.programme.code}
        regions={view.regionOrder.flatMap((id) => view.regions[id] ?? [])}
        proxies={proxies}
      />
    </Fold>
  )
}
