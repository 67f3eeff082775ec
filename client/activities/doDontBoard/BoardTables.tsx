import panel from '../../console/panel.module.css'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Chip } from '../../ui/Chip.tsx'
import type { KindView } from '../module.ts'

/** Tables that wrote nothing yet, and how much each region gives: for who leads only. */
export function BoardTables({ activity }: { readonly activity: KindView<'doDontBoard', 'facilitator'> }) {
  const t = useT()
  const pick = usePick()
  const { themes, regions, regionOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    regions: view.regions,
    regionOrder: view.regionOrder,
  }))
  const cards = Object.values(activity.cards)
  const about = new Set(cards.map(({ themeId }) => themeId))
  const empty = activity.tableIds.filter((id) => !about.has(id))
  const gives = regionOrder.map((id) => ({ id, count: cards.filter(({ regionId }) => regionId === id).length }))
  return (
    <>
      {activity.isPerTable && (
        <section className={panel.section}>
          <h3>{t('doDontBoard.emptyTables')}</h3>
          {activity.tableIds.length === 0 ? (
            <p className={panel.hint}>{t('doDontBoard.noTables')}</p>
          ) : empty.length === 0 ? (
            <p className={panel.hint}>{t('doDontBoard.emptyTablesNone')}</p>
          ) : (
            <ul className={panel.row}>
              {empty
                .flatMap((id) => themes[id] ?? [])
                .map((theme) => (
                  <li key={theme.id}>
                    <Chip tone="notice">{pick(theme.label)}</Chip>
                  </li>
                ))}
            </ul>
          )}
        </section>
      )}
      <section className={panel.section}>
        <h3>{t('doDontBoard.gives')}</h3>
        <p className={panel.hint}>{t('doDontBoard.givesText')}</p>
        <ul className={panel.row}>
          {gives.map(({ id, count }) => (
            <li key={id}>
              <Chip tone={count === 0 ? 'line' : 'quiet'}>
                {t('doDontBoard.givesCount', { region: regions[id]?.shortName ?? '', count })}
              </Chip>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
