import { type MatrixView, matrixViews } from '../../../shared/activities/matrix/parts.ts'
import { contextTags } from '../../../shared/content/contextTags.ts'
import { type ThemeOrder, themeOrders } from '../../../shared/programme/compare.ts'
import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useWallPlace } from '../../console/useWallPlace.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import type { KindView } from '../module.ts'
import styles from './Facilitator.module.css'

type Matrix = KindView<'matrix', 'facilitator'>
type Shown = Matrix['shown']

interface ConsoleWallProps {
  readonly activity: Matrix
  readonly activityId: string
}

/** Which side of the deals the wall shows: all, one theme, who shares, who is far; in which order, of which regions. */
export function ConsoleWall({ activity: { shown, pages }, activityId }: ConsoleWallProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const { themes, themeOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const regionPlace = useWallPlace(`${activityId}/regions`)
  const themePlace = useWallPlace(`${activityId}/themes`)
  const show = (change: Partial<Shown>): void => {
    send({ name: 'matrix.show', activityId, data: { ...shown, ...change } })
  }
  const showPage = (change: Partial<Matrix['pages']>): void => {
    send({ name: 'matrix.showPage', activityId, data: { ...pages, ...change } })
  }
  const setView = (view: MatrixView): void =>
    // One theme needs one: the one that is lit, or the first.
    show({
      view,
      themeId: view === 'theme' ? (shown.themeId ?? themeOrder[0] ?? null) : view === 'matrix' ? shown.themeId : null,
    })
  const hasRegionPages = shown.view === 'matrix' || shown.view === 'theme'
  const hasThemePages = shown.view !== 'theme'
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('deals.wall')}</h2>
      <SegmentedChoice
        look="joined"
        legend={t('deals.view')}
        isLegendHidden
        value={shown.view}
        options={matrixViews.map((value) => ({ value, label: t(`deals.view.${value}`) }))}
        onChange={setView}
      />
      <div className={styles.choices}>
        {(shown.view === 'matrix' || shown.view === 'theme') && (
          <Select
            label={t(shown.view === 'theme' ? 'deals.theme' : 'deals.lit')}
            empty={shown.view === 'theme' ? null : t('deals.litNone')}
            value={shown.themeId}
            options={themeOrder.flatMap((id) =>
              themes[id] === undefined ? [] : [{ value: id, label: pick(themes[id].label) }],
            )}
            onChange={(themeId) => show({ themeId })}
            onEmpty={() => show({ themeId: null })}
          />
        )}
        {shown.view !== 'theme' && (
          <Select
            label={t('matrix.compare.order')}
            empty={null}
            value={shown.order}
            options={themeOrders.map((value) => ({ value, label: t(`matrix.compare.order.${value}`) }))}
            onChange={(value) => show({ order: orderOf(value) })}
          />
        )}
      </div>
      <Filter filter={shown.filter} onChange={(filter) => show({ filter })} />
      <div className={styles.pages}>
        {hasRegionPages && (
          <PageControl
            label={t('deals.pageRegions')}
            page={pages.regions}
            place={regionPlace}
            onPage={(regions) => showPage({ regions })}
          />
        )}
        {hasThemePages && (
          <PageControl
            label={t('deals.pageThemes')}
            page={pages.themes}
            place={themePlace}
            onPage={(themes) => showPage({ themes })}
          />
        )}
      </div>
    </section>
  )
}

const orderOf = (value: string): ThemeOrder => themeOrders.find((order) => order === value) ?? 'seat'

interface FilterProps {
  readonly filter: Shown['filter']
  readonly onChange: (filter: Shown['filter']) => void
}

const noFilter = { tag: null, mode: 'like', regionId: null } as const

/** By context, as seen from a region, or both; nothing chosen is everybody. */
function Filter({ filter, onChange }: FilterProps) {
  const t = useT()
  const pick = usePick()
  const { regions, regionOrder } = useView('facilitator', (view) => ({
    regions: view.regions,
    regionOrder: view.regionOrder,
  }))
  const { tag, mode, regionId } = filter ?? noFilter
  const set = (change: Partial<NonNullable<Shown['filter']>>): void => {
    const next = { tag, mode, regionId, ...change }
    onChange(next.tag === null && next.regionId === null ? null : next)
  }
  const isTagOnly = regionId === null
  return (
    <div className={styles.choices}>
      <Select
        label={t('deals.filterTag')}
        empty={t('deals.filterAnyTag')}
        value={tag}
        options={contextTags.map(({ id, label }) => ({ value: id, label: pick(label) }))}
        onChange={(value) => set({ tag: value })}
        onEmpty={() => set({ tag: null })}
      />
      <Select
        label={t('deals.filterRegion')}
        empty={t('deals.filterNoRegion')}
        value={regionId}
        options={regionOrder.flatMap((id) =>
          regions[id] === undefined ? [] : [{ value: id, label: regions[id].shortName }],
        )}
        onChange={(value) => set({ regionId: value })}
        onEmpty={() => set({ regionId: null })}
      />
      {filter !== null && (
        <Select
          label={t('deals.filterMode')}
          empty={null}
          value={mode}
          options={[
            { value: 'like', label: t(isTagOnly ? 'deals.filterHas' : 'deals.filterLike') },
            { value: 'unlike', label: t(isTagOnly ? 'deals.filterHasNot' : 'deals.filterUnlike') },
          ]}
          onChange={(value) => set({ mode: value === 'unlike' ? 'unlike' : 'like' })}
        />
      )}
    </div>
  )
}
