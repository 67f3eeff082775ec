import panel from '../../console/panel.module.css'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { useProxyTab } from '../../surfaces/facilitator/people/useProxyTab.ts'
import { Button } from '../../ui/Button.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { StoppedBy } from '../../ui/stopped.ts'
import styles from './Facilitator.module.css'

/** Themes filled in per region, and a page to fill in for a region without a phone. */
export function FilledList({ filled }: { readonly filled: Readonly<Record<string, number>> }) {
  const t = useT()
  const errorText = useErrorText()
  const identify = useRegionIdentity()
  const view = useView('facilitator', ({ programme, regions, regionOrder, themeOrder, seats }) => ({
    programme,
    regions,
    regionOrder,
    themeOrder,
    seats,
  }))
  const tab = useProxyTab(view.programme.id, view.programme.code)
  const count = view.themeOrder.length
  /** Somebody without a phone who sits for the region already, or a new place for them. */
  const fillFor = (regionId: string): void => {
    const proxy = Object.values(view.seats).find((seat) => seat.isProxy && seat.regionId === regionId)
    if (proxy === undefined) void tab.add(regionId, null)
    else tab.open(proxy.id)
  }
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('deals.progress')}</h2>
      <p className={panel.hint}>{t('deals.fillForHint')}</p>
      {/* It helps people and moves nothing that the room looks at. */}
      <StoppedBy value={null}>
        <ul className={styles.filled}>
          {view.regionOrder.map((id) => {
            const region = view.regions[id]
            if (region === undefined) return null
            return (
              <li key={id} className={styles.region}>
                <RegionMark region={identify(region)} size={26} isDecorative />
                <span className={panel.text}>{region.shortName}</span>
                <span className={styles.count}>{t('deals.filled', { done: filled[id] ?? 0, count })}</span>
                <Button
                  look="quiet"
                  icon="pen"
                  label={t('deals.fillForRegion', { region: region.shortName })}
                  onClick={() => fillFor(id)}
                />
              </li>
            )
          })}
        </ul>
      </StoppedBy>
      <div className={panel.hint} role="status">
        {tab.refusal !== null && errorText(tab.refusal.code, tab.refusal)}
        {tab.blockedUrl !== null && (
          <>
            {t('facilitator.proxy.blocked')}{' '}
            <a href={tab.blockedUrl} target="_blank" rel="noreferrer">
              {t('facilitator.proxy.blockedLink')}
            </a>
          </>
        )}
      </div>
    </section>
  )
}
